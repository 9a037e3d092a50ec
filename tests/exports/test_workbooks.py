"""Workbooks: how they are laid out and printed, and the ICO's own layout, heading by heading."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest
from builders.complete import complete_register
from heavy_work import work
from openpyxl.worksheet.worksheet import Worksheet
from read_exports import DAY

from ropa.access import Access
from ropa.article30 import Level, Role
from ropa.article30.facts import Facts
from ropa.article30.record import controller_record
from ropa.exports import export
from ropa.exports.diagrams import none
from ropa.exports.formats.cells import COLOURS, sheet_names
from ropa.exports.interface import Book
from ropa.language import Language

ICO = [
    "Business function",
    "Purpose of processing",
    "Name and contact details of joint controller (if applicable)",
    "Categories of individuals",
    "Categories of personal data",
    "Categories of recipients",
    "Link to contract with processor",
    "Names of third countries or international organisations that personal data are transferred "
    "to (if applicable)",
    "Safeguards for exceptional transfers of personal data to third countries or international "
    "organisations (if applicable)",
    "Retention schedule (if possible)",
    "General description of technical and organisational security measures (if possible)",
    "Article 6 lawful basis for processing personal data",
    "Article 9 condition for processing special category data",
    "Legitimate interests for the processing (if applicable)",
    "Link to record of legitimate interests assessment (if applicable)",
    "Rights available to individuals",
    "Existence of automated decision-making, including profiling (if applicable)",
    "The source of the personal data (if applicable)",
    "Link to record of consent",
    "Location of personal data",
    "Data Protection Impact Assessment required?",
    "Data Protection Impact Assessment progress",
    "Link to Data Protection Impact Assessment",
    "Has a personal data breach occurred?",
    "Link to record of personal data breach",
]


def _open(
    access: Access, template: str | None = None, subject: str | None = "org:lf-ab"
) -> openpyxl.Workbook:
    told = export(access, subject, Role.CONTROLLER, "xlsx", Language.EN, DAY, work, template)
    return openpyxl.load_workbook(BytesIO(told.content))


@pytest.fixture
def sheet(notice: Access) -> Worksheet:
    return _open(notice).worksheets[1]


def test_a_workbook_has_a_cover_a_sheet_a_controller_and_the_sources(notice: Access) -> None:
    assert _open(notice, subject=None).sheetnames == [
        "Cover",
        "The company that asks for feedb",
        "Länsförsäkringar AB",
        "Länsförsäkringar Bank AB (publ)",
        "Länsförsäkringar Stockholm",
        "Sources",
    ]


def test_the_header_is_frozen_filtered_and_repeated_on_each_page(sheet: Worksheet) -> None:
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref == f"A1:M{sheet.max_row}"
    assert sheet.print_title_rows == "$1:$1"


def test_a_record_prints_on_a4_landscape_one_page_wide(sheet: Worksheet) -> None:
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.page_setup.fitToWidth in (None, 1)  # one is what is meant by none
    assert sheet.page_setup.fitToHeight == 0


def test_text_is_wrapped_and_rows_are_as_tall_as_their_text(sheet: Worksheet) -> None:
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)
    heights = [sheet.row_dimensions[at].height for at in range(2, sheet.max_row + 1)]
    assert min(heights) < max(heights) <= 409


def test_each_level_has_its_colour_and_the_cover_explains_them(notice: Access) -> None:
    workbook = _open(notice)
    legend = {
        cell.value: cell.fill.fgColor.rgb
        for (cell,) in workbook["Cover"].iter_rows(max_col=1)
        if cell.fill.patternType
    }
    assert legend == {lv.label.say("en"): COLOURS[lv].replace("#", "FF") for lv in Level}
    for row in workbook.worksheets[1].iter_rows(min_row=2):
        assert row[4].fill.fgColor.rgb == legend[row[4].value]


def test_numbers_are_numbers_and_days_are_days() -> None:
    workbook = _open(Access(complete_register()), subject="org:controller")
    sheet = workbook.worksheets[1]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == list(range(1, sheet.max_row))
    rows = sheet.iter_rows(min_row=2, values_only=True)
    days = {row[3]: row[6] for row in rows if isinstance(row[6], datetime)}
    assert days == {
        "Last reviewed": datetime(2026, 1, 2),
        "Next review": datetime(2027, 1, 2),
    }
    cover = [value for row in workbook["Cover"].iter_rows(values_only=True) for value in row]
    assert [value for value in cover if isinstance(value, datetime)] == [
        datetime.combine(DAY, datetime.min.time())
    ]


def test_the_icos_headings_stand_in_row_nine_in_its_order(notice: Access) -> None:
    (sheet,) = _open(notice, "ico").worksheets
    assert [cell.value for cell in sheet[9]] == ICO


def test_the_icos_identity_block_stands_in_rows_one_to_six(notice: Access) -> None:
    (sheet,) = _open(notice, "ico").worksheets
    assert [sheet.cell(2, column).value for column in (1, 3, 5)] == [
        "Controller",
        "Data protection officer (if applicable)",
        "Representative (if applicable)",
    ]
    labels = [sheet.cell(row, 1).value for row in range(3, 7)]
    assert labels == ["Name", "Address", "Email", "Telephone"]
    assert sheet["B3"].value == "Länsförsäkringar AB"
    silent = [sheet.cell(row, column).value for row in range(4, 7) for column in (2, 4, 6)]
    assert set(silent) == {"Not stated. The source does not say."}


def test_the_icos_rows_are_the_controllers_processings(notice: Access) -> None:
    (sheet,) = _open(notice, "ico").worksheets
    functions = [str(row[0].value) for row in sheet.iter_rows(min_row=10) if row[0].value]
    assert [text.split(" (")[0] for text in functions] == [
        "• Camera surveillance",
        "• Visits",
        "• Satisfaction survey",
    ]
    assert "does not name the controller" in functions[2]


def test_what_the_register_has_no_field_for_is_not_no_in_the_icos_layout(notice: Access) -> None:
    (sheet,) = _open(notice, "ico").worksheets
    breach = sheet.cell(10, ICO.index("Has a personal data breach occurred?") + 1).value
    assert breach == "Not stated. The register has no field for it."


def test_sheets_of_like_names_are_told_apart(notice: Access) -> None:
    facts = Facts(notice.index)
    record = controller_record(facts, "org:lf-bank", date(2026, 1, 1))
    book = Book(Role.CONTROLLER, (record,) * 3, facts, Language.SV, DAY, none, work)
    names = sheet_names(book)
    assert len({name.casefold() for name in names}) == 3
    assert all(len(name) <= 31 for name in names)
