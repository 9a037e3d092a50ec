"""CSV (RFC 4180): one row for each line, UTF-8 with a byte-order mark so that Excel reads it.

Every field is quoted. One that a spreadsheet would take for a formula (it begins with `=`, `+`,
`-`, `@`, a tab or a carriage return) is preceded by an apostrophe, as OWASP advises; so is one that
begins with an apostrophe, so that whoever reads the file back can drop the first of each.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from ropa.exports.book import Book, Row, rows
from ropa.language.text import message

EXECUTABLE = ("=", "+", "-", "@", "\t", "\r", "'")
COLUMNS = (
    "number", "subject", "entry", "entry-key", "item", "field", "field-name", "level", "status",
    "statement", "sites", "conditions", "details", "notes", "source", "keys",
)  # fmt: skip


def write(book: Book) -> bytes:
    """Write a book as CSV."""
    text = StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(message(f"exports.column-{name}").say(book.language) for name in COLUMNS)
    for record in book.records:
        writer.writerows(
            [harmless(cell) for cell in _cells(book, row)] for row in rows(book, record)
        )
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(EXECUTABLE) else cell


def _cells(book: Book, row: Row) -> Iterator[str]:
    language = book.language
    yield str(row.number)
    yield row.record.cover.name.say(language)
    yield row.entry.name.say(language)
    yield row.entry.key
    yield row.field.reference.say(language)
    yield row.field.label.say(language)
    yield row.field.name
    yield row.field.level.label.say(language)
    yield message(f"exports.status-{row.line.status}").say(language)
    yield row.words.statement
    yield row.words.only("sites")
    yield row.conditions
    yield row.details
    yield row.notes
    yield row.words.only("source")
    yield " ".join(row.line.keys)
