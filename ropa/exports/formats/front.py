"""The cover sheet of a workbook: whose records it holds, of which register, and the legend."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ropa.article30.fields import Level
from ropa.article30.record import Article30Record
from ropa.exports.formats.cells import COLOURS, pieces, put
from ropa.exports.interface import Book
from ropa.language import say

Pair = tuple[str, str | date]


def cover(book: Book, workbook: Workbook, titles: list[str]) -> None:
    """Write the cover: a block for each record, and the legend."""
    sheet = workbook.add_worksheet(say("exports.cover", book.language))
    _page(sheet, (36, 100))
    head = workbook.add_format({"bold": True, "font_size": 16})
    under = workbook.add_format({"bold": True, "font_size": 12, "bottom": 1})
    put(sheet, 0, 0, book.role.heading.say(book.language), head)
    put(sheet, 1, 0, say("exports.stands-alone", book.language))
    at = _blocks(book, workbook, sheet, titles, under)
    _legend(book, workbook, sheet, at, under)


def _blocks(
    book: Book, workbook: Workbook, sheet: Worksheet, titles: list[str], under: Format
) -> int:
    label = workbook.add_format({"valign": "top", "font_color": "#57606A"})
    text = workbook.add_format({"text_wrap": True, "valign": "top"})
    day = workbook.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"})
    at = 3
    for record, title in zip(book.records, titles, strict=True):
        put(sheet, at, 0, title, under)
        put(sheet, at, 1, "", under)
        at += 1
        for name, value in _pairs(book, record):
            if isinstance(value, date):
                put(sheet, at, 0, name, label)
                sheet.write_datetime(at, 1, value, day)
                at += 1
                continue
            for piece in pieces(value):
                put(sheet, at, 0, name, label)
                put(sheet, at, 1, piece, text)
                at += 1
        at += 1
    return at


def _pairs(book: Book, record: Article30Record) -> Iterator[Pair]:
    language, whose = book.language, record.cover
    yield say(f"exports.subject-{book.role}", language), whose.name.say(language)
    yield say("exports.key", language), record.subject
    yield say("exports.dated", language), whose.dated
    yield say("exports.authority", language), whose.authority.statement.say(language)
    for value in whose.values[1:]:
        told = (line.statement.say(language) for line in value.lines)
        yield value.field.label.say(language), "\n".join(told)
    yield say("exports.digest", language), whose.digest


def _legend(book: Book, workbook: Workbook, sheet: Worksheet, at: int, under: Format) -> None:
    put(sheet, at, 0, say("exports.legend", book.language), under)
    put(sheet, at, 1, "", under)
    for level in Level:
        at += 1
        style = workbook.add_format({"bg_color": COLOURS[level], "border": 1})
        put(sheet, at, 0, level.label.say(book.language), style)


def sources(book: Book, workbook: Workbook, cited: set[str]) -> None:
    """Write the last sheet: the paragraphs that the records cite, and where each stands."""
    sheet = workbook.add_worksheet(say("exports.sources", book.language))
    _page(sheet, (30, 106))
    head = workbook.add_format({"bold": True, "bottom": 1})
    text = workbook.add_format({"text_wrap": True, "valign": "top"})
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    put(sheet, 0, 0, say("exports.column-source", book.language), head)
    put(sheet, 0, 1, say("exports.column-place", book.language), head)
    at = 1
    for key in sorted(cited):
        for piece in pieces(book.facts.place(key).say(book.language)):
            put(sheet, at, 0, key.removeprefix("citation:"), text)
            put(sheet, at, 1, piece, text)
            at += 1


def _page(sheet: Worksheet, widths: tuple[int, int]) -> None:
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
