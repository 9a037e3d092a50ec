"""What the source leaves open is drawn as open, and says what every other answer says."""

from __future__ import annotations

import pytest
from builders import made

from ropa.access import Access, Accessor, Question, Verdict
from ropa.access.wording import of_facts
from ropa.drawing import View, dot, in_words, pages, question_view, record_view, walk_through
from ropa.drawing.dot import below
from ropa.drawing.mermaid import mermaid
from ropa.drawing.view import Flow, Stage, spans
from ropa.language import Language
from ropa.model import DataCategory, Record, Site

SURVEY = "record:satisfaction-survey.asking-company"


def access_flows(view: View) -> list[Flow]:
    return [flow for flow in view.flows if flow.stage is Stage.ACCESS]


def left_open() -> Access:
    return Access(
        made.register(
            made.record("cameras", controller="owner"),
            made.collection("cameras", of="cameras", data=["footage"]),
            made.disclosure("police", of="cameras", to="police", data=["footage"]),
            made.disclosure("guards", of="cameras", to="guards", data=None),
        )
    )


def test_an_access_that_is_open_has_a_line_and_a_head_of_its_own_and_says_why() -> None:
    view = record_view(left_open(), "record:cameras")
    (flow,) = [one for one in access_flows(view) if one.is_open]
    assert view.element(flow.target).key == "org:guards"
    (why,) = view.left_open(flow)
    assert "which data are disclosed to guards is not stated" in why.say("en").lower()
    (line,) = [one for one in dot(view, "en").splitlines() if f"id={flow.id} " in one]
    assert "style=dotted" in line and "arrowhead=onormal" in line
    assert f'-.-o|"{flow.id} ' in mermaid(view, "en")
    (step,) = [one for one in walk_through(view, "en") if one.flow == flow.id]
    assert "Left open by the source: " in str(step)


def test_the_legend_has_the_line_only_where_something_is_open(access: Access) -> None:
    def legend(view: View) -> bool:
        return "left open by the source" in below(view, "en", listed=False)

    assert legend(record_view(access, SURVEY))
    assert not legend(record_view(access, "record:camera-surveillance.lf-ab"))


def test_the_notes_of_the_facts_drawn_are_numbered_and_name_their_flows(access: Access) -> None:
    for record in access.register.all(Record):
        view = record_view(access, record.key)
        numbered = [note for note in view.notes if note.id]
        assert [note.id for note in numbered] == [f"N{n}" for n in range(1, len(numbered) + 1)]
        for flow in view.flows:
            assert [note.id for note in numbered if flow.id in note.flows] == sorted(
                flow.notes, key=lambda one: int(one[1:])
            )
        for note in numbered:
            assert note.flows and note.say("sv") in in_words(view, "sv")


def test_each_page_has_the_notes_of_its_flows(access: Access) -> None:
    for record in access.register.all(Record):
        view = record_view(access, record.key)
        for page in pages(view):
            shown = {flow.id for flow in page.flows}
            wanted = {one for flow in page.flows for one in flow.notes}
            assert {note.id for note in page.notes if note.id} == wanted
            assert all(set(note.flows) <= shown for note in page.notes)


def test_numbers_that_follow_each_other_are_a_span() -> None:
    assert spans(["F1", "F3", "F2", "F7"]) == "F1–F3, F7"
    assert spans(["N4", "N5"]) == "N4–N5"
    assert spans([]) == ""


def verdict(flow: Flow) -> Verdict:
    if flow.is_open:
        return Verdict.OPEN
    return Verdict.CONDITIONAL if flow.is_conditional else Verdict.GRANTED


def of(view: View, accessor: Accessor) -> list[Flow]:
    """The flows to an accessor, in its capacity."""
    capacity = {flow.id for flow in access_flows(view)}
    return [
        flow
        for flow in view.flows
        if flow.id in capacity and view.element(flow.target).key == accessor.party
    ]


@pytest.mark.parametrize("with_site", [False, True])
def test_the_diagram_of_a_question_says_what_its_answer_says(
    access: Access, *, with_site: bool
) -> None:
    register = access.register
    sites = [site.key for site in register.all(Site)] if with_site else [None]
    order = [Verdict.GRANTED, Verdict.CONDITIONAL, Verdict.OPEN]
    for data in register.all(DataCategory):
        for site in sites:
            question = Question(data=data.key, site=site)
            answer, view = access.who_can_see(question), question_view(access, question)
            parties = {accessor.party for accessor in answer.accessors}
            assert {view.element(f.target).key for f in access_flows(view)} == parties
            for party in parties:
                own = [one for one in answer.accessors if one.party == party]
                drawn = [flow for one in own[:1] for flow in of(view, one)]
                best = min((verdict(flow) for flow in drawn), key=order.index)
                assert best is min((one.verdict for one in own), key=order.index)
                missing = {
                    label.key for flow in drawn for label in (*flow.inherited, *flow.conditions)
                }
                missing |= {
                    label.key for flow in drawn for one in flow.carries for label in one.conditions
                }
                assert {key for one in own for key in one.missing} <= missing
                noted = {
                    note.text.say(language)
                    for note in view.notes
                    for language in Language
                    if set(note.flows) & {flow.id for flow in drawn}
                }
                assert noted >= {
                    text.say(language)
                    for one in own
                    for text in of_facts(one.notes, register)
                    for language in Language
                }
                stated = {key for one in own for key in one.purposes}
                names = {register.name(key).say() for key in stated}
                said = {text.say() for flow in drawn for text in flow.purposes}
                assert all(any(name.lower() in one.lower() for one in said) for name in names)


def test_a_recipient_that_no_basis_names_is_drawn_with_article_ten_alone(access: Access) -> None:
    view = record_view(access, "record:visits.lf-ab")
    (flow,) = [
        one for one in access_flows(view) if view.element(one.target).key == "org:rescue-services"
    ]
    assert [basis.say("en") for basis in flow.bases] == [
        "Article 10 (the register's interpretation), "
        "legal claims (if data on offences are processed)"
    ]
