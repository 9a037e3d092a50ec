"""DOCX: real styles and headings, a table for each item whose header repeats on every page."""

from __future__ import annotations

from itertools import groupby

from docx.document import Document as Written
from docx.table import _Cell

from ropa.article30.line import conditions, worded
from ropa.article30.record import Article30Record, Entry, Value
from ropa.exports.book import COLOURS, Book
from ropa.exports.word_styles import (
    KEY,
    MARK,
    SMALL,
    add_line,
    fill,
    heading_row,
    new_document,
    save,
    widths,
)
from ropa.language import say
from ropa.language.text import message

COLUMNS = ("field", "statement")


def write(book: Book) -> bytes:
    """Write a book as a Word document."""
    document = new_document(book.role.heading.say(book.language), book.language, book.dated)
    for index, record in enumerate(book.records):
        _record(book, record, document, new_page=index > 0)
    return save(document, book.timestamp)


def _record(book: Book, record: Article30Record, document: Written, new_page: bool) -> None:
    language, cover = book.language, record.cover
    kind = document.add_paragraph(record.role.heading.say(language), "Subtitle")
    kind.paragraph_format.page_break_before = new_page
    document.add_heading(cover.name.say(language), 1)
    document.add_paragraph(say("exports.stands-alone", language))
    _cover(book, record, document)
    for entry in record.entries():
        _entry(book, entry, document)
    document.add_heading(say("exports.sources", language), 2)
    table = document.add_table(1, 2, "Table Grid")
    heading_row(table, [say(f"exports.column-{name}", language) for name in ("source", "place")])
    for key in record.citations:
        cells = table.add_row().cells
        cells[0].text = book.facts.register.passage_number(key)
        cells[1].text = book.facts.place(key).say(language)
    widths(table, (3, 14))


def _cover(book: Book, record: Article30Record, document: Written) -> None:
    language, cover = book.language, record.cover
    table = document.add_table(0, 2, "Table Grid")
    pairs = [
        (say("exports.dated", language), [cover.dated.isoformat()]),
        (say("exports.authority", language), [cover.authority.statement.say(language)]),
        *((value.field.label.say(language), _statements(book, value)) for value in cover.values),
        (say("exports.version", language), [cover.version]),
    ]
    for label, texts in pairs:
        cells = table.add_row().cells
        cells[0].text = label
        cells[1].text = texts[0]
        for text in texts[1:]:
            cells[1].add_paragraph(text)
    widths(table, (5.5, 11.5))


def _statements(book: Book, value: Value) -> list[str]:
    return [line.statement.say(book.language) for line in value.lines]


def _entry(book: Book, entry: Entry, document: Written) -> None:
    heading = document.add_heading(entry.name.say(book.language), 2)
    heading.paragraph_format.page_break_before = True
    document.add_paragraph(entry.key, KEY)
    if entry.possibly:
        document.add_paragraph(entry.possibly.say(book.language), MARK)
    if entry.conditions:
        label = message("exports.detail-conditions").say(book.language)
        said = conditions(book.facts, entry.conditions, book.language)
        document.add_paragraph(f"{label}: {said}", MARK)
    for letter, values in groupby(entry.values, key=lambda value: value.field.letter):
        _item(book, letter, list(values), document)


def _item(book: Book, letter: str, values: list[Value], document: Written) -> None:
    item = values[0].field.item.say(book.language)
    document.add_heading(f"{letter}) {item}" if letter else item, 3)
    table = document.add_table(1, 2, "Table Grid")
    heading_row(table, [say(f"exports.column-{name}", book.language) for name in COLUMNS])
    for value in values:
        cells = table.add_row().cells
        level = value.field.level
        cells[0].text = value.field.label.say(book.language)
        cells[0].add_paragraph(level.label.say(book.language), SMALL)
        fill(cells[0], COLOURS[level].removeprefix("#"))
        for line in value.lines:
            add_line(cells[1], worded(book.facts, line, book.language))
        _drop_first(cells[1])
    widths(table, (3, 14))


def _drop_first(cell: _Cell) -> None:
    empty = cell.paragraphs[0]._p
    empty.getparent().remove(empty)
