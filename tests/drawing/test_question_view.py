"""Who can see Tegeluddsvägen footage, drawn."""

from __future__ import annotations

from datetime import date

import pytest

from ropa.access import Access, Question
from ropa.drawing import View, question_view
from ropa.drawing.view import ElementKind, Flow, Stage, Standing
from ropa.errors import UnknownKey

DATA, SITE = "data:camera-footage", "site:tegeluddsvagen"


def access_flows(view: View) -> dict[str, Flow]:
    return {view.element(f.target).key: f for f in view.flows if f.stage is Stage.ACCESS}


def test_three_can_see_it_and_two_stand_apart_with_the_reason(access: Access) -> None:
    view = question_view(access, Question(data=DATA, site=SITE))
    assert access_flows(view).keys() == {"org:camera-supplier", "org:law-enforcement", "org:lf-ab"}
    apart = {e.key: e for e in view.elements if e.standing is Standing.EXCLUDED}
    assert apart.keys() == {"org:guard-company", "org:lf-stockholm"}
    (reason,) = apart["org:guard-company"].lines
    assert "inte på Tegeluddsvägen" in reason.say("sv")
    touched = {end for flow in view.flows for end in (flow.source, flow.target)}
    assert not touched & {element.id for element in apart.values()}


def test_it_says_how_long_and_only_what_was_asked(access: Access) -> None:
    view = question_view(access, Question(data=DATA, site=SITE))
    (store,) = [e for e in view.elements if e.kind is ElementKind.STORE]
    assert [line.say("en").replace("\u00a0", " ") for line in store.lines] == [
        "kept 30 days; from when is not stated"
    ]
    assert {one.data.key for flow in view.flows for one in flow.carries} == {DATA}


def test_the_answer_stands_under_the_question(access: Access) -> None:
    view = question_view(access, Question(data=DATA, site=SITE))
    assert view.title.say("sv") == "Vem kan se bildmaterial från kameror på Tegeluddsvägen?"
    assert view.subtitle is not None
    assert "Åtkomst framgår för: Kameraleverantören (personuppgiftsbiträde)." in view.subtitle.say(
        "sv"
    )
    assert "if a crime is suspected" in view.subtitle.say("en")


def test_a_given_condition_is_told_as_met(access: Access) -> None:
    scope = Question(site=SITE, given=frozenset({"condition:crime-suspected"}))
    flow = access_flows(question_view(access, scope.about(data=DATA)))["org:law-enforcement"]
    assert not flow.is_conditional
    assert [label.key for label in flow.met] == ["condition:crime-suspected"]


def test_one_party_is_drawn_alone_and_the_drawing_says_so(access: Access) -> None:
    asked = Question(data=DATA, site=SITE, party="org:law-enforcement", controller="org:lf-ab")
    view = question_view(access, asked)
    assert access_flows(view).keys() == {"org:law-enforcement"}
    assert not [e for e in view.elements if e.standing is Standing.EXCLUDED]
    said = " ".join(note.say("en") for note in view.notes)
    assert "only law enforcement authorities" in said
    assert "concerns only Länsförsäkringar AB as controller" in said


def test_the_last_day_is_printed_where_it_is_known(access: Access) -> None:
    scope = Question(site=SITE, collected_on=date(2026, 1, 1))
    view = question_view(access, scope.about(data=DATA))
    supplier = next(e for e in view.elements if e.key == "org:camera-supplier")
    assert "up to and including 2026-01-31" in [line.say("en") for line in supplier.lines]


def test_after_the_retention_nobody_is_drawn_and_the_answer_says_why(access: Access) -> None:
    scope = Question(site=SITE, collected_on=date(2026, 1, 1), on=date(2026, 2, 15))
    view = question_view(access, scope.about(data=DATA))
    assert not view.flows
    assert {e.standing for e in view.elements} == {Standing.EXCLUDED}
    assert view.subtitle is not None and "2026-01-31" in view.subtitle.say("sv")


def test_at_the_other_sites_the_guard_company_can(access: Access) -> None:
    view = question_view(access, Question(data=DATA, site="site:telegrafgatan"))
    assert "org:guard-company" in access_flows(view)
    assert "org:camera-supplier" not in access_flows(view)


def test_an_unknown_key_is_refused_with_the_nearest(access: Access) -> None:
    with pytest.raises(UnknownKey, match="data:camera-footage"):
        question_view(access, Question(data="data:camera-fotage"))
