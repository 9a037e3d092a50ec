"""XLSX: a cover, and one sheet for each record, one row for each line.

The workbook is written row by row with bounded memory. Text is written as text, never as a formula,
days as dates; a text longer than a cell may hold goes on in rows below, under the same number.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ropa.article30.fields import Level
from ropa.article30.record import Article30Record
from ropa.exports.formats.cells import COLOURS, height, pieces, put, sheet_names
from ropa.exports.formats.front import cover, sources
from ropa.exports.interface import Book
from ropa.exports.rows import Row, rows
from ropa.language import say
from ropa.language.text import message
from ropa.model import Status

COLUMNS = {
    "number": 4, "entry": 17, "item": 6, "field": 16, "level": 13, "status": 9, "statement": 32,
    "sites": 13, "conditions": 16, "details": 34, "notes": 25, "source": 14, "key": 14,
}  # fmt: skip
"""The columns of a record's sheet, with their widths in characters."""

Styles = dict[str, Format]


def write(book: Book) -> bytes:
    """Write a book as a workbook."""
    target = BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(target, options) as workbook:
        about = {"title": book.role.heading.say(book.language), "created": book.timestamp}
        workbook.set_properties(about)
        styles = _styles(workbook)
        titles = sheet_names(book)
        cover(book, workbook, titles)
        cited: set[str] = set()
        for record, title in zip(book.records, titles, strict=True):
            cited |= _sheet(book, record, workbook.add_worksheet(title), styles)
        sources(book, workbook, cited)
    return target.getvalue()


def _styles(workbook: Workbook) -> Styles:
    plain: dict[str, Any] = {
        "text_wrap": True,
        "valign": "top",
        "border": 1,
        "border_color": "#C9D1D9",
        "font_size": 9,
    }
    styles = {
        level.value: workbook.add_format({**plain, "bg_color": COLOURS[level]}) for level in Level
    }
    styles["head"] = workbook.add_format(
        {**plain, "bold": True, "bg_color": "#24292F", "font_color": "#FFFFFF"}
    )
    styles["cell"] = workbook.add_format(plain)
    styles["silent"] = workbook.add_format({**plain, "italic": True, "font_color": "#8A3B12"})
    styles["day"] = workbook.add_format({**plain, "num_format": "yyyy-mm-dd", "align": "left"})
    return styles


def _sheet(book: Book, record: Article30Record, sheet: Worksheet, styles: Styles) -> set[str]:
    _print_setup(book, record, sheet)
    for column, (name, width) in enumerate(COLUMNS.items()):
        sheet.set_column(column, column, width)
        put(sheet, 0, column, message(f"exports.column-{name}").say(book.language), styles["head"])
    at, cited = 1, set[str]()
    for row in rows(book, record):
        cited.update(row.line.citations)
        for part in _parts(book, row):
            _cells(sheet, at, row, part, styles)
            at += 1
    sheet.autofilter(0, 0, max(at - 1, 1), len(COLUMNS) - 1)
    return cited


def _print_setup(book: Book, record: Article30Record, sheet: Worksheet) -> None:
    name = record.cover.name.say(book.language).replace("&", "&&")[:100]
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 2)
    sheet.set_header(f"&L{name}&R{book.dated.isoformat()}")
    sheet.set_footer(f"&C{say('exports.page-of', book.language, number='&P', total='&N')}")


def _parts(book: Book, row: Row) -> Iterator[list[str]]:
    language = book.language
    whole = [
        row.entry.name.say(language),
        row.field.reference.say(language),
        row.field.label.say(language),
        row.field.level.label.say(language),
        message(f"exports.status-{row.line.status}").say(language),
        row.spoken.statement,
        row.spoken.only("sites"),
        row.conditions,
        row.details,
        row.notes,
        row.spoken.only("source"),
        row.entry.key,
    ]
    cut = [pieces(text) for text in whole]
    for index in range(max(len(text) for text in cut)):
        yield [text[index] if index < len(text) else "" for text in cut]


def _cells(sheet: Worksheet, at: int, row: Row, part: list[str], styles: Styles) -> None:
    sheet.set_row(at, height(part, list(COLUMNS.values())[1:]))
    sheet.write_number(at, 0, row.number, styles["cell"])
    silent = row.line.status is Status.NOT_STATED
    for column, text in enumerate(part, 1):
        name = list(COLUMNS)[column]
        style = styles["silent"] if silent and name in ("status", "statement") else styles["cell"]
        style = styles[row.field.level] if name in ("item", "field", "level") else style
        if name == "statement" and isinstance(row.line.day, date):
            sheet.write_datetime(at, column, row.line.day, styles["day"])
        else:
            put(sheet, at, column, text, style)
