"""The entries of all seed files: which keys are declared, where, and which of them cannot be.

All keys are known before any fact is read, so that a misspelt reference can name the nearest.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ropa.errors import Problem
from ropa.model.keys import has_form, prefix_of
from ropa.model.noun import Noun
from ropa.model.nouns import BY_PREFIX
from ropa.seeding.body import Body, text_of
from ropa.seeding.declared import Declared
from ropa.seeding.nodes import Mapping, Node, Refused, Scalar
from ropa.seeding.parsing import Parsed
from ropa.seeding.source import Source


@dataclass(slots=True)
class Entries:
    """What the files declare."""

    bodies: dict[str, Body] = field(default_factory=dict)
    """The first entry of each key."""
    again: list[Body] = field(default_factory=list)
    """Entries whose key is taken."""
    declared: Declared = field(default_factory=Declared)
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
        body = Body(noun, source, key, None, self.declared)
        self._declare(body)
        if isinstance(node, Mapping):
            body.mapping = node
        elif isinstance(node, Refused):
            body.is_refused = True
        else:
            body.tell("wants-fields", node, ())

    def _declare(self, body: Body) -> None:
        key = body.key.text
        first = self.bodies.setdefault(key, body)
        if first is body:
            self.declared.add(key)
        else:
            where = f"{first.source.file}:{first.key.line}"
            body.tell("duplicate-key", body.key, (), first=where)
            self.again.append(body)


def _wrong_key(key: Scalar, noun: type[Noun], source: Source) -> Problem | None:
    if has_form(key.text, noun.prefix):
        return None
    values = {"key": text_of(key), "prefix": noun.prefix, "folder": noun.folder}
    prefix = prefix_of(key.text)
    if prefix in BY_PREFIX and has_form(key.text, prefix):
        return source.problem("wrong-prefix", key, belongs=BY_PREFIX[prefix].folder, **values)
    return source.problem("wrong-key", key, **values)
