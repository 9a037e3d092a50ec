"""The ICO's layout for controllers: its headings in its order, in row 9, under the identity block.

A sheet for each controller, a row for each processing. The headings are the ICO's own and English
in either language. Its last five columns are about the United Kingdom's Act and are not here. What
this register has no field for (consent, breaches) is not stated, which is not "no".
"""

from __future__ import annotations

from ropa.article30.line import Line, worded
from ropa.article30.record import Article30Record, Entry, Value
from ropa.exports.book import Book
from ropa.exports.spreadsheet import (
    LONGEST_CELL,
    TALLEST_ROW,
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
    """Write a book of controllers in the ICO's layout.

    Raises:
        RenderError: it is too large, takes too long or too much memory, or cannot be written.
    """

    def describe(spreadsheet: Spreadsheet) -> None:
        cell = {"text_wrap": True, "valign": "top", "border": 1, "font_size": 9}
        spreadsheet.style("head", **cell, bold=True, bg_color="#CFE3F7")
        spreadsheet.style("cell", **cell)
        for record, title in zip(book.records, sheet_names(book), strict=True):
            _record(book, record, spreadsheet.sheet(title, [WIDTH] * len(COLUMNS)))

    return written(book, describe)


def _record(book: Book, record: Article30Record, sheet: Sheet) -> None:
    sheet.layout("fit_to_pages", PAGES_WIDE, 0)
    sheet.layout("repeat_columns", 0)
    sheet.layout("repeat_rows", HEADING_ROW - 1)
    sheet.layout("freeze_panes", HEADING_ROW, 1)
    _identity(book, record, sheet)
    sheet.skip(HEADING_ROW - 1 - sheet.rows)
    _row(sheet, [heading for heading, _fields in COLUMNS], "head")
    for entry in record.entries():
        columns = [packed(_answer(book, entry, fields)) for _heading, fields in COLUMNS]
        for texts in below_each_other(columns):
            _row(sheet, texts, "cell")
    last = max(sheet.rows - 1, HEADING_ROW)
    sheet.layout("autofilter", HEADING_ROW - 1, 0, last, len(COLUMNS) - 1)


def _row(sheet: Sheet, texts: list[str], style: str) -> None:
    sheet.row(*((text, style) for text in texts), height=height(texts, [WIDTH] * len(texts)))


def _identity(book: Book, record: Article30Record, sheet: Sheet) -> None:
    stated = {value.field.name: value for value in record.cover.values}
    blocks = [_block(book, stated, name, contact) for _heading, name, contact in PARTIES]
    sheet.row((record.role.heading.say(book.language), None))
    headings = [text for heading, _name, _contact in PARTIES for text in (heading, "")]
    sheet.row(*((text, "head") for text in headings))
    for at, label in enumerate(("Name", "Address", "Email", "Telephone")):
        texts = [text for block in blocks for text in (label, block[at])]
        sheet.row(*((text, "cell") for text in texts))


def _block(book: Book, stated: dict[str, Value], name: str, contact: str | None) -> list[str]:
    (line,) = stated[name].lines
    said = line.statement.say(book.language)
    if contact is None:
        silent = line.status is not Status.STATED
        elsewhere = said if silent else say("exports.ico-with-name", book.language)
        return [said, elsewhere, elsewhere, elsewhere]
    (address,) = stated[contact].lines
    where = address.statement.say(book.language)
    silent = address.status is not Status.STATED
    return [
        said,
        where,
        *([where] if silent else [say("exports.ico-with-address", book.language)]) * 2,
    ]


def packed(statements: list[str]) -> list[str]:
    """Return statements packed into as few cells as can be read whole, one below the other."""
    cells = [""]
    for one in (piece for statement in statements for piece in pieces(statement)):
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
    said = [_in_one(book, line) for value in values for line in value.lines]
    return [*said, *([mark.say(book.language)] if mark else [])]


def _in_one(book: Book, line: Line) -> str:
    words = worded(book.facts, line, book.language)
    pairs = "; ".join(f"{pair.label}: {pair.value}" for pair in words.pairs)
    return f"• {words.statement}" + (f" ({pairs})" if pairs else "")
