"""YAML text → nodes, with the limits that keep a hostile file small, and why a file is not YAML.

The parser's events are read one by one, so nothing is built that the limits refuse: no anchors and
aliases (a file of a few lines can name billions of copies), no tags (they name types of a
programming language), one document, so many nodes and levels.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn

import yaml
from yaml import MarkedYAMLError, YAMLError

from ropa.errors import Problem
from ropa.seeding.limits import Limits
from ropa.seeding.nodes import Mapping, Node, Refused, Scalar, Sequence
from ropa.seeding.source import Source

CAUSES = (
    ("nesting depth", "too-deep", False),
    ("decimal number", "bad-escape", False),
    ("unknown escape", "bad-escape", False),
    ("quoted scalar", "unclosed-quote", True),
    ("parsing a flow", "unclosed-bracket", True),
    ("mapping values are not allowed", "stray-colon", False),
    ("tab character", "tab", False),
    ("cannot start any token", "needs-quotes", False),
    ("node content", "needs-quotes", False),
    ("entries are not allowed", "needs-quotes", False),
    ("keys are not allowed", "needs-quotes", False),
    ("block scalar", "needs-quotes", True),
    ("'-' indicator", "indentation", False),
    ("expected key", "indentation", False),
    ("expected <block end>", "indentation", False),
    ("could not find expected ':'", "no-colon", True),
    ("an alias", "alias", True),
    ("an anchor", "alias", True),
    ("<document start>", "several-documents", False),
)
"""Words of the parser's message, our code, and whether to point to where it began."""


def _spot(mark: object) -> Node | None:
    line, column = getattr(mark, "line", None), getattr(mark, "column", None)
    return None if line is None or column is None else Node(line + 1, column + 1)


def _cause(words: str) -> tuple[str, bool]:
    found = ((code, early) for part, code, early in CAUSES if part in words)
    return next(found, ("broken", False))


def broken(source: Source, error: YAMLError, limits: Limits) -> Problem:
    """Return the problem of a file that the parser gave up on."""
    if not isinstance(error, MarkedYAMLError):
        return source.problem("broken", Node(1, 1))
    code, early = _cause(f"{error.context} {error.problem}")
    spot = _spot(error.context_mark) if early else None
    spot = spot or _spot(error.problem_mark) or Node(1, 1)
    line = source.lines[spot.line - 1] if spot.line <= len(source.lines) else ""
    if code == "needs-quotes" and line[spot.column - 1 : spot.column] == "\t":
        code = "tab"
    if code == "several-documents" and "..." not in source.lines[: spot.line - 1]:
        code = "indentation"
    return source.problem(code, spot, limit=limits.depth)


LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C where it is there; it gives the same events and places."""


@dataclass(slots=True)
class Parsed:
    """What a file says, and what is wrong with how it says it."""

    source: Source
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    whole: bool = True
    """Whether it was read to its end."""


class _Stopped(Exception):
    """A limit was reached; the problem is reported."""


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    assert mark is not None  # every event that the parser gives has one
    return mark.line + 1, mark.column + 1


class _Builder:
    def __init__(self, parsed: Parsed, events: Iterator[yaml.Event], limits: Limits) -> None:
        self._parsed, self._events, self._limits = parsed, events, limits
        self._count = 0

    def _report(self, code: str, event: yaml.Event, limit: int = 0) -> None:
        problem = self._parsed.source.problem(code, Node(*_place(event)), limit=limit)
        self._parsed.problems.append(problem)

    def _stop(self, code: str, event: yaml.Event, limit: int = 0) -> NoReturn:
        self._report(code, event, limit)
        raise _Stopped

    def document(self) -> None:
        """Build the one document of the file."""
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._stop("several-documents", event)
            elif isinstance(event, yaml.NodeEvent):
                self._parsed.root = self._node(event, 1)

    def _node(self, event: yaml.NodeEvent, depth: int) -> Node:
        self._count += 1
        if self._count > self._limits.nodes:
            self._stop("too-many-nodes", event, self._limits.nodes)
        if depth > self._limits.depth:
            self._stop("too-deep", event, self._limits.depth)
        if event.anchor is not None:
            self._report("alias", event)
        if isinstance(event, yaml.AliasEvent):
            return Refused(*_place(event))
        if getattr(event, "tag", None) is not None:
            self._report("tag", event)
        return self._content(event, depth)

    def _content(self, event: yaml.NodeEvent, depth: int) -> Node:
        line, column = _place(event)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(line, column, event.value, event.implicit[0])
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(line, column, list(self._items(depth)))
        assert isinstance(event, yaml.MappingStartEvent)
        mapping = Mapping(line, column, in_braces=bool(event.flow_style))
        if depth == 1:
            self._parsed.root = mapping
        for entry in self._entries(depth):
            mapping.entries.append(entry)  # one by one: a file may break off here
        return mapping

    def _items(self, depth: int) -> Iterator[Node]:
        for event in self._events:
            if isinstance(event, yaml.CollectionEndEvent):
                return
            assert isinstance(event, yaml.NodeEvent)
            yield self._node(event, depth + 1)

    def _entries(self, depth: int) -> Iterator[tuple[Scalar, Node]]:
        nodes = self._items(depth)
        for key in nodes:
            value = next(nodes)
            if isinstance(key, Scalar):
                yield key, value
            elif not isinstance(key, Refused):
                self._parsed.problems.append(self._parsed.source.problem("key-not-text", key))


def parse(source: Source, limits: Limits) -> Parsed:
    """Return the nodes of a file, with every problem of its form."""
    parsed = Parsed(source)
    try:
        _Builder(parsed, yaml.parse(source.text, LOADER), limits).document()
    except _Stopped:
        parsed.whole = False
    except yaml.YAMLError as error:
        parsed.problems.append(broken(source, error, limits))
        parsed.whole = False
    return parsed
