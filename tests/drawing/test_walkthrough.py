"""The walk-through says every flow in words, in order, and hides nothing."""

from __future__ import annotations

import re

import pytest

from ropa.access import Access
from ropa.drawing import in_words, record_view, walk_through
from ropa.language import Language
from ropa.model import Record

AB = "record:camera-surveillance.lf-ab"


@pytest.mark.parametrize("language", Language)
def test_every_flow_of_every_record_is_told_in_order(access: Access, language: Language) -> None:
    for record in access.register.all(Record):
        view = record_view(access, record.key)
        steps = walk_through(view, language)
        assert [step.flow for step in steps] == [flow.id for flow in view.flows]
        for flow, step in zip(view.flows, steps, strict=True):
            for one in flow.carries:
                assert one.data.name.say(language) in step.data
            for label in (*flow.conditions, *flow.inherited):
                assert label.name.say(language) in (step.condition or "")
            for source in flow.sources:
                if "vilka" not in step.place and "does not state who" not in step.place:
                    assert source.place.say(language) in step.place


def test_a_step_says_what_how_on_what_condition_on_what_basis_how_long_and_where(
    access: Access,
) -> None:
    view = record_view(access, AB)
    step = next(s for s in walk_through(view, "en") if "Law enforcement" in s.target)
    said = str(step).replace("\u00a0", " ")
    assert "is disclosed" in said
    assert "only if a crime is suspected" in said
    assert "Article 6(1)(f) (the register's interpretation)" in said
    assert "Kept: 30 days" in said
    assert "Kamerabevakning" in said


def test_silence_is_told_as_silence(access: Access) -> None:
    view = record_view(access, "record:visits.lf-ab")
    (step,) = [s for s in walk_through(view, "sv") if s.verb == "vilka internt: ej angivet"]
    assert "källan anger inte vilka" in step.place
    survey = record_view(access, "record:satisfaction-survey.asking-company")
    assert "en tid som inte är angiven" in in_words(survey, "sv")


def test_the_whole_text_names_every_part_and_its_boundary(access: Access) -> None:
    view = record_view(access, AB)
    text = in_words(view, "sv")
    for identifier in [*(e.id for e in view.elements), *(f.id for f in view.flows)]:
        assert re.search(rf"\b{identifier}\b", text)
    assert "inom B2 plats: Tegeluddsvägen, inom B1 Länsförsäkringar AB" in text
    assert "möjligen samma som Kamerasystemet (Länsförsäkringar Stockholm)" in text
