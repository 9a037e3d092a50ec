"""Exporting: file names, media types, same bytes each time, and errors that say what to do."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import docx
import lxml.html
import openpyxl
import pytest
from builders.registers import registers
from heavy_work import work
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from made_exports import Exports
from openpyxl.utils import get_column_letter
from pypdf import PdfReader
from read_exports import DAY

from ropa.access import Access
from ropa.article30 import Facts, Role, controllers, processors
from ropa.errors import BadInput, UnknownKey
from ropa.exports import FORMATS, TEMPLATES, export
from ropa.exports.formats.json import schema
from ropa.index import Index
from ropa.language import Language
from ropa.model import Register

CONTROLLER, SV = Role.CONTROLLER, Language.SV
SUBJECT = "org:lf-ab"


@pytest.mark.parametrize("form", FORMATS)
def test_a_download_bears_its_format_its_day_and_its_language(exported: Exports, form: str) -> None:
    told = exported(SUBJECT, CONTROLLER, form, SV)
    assert told.file_name == f"article-30-controller-lf-ab-2026-11-24-sv.{form}"
    assert told.media_type == FORMATS[form].media_type
    assert told.content


def test_a_template_is_told_in_the_file_name(notice: Access) -> None:
    told = export(notice, SUBJECT, CONTROLLER, "xlsx", "en", DAY, work, "ico")
    assert told.file_name == "article-30-controller-lf-ab-ico-2026-11-24-en.xlsx"


@pytest.mark.parametrize("form", FORMATS)
def test_every_record_of_a_role_can_be_exported_at_once(exported: Exports, form: str) -> None:
    told = exported(None, Role.PROCESSOR, form, SV)
    assert told.file_name == f"article-30-processor-all-2026-11-24-sv.{form}"


def test_the_json_of_every_controller_holds_each_of_them(notice: Access, exported: Exports) -> None:
    whole = json.loads(exported(None, CONTROLLER, "json", SV).content)
    subjects = tuple(record["subject"] for record in whole["records"])
    assert subjects == controllers(Facts(notice.index))


@pytest.mark.parametrize("template", [None, "ico"])
@pytest.mark.parametrize("form", FORMATS)
def test_the_same_facts_on_the_same_day_give_the_same_bytes(
    notice: Access, form: str, template: str | None
) -> None:
    if template is None or (template, form) in TEMPLATES:
        shuffled = Access(Register(reversed(list(notice.register))))
        one = export(notice, SUBJECT, CONTROLLER, form, SV, DAY, work, template)
        other = export(shuffled, SUBJECT, CONTROLLER, form, SV, DAY, work, template)
        assert one == other


@pytest.mark.parametrize("form", FORMATS)
def test_another_process_gives_the_same_bytes(exported: Exports, form: str) -> None:
    here = sha256(exported(SUBJECT, CONTROLLER, form, SV).content).hexdigest()
    seed = Path(__file__).parents[2] / "seed"
    code = (
        "import sys; from datetime import date; from hashlib import sha256; "
        "from pathlib import Path; from ropa.access import Access; "
        "from ropa.exports import export; from ropa.seeding import load; "
        "from ropa.service.workers import Workers; work = Workers().run; "
        "access = Access(load(Path(sys.argv[1]))); "
        "day = date(2026, 11, 24); "
        "told = export(access, 'org:lf-ab', 'controller', sys.argv[2], 'sv', day, work); "
        "print(sha256(told.content).hexdigest())"
    )
    there = subprocess.run(
        [sys.executable, "-c", code, str(seed), form],
        check=True,
        capture_output=True,
        text=True,
        env={"PYTHONHASHSEED": "7"},
    )
    assert there.stdout.strip() == here


@pytest.mark.parametrize("form", ["json", "xlsx", "pdf", "docx", "html", "md", "ttl"])
def test_the_day_is_told_in_the_file(notice: Access, exported: Exports, form: str) -> None:
    one = exported(SUBJECT, CONTROLLER, form, SV)
    other = export(notice, SUBJECT, CONTROLLER, form, SV, date(2027, 1, 1), work)
    assert one.content != other.content


@pytest.mark.parametrize("language", Language)
def test_the_notices_json_validates_against_the_published_schema(
    exported: Exports, language: Language
) -> None:
    validator = Draft202012Validator(json.loads(schema()))
    for role in Role:
        whole = json.loads(exported(None, role, "json", language).content)
        assert [error.message for error in validator.iter_errors(whole)] == []


def test_the_published_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(schema()))


@pytest.mark.parametrize("key", ["status", "statement", "citations", "sites", "conditions"])
def test_a_line_without_its_status_scope_or_source_does_not_validate(
    exported: Exports, key: str
) -> None:
    whole = json.loads(exported(SUBJECT, CONTROLLER, "json", SV).content)
    del whole["records"][0]["entries"][0]["fields"][0]["lines"][0][key]
    assert not Draft202012Validator(json.loads(schema())).is_valid(whole)


@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(register=registers())
def test_the_json_of_any_register_validates(register: Register) -> None:
    validator, access = Draft202012Validator(json.loads(schema())), Access(register)
    for role, subjects in ((CONTROLLER, controllers), (Role.PROCESSOR, processors)):
        if subjects(Facts(Index(register))):
            whole = json.loads(export(access, None, role, "json", "en", DAY, work).content)
            assert [error.message for error in validator.iter_errors(whole)] == []


def test_an_unknown_organisation_is_refused_with_the_nearest(notice: Access) -> None:
    with pytest.raises(UnknownKey) as refused:
        export(notice, "org:lf-abb", CONTROLLER, "json", SV, DAY, work)
    assert "org:lf-ab" in refused.value.render(Language.EN)


def test_an_organisation_without_such_a_record_is_refused(notice: Access) -> None:
    with pytest.raises(BadInput) as refused:
        export(notice, "org:lf-ab", Role.PROCESSOR, "json", SV, DAY, work)
    assert refused.value.code == "exports.no-record"
    assert "org:camera-supplier" in refused.value.render(SV)


def test_an_unknown_format_is_refused_with_the_known_ones(notice: Access) -> None:
    with pytest.raises(BadInput) as refused:
        export(notice, SUBJECT, CONTROLLER, "odt", SV, DAY, work)
    assert refused.value.code == "exports.unknown-format"
    assert "docx" in refused.value.render(SV)


@pytest.mark.parametrize(("form", "template"), [("csv", "ico"), ("xlsx", "cnil")])
def test_an_unknown_template_is_refused_with_the_known_ones(
    notice: Access, form: str, template: str
) -> None:
    with pytest.raises(BadInput) as refused:
        export(notice, SUBJECT, CONTROLLER, form, SV, DAY, work, template)
    assert refused.value.code == "exports.unknown-template"
    assert "ico (xlsx)" in refused.value.render(SV)


def test_the_icos_template_is_refused_for_a_processor(notice: Access) -> None:
    with pytest.raises(BadInput) as refused:
        export(notice, "org:guard-company", Role.PROCESSOR, "xlsx", SV, DAY, work, "ico")
    assert refused.value.code == "exports.template-role"


def _docx(content: bytes) -> str:
    """What Word shows: every text but the hidden ones."""
    document = docx.Document(BytesIO(content))
    cells = [p for t in document.tables for row in t.rows for c in row.cells for p in c.paragraphs]
    shown = [p for p in (*document.paragraphs, *cells) if not (p.style and p.style.font.hidden)]
    return "\n".join(paragraph.text for paragraph in shown)


def _xlsx(content: bytes) -> str:
    """What a workbook shows: every cell but those of hidden columns."""
    sheets = openpyxl.load_workbook(BytesIO(content)).worksheets
    return "\n".join(
        str(cell.value)
        for sheet in sheets
        for row in sheet.iter_rows()
        for number, cell in enumerate(row, 1)
        if not sheet.column_dimensions[get_column_letter(number)].hidden
    )


def _pdf(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


SHOWN: dict[str, Callable[[bytes], str]] = {
    "docx": _docx,
    "html": lambda content: str(lxml.html.fromstring(content.decode()).text_content()),
    "md": lambda content: re.sub(r"<!--.*?-->", "", content.decode()),
    "pdf": _pdf,
    "xlsx": _xlsx,
}
"""What people see of the formats that they read."""


@pytest.mark.parametrize("form", SHOWN)
def test_people_read_the_version_of_the_register_and_neither_digest_nor_keys(
    notice: Access, exported: Exports, form: str
) -> None:
    said = SHOWN[form](exported(SUBJECT, CONTROLLER, form, SV).content)
    digest = notice.register.digest
    assert digest[:12] in said
    assert digest not in said
    assert [
        key for key in re.findall(r"[a-z]+:[a-z][a-z0-9.-]+", said) if key in notice.register
    ] == []
