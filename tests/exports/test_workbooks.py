"""Workbooks: how they are laid out and printed, and the ICO's own layout, heading by heading."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest
from builders.complete import complete_register
from heavy_work import work, work_here
from openpyxl.worksheet.worksheet import Worksheet
from read_exports import DAY

from ropa.access import Access
from ropa.article30 import Level, Role
from ropa.article30.facts import Facts
from ropa.article30.record import controller_record
from ropa.errors import RenderError
from ropa.exports import export
from ropa.exports.book import COLOURS, Book
from ropa.exports.export import no_diagrams
from ropa.exports.spreadsheet import Spreadsheet, sheet_names
from ropa.jobs import Work
from ropa.language import Language
from ropa.service.workers import Limits, Workers
from tools.source_code import TOP

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
    assert set(silent) == {"Not stated. The source does not state it."}


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
    book = Book(Role.CONTROLLER, (record,) * 3, facts, Language.SV, DAY, no_diagrams, work)
    names = sheet_names(book)
    assert len({name.casefold() for name in names}) == 3
    assert all(len(name) <= 31 for name in names)


def _ico_and_own(access: Access, one: Work) -> list[bytes]:
    every = (None, Role.CONTROLLER, "xlsx", Language.SV, DAY, one)
    return [export(access, *every, template).content for template in (None, "ico")]


def test_a_workbook_has_the_same_bytes_in_whichever_process_it_is_written(notice: Access) -> None:
    assert _ico_and_own(notice, work) == _ico_and_own(notice, work_here)


@pytest.mark.parametrize("template", [None, "ico"])
def test_a_workbook_that_is_too_large_is_stopped_and_says_what_to_do(
    notice: Access, template: str | None
) -> None:
    narrow = Workers(limits={"exports": Limits(characters=20_000)}).run
    with pytest.raises(RenderError) as stopped:
        export(notice, None, Role.CONTROLLER, "xlsx", Language.EN, DAY, narrow, template)
    assert stopped.value.code == "exports.too-large"
    assert "20000" in stopped.value.render(Language.EN)
    assert "one controller at a time" in stopped.value.render(Language.EN)


def test_a_workbook_that_takes_too_much_memory_is_stopped(notice: Access) -> None:
    narrow = Workers(limits={"exports": Limits(megabytes=16)}).run
    with pytest.raises(RenderError) as stopped:
        export(notice, None, Role.CONTROLLER, "xlsx", Language.EN, DAY, narrow)
    assert stopped.value.code == "exports.failed"


@pytest.mark.parametrize("language", Language)
def test_a_sheet_with_more_rows_than_excel_reads_is_refused_and_not_cut(language: Language) -> None:
    steps: list[object] = []
    sheet = Spreadsheet(steps.append, most_rows=2).sheet("Cover", (1,))
    sheet.row(("first", None))
    sheet.row(("second", None))
    with pytest.raises(RenderError) as refused:
        sheet.row(("third", None))
    assert refused.value.code == "exports.too-many-rows"
    assert "Cover" in refused.value.render(language)
    assert steps[-1] == ["row", 1, None, [("second", None)]]


def test_only_a_format_that_holds_diagrams_loads_what_draws_them() -> None:
    code = (
        "import sys; from datetime import date; from heavy_work import work; "
        "from builders.complete import complete_register; from ropa.access import Access; "
        "from ropa.exports import export; "
        "access = Access(complete_register()); "
        "[export(access, 'org:controller', 'controller', form, 'sv', date(2026, 11, 24), work) "
        "for form in ('csv', 'docx', 'html', 'json', 'md', 'ttl', 'xlsx')]; "
        "print([name for name in sys.modules if name.startswith('ropa.drawing')])"
    )
    command = [sys.executable, "-c", code]
    path = {"PYTHONPATH": str(TOP / "tests")}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=path, cwd=TOP)
    assert done.stdout.strip() == "[]"
