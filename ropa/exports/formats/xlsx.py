"""XLSX: a cover, a sheet for each record with a row for each line, and the sources.

Days are days. A text longer than a cell may hold goes on in rows below, under the same number.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ropa.article30.fields import Level
from ropa.article30.record import Article30Record
from ropa.exports.book import COLOURS, Book, Row, rows
from ropa.exports.spreadsheet import (
    Cell,
    Sheet,
    Spreadsheet,
    below_each_other,
    height,
    pieces,
    sheet_names,
    written,
)
from ropa.language import say
from ropa.language.text import message
from ropa.model import Status

COLUMNS = {
    "number": 4, "entry": 17, "item": 6, "field": 16, "level": 13, "status": 9, "statement": 27,
    "sites": 13, "conditions": 16, "details": 34, "notes": 32, "source": 14, "key": 14,
}  # fmt: skip
"""The columns of a record's sheet, with their widths in characters; keys are there, but hidden."""


def write(book: Book) -> bytes:
    """Write a book as a spreadsheet.

    Raises:
        RenderError: it is too large, takes too long or too much memory, or cannot be written.
    """

    def describe(spreadsheet: Spreadsheet) -> None:
        _declare_styles(spreadsheet)
        titles = sheet_names(book)
        _cover(book, spreadsheet, titles)
        cited: set[str] = set()
        for record, title in zip(book.records, titles, strict=True):
            cited |= _record(book, record, spreadsheet.sheet(title, list(COLUMNS.values())))
        _sources(book, spreadsheet, cited)

    return written(book, describe)


def _declare_styles(spreadsheet: Spreadsheet) -> None:
    plain = {
        "text_wrap": True,
        "valign": "top",
        "border": 1,
        "border_color": "#C9D1D9",
        "font_size": 9,
    }
    for level in Level:
        spreadsheet.style(level, **plain, bg_color=COLOURS[level])
        spreadsheet.style(f"legend-{level}", bg_color=COLOURS[level], border=1)
    spreadsheet.style("head", **plain, bold=True, bg_color="#24292F", font_color="#FFFFFF")
    spreadsheet.style("cell", **plain)
    spreadsheet.style("silent", **plain, italic=True, font_color="#8A3B12")
    spreadsheet.style("day", **plain, num_format="yyyy-mm-dd", align="left")
    spreadsheet.style("title", bold=True, font_size=16)
    spreadsheet.style("heading", bold=True, font_size=12, bottom=1)
    spreadsheet.style("label", valign="top", font_color="#57606A")
    spreadsheet.style("text", text_wrap=True, valign="top")
    spreadsheet.style("plain-day", num_format="yyyy-mm-dd", align="left", valign="top")
    spreadsheet.style("columns", bold=True, bottom=1)


def _cover(book: Book, spreadsheet: Spreadsheet, titles: list[str]) -> None:
    """Describe the first sheet: whose records it holds, of which register, and the legend."""
    sheet = _reading_sheet(book, spreadsheet, "cover", (36, 100))
    sheet.row((book.role.heading.say(book.language), "title"))
    sheet.row((say("exports.stands-alone", book.language), None))
    for record, title in zip(book.records, titles, strict=True):
        sheet.skip()
        sheet.row((title, "heading"), ("", "heading"))
        for name, value in _pairs(book, record):
            if isinstance(value, date):
                sheet.row((name, "label"), (value, "plain-day"))
                continue
            for piece in pieces(value):
                sheet.row((name, "label"), (piece, "text"))
    sheet.skip()
    sheet.row((say("exports.legend", book.language), "heading"), ("", "heading"))
    for level in Level:
        sheet.row((level.label.say(book.language), f"legend-{level}"))


def _pairs(book: Book, record: Article30Record) -> Iterator[tuple[str, str | date]]:
    language, whose = book.language, record.cover
    yield say(f"exports.subject-{book.role}", language), whose.name.say(language)
    yield say("exports.dated", language), whose.dated
    yield say("exports.authority", language), whose.authority.statement.say(language)
    for value in whose.values[1:]:
        said = (line.statement.say(language) for line in value.lines)
        yield value.field.label.say(language), "\n".join(said)
    yield say("exports.version", language), whose.version


def _sources(book: Book, spreadsheet: Spreadsheet, cited: set[str]) -> None:
    """Describe the last sheet: the paragraphs that the records cite, and where each stands."""
    sheet = _reading_sheet(book, spreadsheet, "sources", (12, 124))
    sheet.layout("repeat_rows", 0)
    sheet.layout("freeze_panes", 1, 0)
    headings = (say(f"exports.column-{name}", book.language) for name in ("source", "place"))
    sheet.row(*((heading, "columns") for heading in headings))
    for key in book.facts.register.in_order(cited):
        for piece in pieces(book.facts.place(key).say(book.language)):
            sheet.row((book.facts.register.passage_number(key), "text"), (piece, "text"))


def _reading_sheet(
    book: Book, spreadsheet: Spreadsheet, name: str, widths: tuple[int, int]
) -> Sheet:
    sheet = spreadsheet.sheet(say(f"exports.{name}", book.language), widths)
    sheet.layout("fit_to_pages", 1, 0)
    sheet.layout("hide_gridlines", 2)
    return sheet


def _record(book: Book, record: Article30Record, sheet: Sheet) -> set[str]:
    """Describe the sheet of a record; return the citations in it."""
    _print_setup(book, record, sheet)
    headings = (message(f"exports.column-{name}").say(book.language) for name in COLUMNS)
    sheet.row(*((heading, "head") for heading in headings))
    cited: set[str] = set()
    for row in rows(book, record):
        cited.update(row.line.citations)
        for part in below_each_other([pieces(text) for text in _texts(book, row)]):
            sheet.row(*_cells(row, part), height=height(part, list(COLUMNS.values())[1:]))
    last = len(COLUMNS) - 1
    sheet.layout("set_column", last, last, COLUMNS["key"], None, {"hidden": True})
    sheet.layout("autofilter", 0, 0, max(sheet.rows - 1, 1), last)
    return cited


def _print_setup(book: Book, record: Article30Record, sheet: Sheet) -> None:
    name = record.cover.name.say(book.language).replace("&", "&&")[:100]
    sheet.layout("fit_to_pages", 1, 0)
    sheet.layout("set_margins", 0.4, 0.4, 0.6, 0.6)
    sheet.layout("repeat_rows", 0)
    sheet.layout("freeze_panes", 1, 2)
    sheet.layout("set_header", f"&L{name}&R{book.dated.isoformat()}")
    footer = say("exports.page-of", book.language, number="&P", total="&N")
    sheet.layout("set_footer", f"&C{footer}")


def _texts(book: Book, row: Row) -> tuple[str, ...]:
    """Return the texts of a row, one for each column but the first."""
    language = book.language
    return (
        row.entry.name.say(language),
        row.field.reference.say(language),
        row.field.label.say(language),
        row.field.level.label.say(language),
        message(f"exports.status-{row.line.status}").say(language),
        row.words.statement,
        row.words.only("sites"),
        row.conditions,
        row.details,
        row.notes,
        row.words.only("source"),
        row.entry.key,
    )


def _cells(row: Row, part: list[str]) -> Iterator[Cell]:
    yield row.number, "cell"
    silent = row.line.status is Status.NOT_STATED
    for name, text in zip(list(COLUMNS)[1:], part, strict=True):
        if name == "statement" and row.line.day is not None:
            yield row.line.day, "day"
        elif name in ("item", "field", "level"):
            yield text, row.field.level
        else:
            yield text, "silent" if silent and name in ("status", "statement") else "cell"
