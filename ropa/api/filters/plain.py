"""Operators on plain values: texts, numbers, durations and notes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import strawberry
from typing_extensions import override

from ropa.api.filters.operator import Operator, Test, option
from ropa.api.scalars import Duration
from ropa.api.shapes import Shape
from ropa.model import NoteKind, Register
from ropa.model.text import Translated


def _folded(value: Any) -> list[str]:
    """Return every reading of a text, in both languages, case aside."""
    match value:
        case Translated():
            return [value.sv.casefold(), value.en.casefold()]
        case str():
            return [value.casefold()]
        case tuple():
            return [line.casefold() for line in value]
    return []


@strawberry.input(name="TextFilter", description="Filter by text, in either language, case aside.")
class TextFilter(Operator):
    """A test of a text in any of its readings."""

    equals: str | None = option("Whole text.")
    contains: str | None = option("Part of the text.")
    starts_with: str | None = option("Beginning of the text.")
    is_null: bool | None = option("Whether there is no text.")

    @override
    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of a text."""
        if self.equals is not None:
            whole = self.equals.casefold()
            yield lambda value: whole in _folded(value)
        if self.contains is not None:
            part = self.contains.casefold()
            yield lambda value: any(part in text for text in _folded(value))
        if self.starts_with is not None:
            start = self.starts_with.casefold()
            yield lambda value: any(text.startswith(start) for text in _folded(value))
        if self.is_null is not None:
            wanted = self.is_null
            yield lambda value: (not value) is wanted


@strawberry.input(name="NumberFilter", description="Filter by a whole number.")
class NumberFilter(Operator):
    """A test of a whole number."""

    equals: int | None = option("Number that it is.")
    at_least: int | None = option("Smallest number that passes.")
    at_most: int | None = option("Greatest number that passes.")

    @override
    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of a number."""
        equals, least, most = self.equals, self.at_least, self.at_most
        if equals is not None:
            yield lambda value: value == equals
        if least is not None:
            yield lambda value: value >= least
        if most is not None:
            yield lambda value: value <= most


@strawberry.input(name="DateFilter", description="Filter by a day.")
class DateFilter(Operator):
    """A test of a day."""

    on_or_after: date | None = option("First day that passes.")
    on_or_before: date | None = option("Last day that passes.")

    @override
    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of a day."""
        first, last = self.on_or_after, self.on_or_before
        if first is not None:
            yield lambda value: value >= first
        if last is not None:
            yield lambda value: value <= last


@strawberry.input(name="DurationFilter", description="Filter by a duration, as it is written.")
class DurationFilter(Operator):
    """A test of a duration."""

    equals: Duration | None = option("Duration that it is.")
    any_of: list[Duration] | None = option("Durations of which it is one.", "in")
    is_null: bool | None = option("Whether there is no duration.")

    @override
    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of a duration."""
        if self.equals is not None:
            equals = self.equals
            yield lambda value: value == equals
        if self.any_of is not None:
            yield frozenset[str](self.any_of).__contains__
        if self.is_null is not None:
            wanted = self.is_null
            yield lambda value: (value is None) is wanted


@strawberry.input(name="NotesFilter", description="Filter by the notes on a fact.")
class NotesFilter(Operator):
    """A test of a fact's notes."""

    kind: list[NoteKind] | None = option("Kinds of which there is at least one note.")
    is_empty: bool | None = option("Whether there is no note.")

    @override
    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of notes."""
        if self.kind is not None:
            kinds = frozenset(self.kind)
            yield lambda notes: any(note.kind in kinds for note in notes)
        if self.is_empty is not None:
            wanted = self.is_empty
            yield lambda notes: (not notes) is wanted
