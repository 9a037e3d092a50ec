"""The entries of all seed files: which keys are declared, where, and which of them cannot be.

All keys are known before any fact is read, so that a misspelt reference can name the nearest.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from ropa.errors import Problem
from ropa.model.keys import has_form, prefix_of
from ropa.model.nearest import nearest
from ropa.model.noun import Noun
from ropa.model.nouns import BY_PREFIX
from ropa.seeding.nodes import Mapping, Node, Refused, Scalar, Steps
from ropa.seeding.source import Source, shown
from ropa.seeding.yaml_files import Parsed

MOST_SUGGESTIONS = 1_000
"""How many misspelt keys of a load the nearest are looked up for: each costs all keys of a noun."""


@dataclass(slots=True)
class DeclaredKeys:
    """The keys of all entries, even of those whose fact is refused."""

    by_prefix: dict[str, set[str]] = field(default_factory=dict)
    partial: set[str] = field(default_factory=set)
    """Prefixes of the nouns of which some file was not read to its end."""
    suggested: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, key: str) -> None:
        """Declare a key."""
        self.by_prefix.setdefault(prefix_of(key), set()).add(key)

    def lacks(self, key: str) -> bool:
        """Whether a key is declared nowhere, also not where a file could not be read."""
        prefix = prefix_of(key)
        return prefix not in self.partial and key not in self.by_prefix.get(prefix, ())

    def nearest(self, text: str, prefix: str) -> str:
        """Return the keys of a noun that are most like a text, in words."""
        known = self.suggested.get((text, prefix))
        if known is None and len(self.suggested) < MOST_SUGGESTIONS:
            known = self._look_up(text, prefix)
            self.suggested[text, prefix] = known
        return known or "–"

    def _look_up(self, text: str, prefix: str) -> str:
        keys = self.by_prefix.get(prefix, set())
        like = nearest(text, keys) or nearest(f"{prefix}:{text}", keys) or sorted(keys)[:5]
        return ", ".join(like) or "–"


@dataclass(slots=True)
class Entry:
    """One fact of a seed file while it is read: its fields, and what is wrong with them."""

    noun: type[Noun]
    source: Source
    key: Scalar
    mapping: Mapping | None
    """Its fields; None where there is something else instead."""
    declared: DeclaredKeys
    spots: dict[Steps, tuple[Node, Any]] = field(default_factory=dict)
    """The node of each value that was read, and the type that it is to be of."""
    is_refused: bool = False
    """Whether some part of it was refused, here or already when the file was parsed."""
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, code: str, node: Node, steps: Steps, **values: object) -> None:
        """Report a problem with the value at some steps, and refuse the fact for it."""
        self.is_refused = True
        self.report(code, node, steps, **values)

    def report(self, code: str, node: Node, steps: Steps, **values: object) -> None:
        """Report a problem for which the fact is not refused."""
        name = str(steps[0]) if steps else None
        named = {"subject": text_of(self.key), "name": name, **values}
        problem = self.source.problem(code, node, name, **named)
        self.problems.append(replace(problem, subject=self.key.text))

    def spot(self, steps: Steps) -> tuple[Node, Any]:
        """Return the node at some steps, or the nearest one above it; the fact's key at last."""
        for end in range(len(steps), 0, -1):
            if steps[:end] in self.spots:
                return self.spots[steps[:end]]
        return self.key, None


def text_of(node: Node) -> str:
    """Return the text of a node as an error may show it."""
    return shown(node.text) if isinstance(node, Scalar) else "…"


@dataclass(slots=True)
class Entries:
    """What the files declare."""

    by_key: dict[str, Entry] = field(default_factory=dict)
    """The first entry of each key."""
    repeated: list[Entry] = field(default_factory=list)
    """Entries whose key is taken."""
    declared: DeclaredKeys = field(default_factory=DeclaredKeys)
    problems: list[Problem] = field(default_factory=list)

    def add(self, parsed: Parsed, noun: type[Noun]) -> None:
        """Add the entries of a file that holds facts of a noun."""
        self.problems += parsed.problems
        if not parsed.whole:
            self.declared.partial.add(noun.prefix)
        root = parsed.root
        if isinstance(root, Mapping):
            for key, node in root.entries:
                self._add(key, node, noun, parsed.source)
        elif root is not None and not (isinstance(root, Scalar) and root.is_empty):
            self.problems.append(parsed.source.problem("wants-entries", root, prefix=noun.prefix))

    def _add(self, key: Scalar, node: Node, noun: type[Noun], source: Source) -> None:
        wrong = _wrong_key(key, noun, source)
        if wrong is not None:
            self.problems.append(wrong)
            return
        entry = Entry(noun, source, key, None, self.declared)
        self._declare(entry)
        if isinstance(node, Mapping):
            entry.mapping = node
        elif isinstance(node, Refused):
            entry.is_refused = True
        else:
            entry.refuse("wants-fields", node, ())

    def _declare(self, entry: Entry) -> None:
        key = entry.key.text
        first = self.by_key.setdefault(key, entry)
        if first is entry:
            self.declared.add(key)
        else:
            where = f"{first.source.file}:{first.key.line}"
            entry.refuse("duplicate-key", entry.key, (), first=where)
            self.repeated.append(entry)


def _wrong_key(key: Scalar, noun: type[Noun], source: Source) -> Problem | None:
    if has_form(key.text, noun.prefix):
        return None
    values = {"key": text_of(key), "prefix": noun.prefix, "folder": noun.folder}
    prefix = prefix_of(key.text)
    if prefix in BY_PREFIX and has_form(key.text, prefix):
        return source.problem("wrong-prefix", key, belongs=BY_PREFIX[prefix].folder, **values)
    return source.problem("wrong-key", key, **values)
