"""A book: what a format is given: the records of one role, and the same as the rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from ropa.article30.facts import Facts
from ropa.article30.fields import Field, Level
from ropa.article30.line import Line, WordedLine, worded
from ropa.article30.record import Article30Record, Entry, Role
from ropa.jobs import Work
from ropa.language import Language

COLOURS = {
    Level.REQUIRED: "#CFE3F7",
    Level.WHERE_APPLICABLE: "#FDEAC2",
    Level.WHERE_POSSIBLE: "#D8EFD8",
    Level.ACCOUNTABILITY: "#E8E3F1",
}
"""Background of each obligation level in spreadsheets and Word; the level is also in words."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """A data-flow diagram, drawn and in words."""

    svg: bytes
    alternative: str
    """What it shows, flow by flow, for those who do not see it."""


@dataclass(frozen=True)
class Book:
    """What is exported: the records of one role, in one language, on one day."""

    role: Role
    records: tuple[Article30Record, ...]
    facts: Facts
    language: Language
    dated: date
    diagrams: Callable[[str], tuple[Diagram, ...]]
    """The data-flow diagrams of a record, each fit for a page; none where it has none."""
    work: Work
    """What typesets, and writes spreadsheets."""

    @property
    def timestamp(self) -> datetime:
        """The moment that files which must have one have: midnight of the day, UTC."""
        return datetime.combine(self.dated, time(), UTC)


SCOPE = ("sites", "conditions", "unless", "source")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of one entry, said in the book's language."""

    number: int
    """From 1, within the record."""
    record: Article30Record
    entry: Entry
    field: Field[Any]
    line: Line
    words: WordedLine

    def _labelled(self, notes: bool) -> str:
        chosen = (
            pair
            for pair in self.words.pairs
            if pair.name not in SCOPE and pair.name.startswith("note-") == notes
        )
        return "\n".join(f"{pair.label}: {pair.value}" for pair in chosen)

    @property
    def conditions(self) -> str:
        """The conditions, and on a line of its own what sets them aside."""
        unless = [p for p in self.words.pairs if p.name == "unless"]
        said = [self.words.only("conditions"), *(f"{p.label}: {p.value}" for p in unless)]
        return "\n".join(part for part in said if part)

    @property
    def details(self) -> str:
        """The particulars, each labelled and on a line of its own."""
        return self._labelled(notes=False)

    @property
    def notes(self) -> str:
        """The notes, each labelled and on a line of its own."""
        return self._labelled(notes=True)


def rows(book: Book, record: Article30Record) -> Iterator[Row]:
    """Read the rows of a record one by one."""
    number = 0
    for entry in record.entries():
        for value in entry.values:
            for line in value.lines:
                number += 1
                words = worded(book.facts, line, book.language)
                yield Row(number, record, entry, value.field, line, words)
