"""Rows: a book as the rows of a table, one for each line. Spreadsheets and CSV write these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ropa.article30.fields import Field
from ropa.article30.line import Line, WordedLine, worded
from ropa.article30.record import Article30Record, Entry
from ropa.exports.interface import Book

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
    spoken: WordedLine

    def _labelled(self, notes: bool) -> str:
        chosen = (
            pair
            for pair in self.spoken.pairs
            if pair.name not in SCOPE and pair.name.startswith("note-") == notes
        )
        return "\n".join(f"{pair.label}: {pair.value}" for pair in chosen)

    @property
    def conditions(self) -> str:
        """The conditions, and on a line of its own what sets them aside."""
        unless = [p for p in self.spoken.pairs if p.name == "unless"]
        told = [self.spoken.only("conditions"), *(f"{p.label}: {p.value}" for p in unless)]
        return "\n".join(part for part in told if part)

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
                spoken = worded(book.facts, line, book.language)
                yield Row(number, record, entry, value.field, line, spoken)
