"""A spreadsheet, described step by step to the program that writes it in a process of its own.

What holds here: text stays text and no character of it is lost: what is longer than a cell may hold
goes on in rows below, and a sheet that would have more rows than Excel reads is refused.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from math import ceil
from pathlib import Path
from typing import Any

from ropa.article30.record import Article30Record
from ropa.errors import RenderError
from ropa.exports.book import Book
from ropa.jobs import Job, Send
from ropa.language import say

PROGRAM = Path(__file__).with_name("programs") / "write_spreadsheet.py"
MOST_ROWS = 1_048_576
"""Rows of one sheet that Excel reads."""
LONGEST_CELL = 32_000
"""Characters that go in one cell; Excel holds 32 767, counted in UTF-16."""
LONGEST_NAME = 31
"""Characters of the name of a sheet."""
LINE_HEIGHT = 11.5
"""Points, of the nine-point text of a table."""
PER_WIDTH = 1.1
"""Characters of that text in one unit of a column's width."""
TALLEST_ROW = 409.0
"""Points. Excel has no taller rows; a longer text is read in the cell itself."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]|^'|'$")

Cell = tuple[str | int | date, str | None]
"""A value with the name of its style; None for no style."""


class Spreadsheet:
    """Describes a spreadsheet.

    Args:
        send: takes each step of the description.
        most_rows: rows of one sheet.
    """

    def __init__(self, send: Send, most_rows: int = MOST_ROWS) -> None:
        self._send = send
        self._most_rows = most_rows

    def style(self, name: str, **properties: Any) -> None:
        """Declare a style by the properties that XlsxWriter gives to cells."""
        self._send(["style", name, properties])

    def sheet(self, name: str, widths: Sequence[float]) -> Sheet:
        """Begin a sheet, which prints on A4 in landscape.

        Args:
            name: its name, one of `sheet_names` or a word of the catalogue.
            widths: widths of its columns, in characters.
        """
        self._send(["sheet", name])
        sheet = Sheet(self._send, name, self._most_rows)
        for column, width in enumerate(widths):
            sheet.layout("set_column", column, column, width)
        sheet.layout("set_landscape")
        sheet.layout("set_paper", 9)
        return sheet


class Sheet:
    """Describes one sheet, row by row from the first."""

    def __init__(self, send: Send, name: str, most_rows: int) -> None:
        self._send = send
        self._name = name
        self._most_rows = most_rows
        self.rows = 0
        """Rows so far, the empty ones among them."""

    def layout(self, method: str, *arguments: Any) -> None:
        """Lay the sheet out, by a method of XlsxWriter's worksheets."""
        self._send(["layout", method, arguments])

    def skip(self, rows: int = 1) -> None:
        """Leave rows empty."""
        self.rows += rows

    def row(self, *cells: Cell, height: float | None = None) -> None:
        """Write the next row.

        Args:
            cells: its cells, from the first column.
            height: its height, in points.

        Raises:
            RenderError: the sheet has as many rows as it may.
        """
        if self.rows >= self._most_rows:
            raise RenderError.of("exports.too-many-rows", sheet=self._name, most=self._most_rows)
        plain = [(_plain(value), style) for value, style in cells]
        self._send(["row", self.rows, height, plain])
        self.rows += 1


def _plain(value: str | int | date) -> Any:
    return {"day": value.isoformat()} if isinstance(value, date) else value


def written(book: Book, describe: Callable[[Spreadsheet], None]) -> bytes:
    """Return the spreadsheet of a book.

    Args:
        book: what it is of.
        describe: describes it.

    Raises:
        RenderError: it is too large, takes too long or too much memory, or cannot be written.
    """
    arguments = {
        "title": book.role.heading.say(book.language),
        "created": book.timestamp.isoformat(),
    }
    job = Job("exports", PROGRAM, "write", arguments, lambda send: describe(Spreadsheet(send)))
    made: str = book.work(job)
    return base64.b64decode(made)


def pieces(text: str) -> list[str]:
    """Return a text cut into what cells may hold: at least one piece, no character lost."""
    size = LONGEST_CELL if text.isascii() else LONGEST_CELL // 2
    return [text[start : start + size] for start in range(0, len(text), size)] or [""]


def below_each_other(columns: Sequence[Sequence[str]]) -> Iterable[list[str]]:
    """Yield the rows of a table whose cells are cut into pieces, the shorter ones filled up."""
    for index in range(max(len(cut) for cut in columns)):
        yield [cut[index] if index < len(cut) else "" for cut in columns]


def height(texts: Sequence[str], widths: Sequence[float]) -> float:
    """Return the height in points of a row whose texts are wrapped in columns of some widths.

    The rows of a written file have no height of their own accord in every reader.
    """
    counts = [
        sum(ceil(len(line) / (width * PER_WIDTH)) or 1 for line in text.split("\n"))
        for text, width in zip(texts, widths, strict=True)
    ]
    return min(LINE_HEIGHT * max(counts) + 3, TALLEST_ROW)


def sheet_names(book: Book) -> list[str]:
    """Return a name for the sheet of each record: valid in a spreadsheet, and each its own."""
    own = (say(f"exports.{name}", book.language).casefold() for name in ("cover", "sources"))
    taken = {*own, "history"}
    return [_name(book, record, taken) for record in book.records]


def _name(book: Book, record: Article30Record, taken: set[str]) -> str:
    whole = _FORBIDDEN.sub(" ", record.cover.name.say(book.language)).strip() or "–"
    name, number = whole[:LONGEST_NAME].strip(), 1
    while name.casefold() in taken:
        number += 1
        mark = f" {number}"
        name = whole[: LONGEST_NAME - len(mark)].strip() + mark
    taken.add(name.casefold())
    return name
