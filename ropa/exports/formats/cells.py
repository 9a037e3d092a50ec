"""Cells: text that stays text, the longest that a cell may hold, colours, and names of sheets."""

from __future__ import annotations

import re
from math import ceil

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ropa.article30.fields import Level
from ropa.article30.record import Article30Record
from ropa.exports.interface import Book
from ropa.language import say

LONGEST_CELL = 32_000
"""Characters that go in one cell; Excel holds 32 767, counted in UTF-16."""
LONGEST_NAME = 31
COLOURS = {
    Level.REQUIRED: "#CFE3F7",
    Level.WHERE_APPLICABLE: "#FDEAC2",
    Level.WHERE_POSSIBLE: "#D8EFD8",
    Level.ACCOUNTABILITY: "#E8E3F1",
}
"""Background of each obligation level; the level is also told in words."""
LINE_HEIGHT = 11.5
"""Points, of the nine-point text of a table."""
PER_WIDTH = 1.1
"""Characters of that text in one unit of a column's width."""
TALLEST_ROW = 409.0
"""Points. Excel has no taller rows; a longer text is read in the cell itself."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]|^'|'$")


def put(sheet: Worksheet, row: int, column: int, text: str, style: Format | None = None) -> None:
    """Write a text as text; an empty one as a blank cell that has the style."""
    if text:
        sheet.write_string(row, column, text, style)
    else:
        sheet.write_blank(row, column, None, style)


def pieces(text: str) -> list[str]:
    """Return a text cut into what cells may hold: at least one piece, no character lost."""
    size = LONGEST_CELL if text.isascii() else LONGEST_CELL // 2
    return [text[start : start + size] for start in range(0, len(text), size)] or [""]


def height(texts: list[str], widths: list[int]) -> float:
    """Return the height in points of a row whose texts are wrapped in columns of some widths.

    The rows of a written file have no height of their own accord in every reader.
    """
    counts = [
        sum(ceil(len(line) / (width * PER_WIDTH)) or 1 for line in text.split("\n"))
        for text, width in zip(texts, widths, strict=True)
    ]
    return min(LINE_HEIGHT * max(counts) + 3, TALLEST_ROW)


def sheet_names(book: Book) -> list[str]:
    """Return a name for the sheet of each record: valid in a workbook, and each its own."""
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
