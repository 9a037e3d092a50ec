"""HTML: one self-contained file, accessible and printable, without scripts or links outwards."""

from __future__ import annotations

from itertools import groupby

from ropa.article30.line import Line, WordedLine, conditions, worded
from ropa.article30.record import Entry, Value
from ropa.exports.book import Book
from ropa.language import say
from ropa.language.text import Text
from ropa.templates import template


def write(book: Book) -> bytes:
    """Write a book as HTML."""

    def said(wording: Text) -> str:
        return wording.say(book.language)

    def message(name: str, **values: object) -> str:
        return say(f"exports.{name}", book.language, **values)

    def spoken(line: Line) -> WordedLine:
        return worded(book.facts, line, book.language)

    def told(keys: tuple[str, ...]) -> str:
        return conditions(book.facts, keys, book.language)

    text = template("ropa.exports", "article30.html").render(
        book=book, said=said, message=message, spoken=spoken, told=told, items=items
    )
    return text.encode()


def items(entry: Entry) -> list[list[Value]]:
    """Return the fields of an entry, grouped by the item that they belong to."""
    grouped = groupby(entry.values, key=lambda value: value.field.letter)
    return [list(values) for _letter, values in grouped]
