"""Every format, its limits, and what is said where it cannot be drawn."""

from __future__ import annotations

import json
from io import BytesIO

import pikepdf
import pytest
from builders import made
from heavy_work import WORKERS, work

from ropa.access import Access
from ropa.drawing import MEDIA_TYPES, Format, View, activity_view, record_view, render, walk_through
from ropa.drawing.layout import lay_out
from ropa.drawing.view import Label
from ropa.errors import BadInput, RenderError
from ropa.language import Language
from ropa.model import Organisation, Translated
from ropa.service.workers import DRAWING

RECORD = "record:camera-surveillance.lf-ab"
BEGINS = {
    Format.SVG: b"<?xml",
    Format.PNG: b"\x89PNG",
    Format.PDF: b"%PDF",
    Format.DOT: b"digraph",
    Format.MERMAID: b"---\ntitle",
    Format.JSON: b"{",
}


@pytest.fixture(scope="module")
def view(access: Access) -> View:
    return record_view(access, RECORD)


@pytest.mark.parametrize("form", Format)
def test_each_format_is_what_it_says(view: View, form: Format) -> None:
    assert render(view, form, "sv", work).startswith(BEGINS[form])
    assert form in MEDIA_TYPES


@pytest.mark.parametrize("form", [Format.PDF, Format.PNG])
def test_paper_is_the_same_to_the_byte_when_made_again(view: View, form: Format) -> None:
    assert render(view, form, "sv", work) == render(view, form, "sv", work)


def test_a_format_that_does_not_exist_is_refused_with_those_that_do(view: View) -> None:
    with pytest.raises(BadInput) as caught:
        render(view, "bmp", "en", work)
    assert "bmp" in str(caught.value) and "svg" in caught.value.render(Language.SV)


def test_pdf_is_a4_in_landscape_and_reads_aloud(view: View) -> None:
    with pikepdf.open(BytesIO(render(view, "pdf", "sv", work))) as pdf:
        box = [float(side) for side in pdf.pages[0].MediaBox]
        assert (round(box[2]), round(box[3])) == (842, 595)
        assert str(pdf.Root.Lang) == "sv"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.docinfo["/Title"] == view.title.say("sv")


def test_pdf_gives_each_page_of_a_large_view_a_page_of_its_own(access: Access) -> None:
    large = activity_view(access, "activity:visits")
    with pikepdf.open(BytesIO(render(large, "pdf", "sv", work))) as pdf:
        assert len(pdf.pages) >= 4


def test_json_holds_the_view_and_the_walk_through(view: View) -> None:
    data = json.loads(render(view, "json", "en", work))
    assert [flow["id"] for flow in data["flows"]] == [flow.id for flow in view.flows]
    assert data["elements"][0]["name"] == view.elements[0].name.say("en")
    assert data["walk_through"] == [str(step) for step in walk_through(view, "en")]
    assert data["language"] == "en"


def test_a_drawing_that_takes_too_long_is_ended_with_a_cure(view: View) -> None:
    with pytest.raises(RenderError) as caught:
        render(view, "svg", "en", WORKERS.within(0.001))
    assert caught.value.code == "drawing.too-slow"
    assert "mermaid" in str(caught.value)


def test_a_drawing_that_is_too_large_is_refused() -> None:
    with pytest.raises(RenderError) as caught:
        lay_out(["x" * (DRAWING.characters + 1)], work)
    assert caught.value.code == "drawing.too-large"


def test_what_graphviz_cannot_read_is_an_error_and_no_traceback() -> None:
    with pytest.raises(RenderError) as caught:
        lay_out(["digraph {"], work)
    assert caught.value.code == "drawing.failed"
    assert "Traceback" not in str(caught.value)


HOSTILE = (
    r'"><script>alert(1)</script> \N \G \\ ]]> & &amp; {}|<TABLE> ' + "åäö ﷽ 🙂 " + "x" * 9_000
)


def hostile() -> View:
    """A view in which every name is hostile."""
    register = made.register(
        made.record("r", controller="x", conditions=["c"]),
        made.collection("r", of="r", data=["footage"], system="s"),
        made.disclosure("r", of="r", to="police", data=["footage"], conditions=["c"]),
    )
    renamed = [
        fact.model_copy(update={"name": Translated.same(HOSTILE)})
        if "name" in type(fact).model_fields
        else fact
        for fact in register
    ]
    return record_view(Access(made.register(*renamed)), "record:r")


@pytest.mark.parametrize("form", Format)
def test_hostile_names_stay_text_in_every_format(form: Format) -> None:
    made_of = render(hostile(), form, "en", work)
    assert made_of.startswith(BEGINS[form])
    if form in (Format.SVG, Format.MERMAID):
        assert b"<script>" not in made_of
    if form is Format.SVG:
        assert b"&lt;script&gt;alert(1)&lt;/script&gt;" in made_of
        assert rb"\N" in made_of


def test_an_organisation_may_be_named_by_a_whole_page(access: Access) -> None:
    facts = [
        fact.model_copy(update={"name": Translated.same("Länsförsäkringar " * 580)})
        if isinstance(fact, Organisation)
        else fact
        for fact in access.register
    ]
    view = record_view(Access(made.register(*facts)), RECORD)
    assert render(view, "svg", "sv", work).startswith(b"<?xml")


def test_a_condition_is_a_label_of_key_and_name(view: View) -> None:
    conditions = [label for flow in view.flows for label in flow.conditions]
    assert all(isinstance(label, Label) for label in conditions)
    assert {label.key.partition(":")[0] for label in conditions} == {"condition"}
