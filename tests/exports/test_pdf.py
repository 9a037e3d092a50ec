"""The PDF can be read by everyone: tagged after PDF/UA, with contents, page numbers, told diagrams.

No validator of PDF/UA can be had here, so what ISO 14289-1 asks of the file is looked up in its tag
tree; typst itself refuses to write a document that would break the standard.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
import pytest
from heavy_work import work
from made_exports import Exports
from pypdf import PdfReader
from read_exports import DAY

from ropa.access import Access
from ropa.article30 import Role
from ropa.exports import export
from ropa.language import Language

HEADINGS = {"/H1": 1, "/H2": 2, "/H3": 3, "/H4": 4, "/H5": 5, "/H6": 6}


@pytest.fixture(scope="module", params=Language)
def language(request: pytest.FixtureRequest) -> Language:
    found: Language = request.param
    return found


@pytest.fixture(scope="module")
def content(exported: Exports, language: Language) -> bytes:
    return exported("org:lf-ab", Role.CONTROLLER, "pdf", language).content


@pytest.fixture
def pdf(content: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(content)) as opened:
        yield opened


def _elements(node: Any) -> Iterator[Any]:
    """Every element of the tag tree, in reading order."""
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _elements(one)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from _elements(node.K)


def _tags(pdf: pikepdf.Pdf) -> list[Any]:
    return list(_elements(pdf.Root.StructTreeRoot))


def test_the_file_says_that_it_is_tagged_after_pdf_ua_1(pdf: pikepdf.Pdf) -> None:
    assert bool(pdf.Root.MarkInfo.Marked)
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"


def test_the_file_has_a_title_that_readers_show_and_a_language(
    pdf: pikepdf.Pdf, language: Language
) -> None:
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert str(pdf.Root.Lang).startswith(language)
    with pdf.open_metadata() as metadata:
        assert str(metadata["dc:title"]).endswith("Länsförsäkringar AB")


def test_every_heading_is_tagged_and_none_skips_a_level(pdf: pikepdf.Pdf) -> None:
    levels = [HEADINGS[str(tag.S)] for tag in _tags(pdf) if str(tag.S) in HEADINGS]
    assert levels.count(1) >= 1
    assert max(levels) == 4
    steps = [after - before for before, after in pairwise(levels)]
    assert max(steps) == 1


def test_every_figure_has_an_alternative_text_that_tells_its_flows(pdf: pikepdf.Pdf) -> None:
    figures = [tag for tag in _tags(pdf) if str(tag.S) == "/Figure"]
    assert len(figures) >= 3
    assert all(len(str(figure.Alt)) > 200 for figure in figures)
    assert any("F1" in str(figure.Alt) for figure in figures)


def test_every_table_has_header_cells(pdf: pikepdf.Pdf) -> None:
    tables = [tag for tag in _tags(pdf) if str(tag.S) == "/Table"]
    assert tables
    for table in tables:
        assert "/TH" in {str(tag.S) for tag in _elements(table.K)}


def test_particulars_are_lists_with_labels(pdf: pikepdf.Pdf) -> None:
    kinds = {str(tag.S) for tag in _tags(pdf)}
    assert {"/L", "/LI", "/Lbl", "/LBody"} <= kinds


def test_every_font_is_embedded(pdf: pikepdf.Pdf) -> None:
    fonts = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
    descriptors = [one for one in fonts if one.get("/Type") == "/FontDescriptor"]
    assert descriptors
    assert all(
        any(key in one for key in ("/FontFile", "/FontFile2", "/FontFile3")) for one in descriptors
    )


def test_the_tabs_of_each_page_follow_its_structure(pdf: pikepdf.Pdf) -> None:
    assert all(str(page.obj.get("/Tabs", "/S")) == "/S" for page in pdf.pages)


def test_the_contents_lead_to_each_entry(pdf: pikepdf.Pdf, content: bytes) -> None:
    first = PdfReader(BytesIO(content)).pages[0]
    for name in (
        ("Kamerabevakning", "Besök") if str(pdf.Root.Lang).startswith("sv") else ("Visits",)
    ):
        assert name in first.extract_text()
    with pdf.open_outline() as outline:
        (top,) = outline.root
        assert len(top.children) == 4
    assert len(pdf.pages[0].obj.get("/Annots", [])) >= 4


def test_each_page_bears_its_number_and_the_total(content: bytes) -> None:
    pages = PdfReader(BytesIO(content)).pages
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page.extract_text()


def test_each_page_but_the_first_bears_whose_record_it_is_and_its_day(content: bytes) -> None:
    for page in PdfReader(BytesIO(content)).pages[1:]:
        assert "Länsförsäkringar AB" in page.extract_text()
        assert "2026-11-24" in page.extract_text()


def test_a_record_without_diagrams_has_none(notice: Access) -> None:
    told = export(
        notice, "org:lf-ab", Role.CONTROLLER, "pdf", Language.SV, DAY, work, drawn=False
    ).content
    with pikepdf.open(BytesIO(told)) as pdf:
        assert not [tag for tag in _tags(pdf) if str(tag.S) == "/Figure"]


def test_a_processors_record_is_set_too(exported: Exports) -> None:
    told = exported("org:guard-company", Role.PROCESSOR, "pdf", Language.SV)
    assert told.content.startswith(b"%PDF-")
