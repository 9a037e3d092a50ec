"""A name that some program would take for more than a name does no harm in any format."""

from __future__ import annotations

import warnings
from io import BytesIO

import docx
import lxml.html
import openpyxl
import pytest
from heavy_work import work
from pypdf import PdfReader
from read_exports import DAY, READERS, expected

from ropa.access import Access
from ropa.article30 import Role
from ropa.exports import export
from ropa.language import Language
from ropa.model import Citation, Condition, Document, Named, Register, Translated

HOSTILE = {
    "formula": '=HYPERLINK("http://evil.example";"click")',
    "plus": "+46 8 000 00 00",
    "minus": "-1+cmd|' /C calc'!A0",
    "at": "@SUM(1+1)",
    "apostrophe": "'=1+1",
    "script": '"><script>alert(1)</script>',
    "image": "<img src=x onerror=alert(1)>",
    "typst": '#eval("1+1") #read("/etc/passwd") $x$ *b* `c` <label> @ref',
    "dot": "\\N \\G \\l",
    "template": "{{ 7*7 }} {% raw %} ${7*7}",
    "markdown": "[x](http://evil.example) ![y](z) **b** # 1. <b>",
    "escape": "_x0041__x000D_ \\u0041 &amp; &#65;",
    "long": "ö" * 10_000,
    "scripts": "日本 עברית العربية 🕵️‍♀️ \u202eevil",
}


@pytest.fixture(params=HOSTILE)
def hostile(request: pytest.FixtureRequest) -> str:
    return HOSTILE[request.param]


@pytest.fixture
def renamed(notice: Access, hostile: str) -> Access:
    """The notice with the hostile text for every name, heading and title."""
    facts = []
    for fact in notice.register:
        if isinstance(fact, Named) and not isinstance(fact, Condition):
            fact = fact.model_copy(update={"name": Translated.same(hostile)})
        elif isinstance(fact, Citation):
            fact = fact.model_copy(update={"heading": f"{hostile} {fact.position}"})
        elif isinstance(fact, Document):
            fact = fact.model_copy(update={"title": hostile})
        facts.append(fact)
    return Access(Register(facts))


def _export(access: Access, form: str, template: str | None = None) -> bytes:
    subject = "org:asking-company"
    return export(access, subject, Role.CONTROLLER, form, Language.SV, DAY, work, template).content


@pytest.mark.parametrize("form", READERS)
def test_a_hostile_name_is_only_a_name_in_every_format(renamed: Access, form: str) -> None:
    subject, role = "org:asking-company", Role.CONTROLLER
    found = READERS[form](_export(renamed, form), role, Language.SV)
    assert found == expected(renamed.register, subject, role, Language.SV)


@pytest.mark.parametrize("template", [None, "ico"])
def test_a_workbook_holds_no_formula_and_no_link(renamed: Access, template: str | None) -> None:
    workbook = openpyxl.load_workbook(BytesIO(_export(renamed, "xlsx", template)))
    cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d", "inlineStr"}
    assert not [cell for cell in cells if cell.hyperlink]
    assert all(len(str(cell.value)) <= 32_767 for cell in cells)


def test_a_page_holds_no_script_no_handler_and_no_link_outwards(renamed: Access) -> None:
    page = lxml.html.fromstring(_export(renamed, "html").decode())
    assert not page.xpath("//script | //img | //iframe | //object | //link | //form")
    assert not page.xpath("//@*[starts-with(name(), 'on')]")
    assert all(target.startswith("#") for target in page.xpath("//@href"))


def test_a_word_document_holds_no_field_but_the_page_numbers(renamed: Access) -> None:
    document = docx.Document(BytesIO(_export(renamed, "docx")))
    parts = [document.element, document.sections[0].footer._element]
    codes = [
        code
        for part in parts
        for field in part.iter("{*}fldSimple")
        for code in field.attrib.values()
    ]
    assert codes == ["PAGE", "NUMPAGES"]
    assert not [link for part in parts for link in part.iter("{*}hyperlink", "{*}instrText")]


def test_a_pdf_prints_the_name_as_it_is(renamed: Access, hostile: str) -> None:
    content = _export(renamed, "pdf")
    reader = PdfReader(BytesIO(content))
    assert not [page for page in reader.pages if _outward(page.get("/Annots"))]
    if hostile.isascii():
        with warnings.catch_warnings():  # pypdf's own remarks about a font are no matter here
            warnings.simplefilter("ignore")
            text = "".join(page.extract_text() for page in reader.pages)
        assert "".join(hostile.split()) in "".join(text.split())


def _outward(annotations: object) -> bool:
    marks = [one.get_object() for one in annotations or ()]  # type: ignore[attr-defined]
    return any("/URI" in str(mark.get("/A", "")) for mark in marks)
