"""Fields of an expectation: texts, keys and days, each with its place."""

from __future__ import annotations

from collections.abc import Sequence as SequenceOf
from dataclasses import replace
from datetime import date

from ropa.access.question import Question, parse_day
from ropa.access.validate import settle
from ropa.errors import BadInput, Problem
from ropa.index import Opposites
from ropa.model.nearest import nearest
from ropa.model.noun import Noun
from ropa.model.register import Register
from ropa.seeding.nodes import Mapping, Node, Scalar, Sequence
from ropa.seeding.source import Source, shown


class FieldReader:
    """Reads the fields of one file, and keeps every problem."""

    def __init__(self, register: Register, source: Source) -> None:
        """Read a file by the keys of a register."""
        self.register, self.source = register, source
        self.problems: list[Problem] = []

    def tell(self, code: str, node: Node, **values: object) -> None:
        """Keep a problem at a node."""
        problem = self.source.problem(f"access.{code}", node)
        self.problems.append(replace(problem, values=values))

    def fields(
        self, node: Node | None, known: SequenceOf[str], required: SequenceOf[str]
    ) -> dict[str, Node]:
        """Return the fields of a mapping: each known and there once, none missing."""
        if node is None:
            return {}
        if not isinstance(node, Mapping):
            self.tell("expect-wants-fields", node, known=", ".join(known))
            return {}
        found: dict[str, Node] = {}
        for key, value in node.entries:
            if key.text not in known:
                like = ", ".join(nearest(key.text, known) or known)
                self.tell("expect-unknown-field", key, value=shown(key.text), nearest=like)
            elif key.text in found:
                self.tell("expect-twice", key, value=key.text)
            found.setdefault(key.text, value)
        for name in required:
            if name not in found:
                self.tell("expect-missing-field", node, name=name)
        return found

    def text(self, node: Node | None) -> str | None:
        """Return a text, or None where there is none."""
        if node is None or (isinstance(node, Scalar) and node.text):
            return node.text if isinstance(node, Scalar) else None
        self.tell("expect-wants-text", node)
        return None

    def texts(self, node: Node | None) -> list[str]:
        """Return the texts of a list, or the one text that stands there instead."""
        items = node.items if isinstance(node, Sequence) else [node]
        return [text for text in (self.text(item) for item in items) if text is not None]

    def key(self, node: Node | None, noun: type[Noun]) -> str | None:
        """Return the key that a text names, with its prefix; the noun must have it."""
        text = self.text(node)
        if node is None or text is None:
            return None
        key = text if ":" in text else f"{noun.prefix}:{text}"
        if self.register.find(noun, key) is None:
            keys = [fact.key for fact in self.register.all(noun)]
            like = ", ".join(nearest(key, keys) or keys[:5]) or "–"
            self.tell("expect-unknown-key", node, key=shown(key), nearest=like)
        return key

    def keys(self, node: Node | None, noun: type[Noun]) -> list[str]:
        """Return the keys of a list, or the one key that stands there instead."""
        items = node.items if isinstance(node, Sequence) else [node]
        return [key for key in (self.key(item, noun) for item in items) if key is not None]

    def day(self, node: Node | None) -> date | None:
        """Return a day written as 2026-01-31."""
        text = self.text(node)
        if node is None or text is None:
            return None
        try:
            return parse_day(text, "day")
        except BadInput:
            self.tell("bad-day", node, day=shown(text))
            return None

    def day_text(self, node: Node | None) -> str | None:
        """Return a day as its text."""
        day = self.day(node)
        return None if day is None else day.isoformat()

    def checked(self, question: Question, node: Node) -> Question:
        """Return a question, once what contradicts itself in it is kept as a problem."""
        if not self.problems:
            try:
                settle(self.register, Opposites(self.register), question)
            except BadInput as error:
                found = error.problems[0]
                problem = self.source.problem(found.code, node)
                self.problems.append(replace(problem, values=found.values))
        return question
