"""The ICO's layout for controllers: its headings in its order, in row 9, under the identity block.

A sheet for each controller, a row for each processing. The headings are the ICO's own and English
in either language. Its last five columns are about the United Kingdom's Act and are not here. What
this register has no field for (consent, breaches) is not stated, which is not "no".
"""

from __future__ import annotations

from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ropa.article30.line import Line, worded
from ropa.article30.record import Article30Record, Entry, Value
from ropa.exports.formats.cells import (
    LONGEST_CELL,
    TALLEST_ROW,
    height,
    pieces,
    put,
    sheet_names,
)
from ropa.exports.interface import Book
from ropa.language import say
from ropa.language.text import message
from ropa.model import Status

HEADING_ROW = 9
WIDTH = 42
PAGES_WIDE = 6
DPIA = "Data Protection Impact Assessment"
COLUMNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Business function", ("activity",)),
    ("Purpose of processing", ("purposes",)),
    ("Name and contact details of joint controller (if applicable)", ("joint-controllers",)),
    ("Categories of individuals", ("data-subjects",)),
    ("Categories of personal data", ("personal-data",)),
    ("Categories of recipients", ("recipients",)),
    ("Link to contract with processor", ("processors",)),
    (
        "Names of third countries or international organisations that personal data are "
        "transferred to (if applicable)",
        ("transfers",),
    ),
    (
        "Safeguards for exceptional transfers of personal data to third countries or "
        "international organisations (if applicable)",
        ("transfer-mechanisms",),
    ),
    ("Retention schedule (if possible)", ("time-limits",)),
    (
        "General description of technical and organisational security measures (if possible)",
        ("measures",),
    ),
    ("Article 6 lawful basis for processing personal data", ("legal-bases",)),
    ("Article 9 condition for processing special category data", ("special-categories",)),
    ("Legitimate interests for the processing (if applicable)", ("legitimate-interests",)),
    (
        "Link to record of legitimate interests assessment (if applicable)",
        ("legitimate-interest-assessment",),
    ),
    ("Rights available to individuals", ("rights",)),
    (
        "Existence of automated decision-making, including profiling (if applicable)",
        ("automated-decisions",),
    ),
    ("The source of the personal data (if applicable)", ("sources",)),
    ("Link to record of consent", ()),
    ("Location of personal data", ("sites", "systems", "storage-location")),
    (f"{DPIA} required?", ()),
    (f"{DPIA} progress", ()),
    (f"Link to {DPIA}", ("impact-assessment",)),
    ("Has a personal data breach occurred?", ()),
    ("Link to record of personal data breach", ()),
)
"""The ICO's headings, each with the fields that answer it; none where the register has no field."""

PARTIES = (
    ("Controller", "controller", "contact"),
    ("Data protection officer (if applicable)", "data-protection-officer", None),
    ("Representative (if applicable)", "representative", None),
)
"""The identity block: heading, the field of the name, and that of the contact details."""


def write(book: Book) -> bytes:
    """Write a book of controllers in the ICO's layout."""
    target = BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(target, options) as workbook:
        about = {"title": book.role.heading.say(book.language), "created": book.timestamp}
        workbook.set_properties(about)
        cell = {"text_wrap": True, "valign": "top", "border": 1, "font_size": 9}
        head = workbook.add_format({**cell, "bold": True, "bg_color": "#CFE3F7"})
        style = workbook.add_format(cell)
        for record, title in zip(book.records, sheet_names(book), strict=True):
            _sheet(book, record, workbook.add_worksheet(title), head, style)
    return target.getvalue()


def _sheet(
    book: Book, record: Article30Record, sheet: Worksheet, head: Format, style: Format
) -> None:
    sheet.set_column(0, len(COLUMNS) - 1, WIDTH)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(PAGES_WIDE, 0)
    sheet.repeat_columns(0)
    sheet.repeat_rows(HEADING_ROW - 1)
    sheet.freeze_panes(HEADING_ROW, 1)
    _identity(book, record, sheet, head, style)
    headings = [heading for heading, _fields in COLUMNS]
    _row(sheet, HEADING_ROW - 1, headings, head)
    at = HEADING_ROW
    for entry in record.entries():
        cut = [packed(_answer(book, entry, fields)) for _heading, fields in COLUMNS]
        for index in range(max(len(text) for text in cut)):
            _row(sheet, at, [t[index] if index < len(t) else "" for t in cut], style)
            at += 1
    sheet.autofilter(HEADING_ROW - 1, 0, max(at - 1, HEADING_ROW), len(COLUMNS) - 1)


def _row(sheet: Worksheet, at: int, texts: list[str], style: Format) -> None:
    sheet.set_row(at, height(texts, [WIDTH] * len(texts)))
    for column, text in enumerate(texts):
        put(sheet, at, column, text, style)


def _identity(
    book: Book, record: Article30Record, sheet: Worksheet, head: Format, style: Format
) -> None:
    told = {value.field.name: value for value in record.cover.values}
    blocks = [_block(book, told, name, contact) for _heading, name, contact in PARTIES]
    put(sheet, 0, 0, record.role.heading.say(book.language), None)
    for index, (heading, _name, _contact) in enumerate(PARTIES):
        put(sheet, 1, 2 * index, heading, head)
        put(sheet, 1, 2 * index + 1, "", head)
    for at, label in enumerate(("Name", "Address", "Email", "Telephone")):
        for index, block in enumerate(blocks):
            put(sheet, at + 2, 2 * index, label, style)
            put(sheet, at + 2, 2 * index + 1, block[at], style)


def _block(book: Book, told: dict[str, Value], name: str, contact: str | None) -> list[str]:
    (line,) = told[name].lines
    said = line.statement.say(book.language)
    if contact is None:
        silent = line.status is not Status.STATED
        elsewhere = said if silent else say("exports.ico-with-name", book.language)
        return [said, elsewhere, elsewhere, elsewhere]
    (address,) = told[contact].lines
    where = address.statement.say(book.language)
    silent = address.status is not Status.STATED
    return [
        said,
        where,
        *([where] if silent else [say("exports.ico-with-address", book.language)]) * 2,
    ]


def packed(told: list[str]) -> list[str]:
    """Return statements packed into as few cells as can be read whole, one below the other."""
    cells = [""]
    for one in (piece for statement in told for piece in pieces(statement)):
        joined = f"{cells[-1]}\n{one}" if cells[-1] else one
        if height([joined], [WIDTH]) < TALLEST_ROW and len(joined) <= LONGEST_CELL // 2:
            cells[-1] = joined
        else:
            cells.append(one)
    return cells if cells[0] else cells[1:]


def _answer(book: Book, entry: Entry, fields: tuple[str, ...]) -> list[str]:
    if not fields:
        silent = message(
            "exports.status-not_stated-because", reason=message("exports.ico-no-field")
        )
        return [silent.say(book.language)]
    values = (value for value in entry.values if value.field.name in fields)
    mark = entry.possibly if "activity" in fields else None
    told = [_told(book, line) for value in values for line in value.lines]
    return [*told, *([mark.say(book.language)] if mark else [])]


def _told(book: Book, line: Line) -> str:
    spoken = worded(book.facts, line, book.language)
    pairs = "; ".join(f"{pair.label}: {pair.value}" for pair in spoken.pairs)
    return f"• {spoken.statement}" + (f" ({pairs})" if pairs else "")
