"""Why a file is not YAML, in words: what the parser stumbled over, and where it began."""

from __future__ import annotations

from yaml import MarkedYAMLError, YAMLError

from ropa.errors import Problem
from ropa.seeding.limits import Limits
from ropa.seeding.nodes import Node
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
