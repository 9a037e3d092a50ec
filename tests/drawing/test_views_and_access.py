"""A diagram never shows an access that an answer denies, nor hides one that an answer grants."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from builders.registers import registers
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ropa.access import Access, Question, Verdict
from ropa.access.paths import paths_of
from ropa.drawing import View, activity_view, controller_view, party_view, record_view, site_view
from ropa.drawing.view import ElementKind, Flow, Stage
from ropa.drawing.views import question_view, system_view
from ropa.model import (
    Activity,
    Condition,
    DataCategory,
    Organisation,
    Record,
    Register,
    Site,
    System,
)

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)


def drawn(view: View) -> set[tuple[str, str]]:
    """The pairs of organisation and data that a view shows access for."""
    return {
        (view.element(flow.target).key, one.data.key)
        for flow in view.flows
        if flow.stage is Stage.ACCESS
        for one in flow.carries
    }


def ids(view: View) -> list[str]:
    parts = [*(e.id for e in view.elements), *(f.id for f in view.flows)]
    return parts + [b.id for b in view.boundaries]


def well_formed(view: View) -> None:
    identifiers = ids(view)
    assert len(identifiers) == len(set(identifiers))
    elements = {element.id: element for element in view.elements}
    boundaries = {boundary.id for boundary in view.boundaries}
    assert {e.boundary for e in view.elements} - {None} <= boundaries
    assert {b.parent for b in view.boundaries} - {None} <= boundaries
    for flow in view.flows:
        ends = {elements[flow.source].kind, elements[flow.target].kind}
        assert ElementKind.PROCESS in ends, "every flow has a process at one end"
        assert flow.source != flow.target
        assert flow.carries
    touched = {end for flow in view.flows for end in (flow.source, flow.target)}
    assert touched == set(elements)


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(register=registers())
def test_a_record_is_drawn_as_the_law_of_access_has_it(register: Register) -> None:
    access = Access(register)
    for record in register.all(Record):
        view = record_view(access, record.key)
        well_formed(view)
        paths = list(paths_of(access.index, record, None, None))
        assert drawn(view) == {(path.party, path.data) for path in paths}


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(register=registers(), level=st.sampled_from([0, 1]))
def test_every_view_of_any_register_is_well_formed(register: Register, level: int) -> None:
    access = Access(register)
    for activity in register.all(Activity):
        well_formed(activity_view(access, activity.key, level))
    for site in register.all(Site):
        well_formed(site_view(access, site.key, level))
    for system in register.all(System):
        well_formed(system_view(access, system.key, level))
    for party in register.all(Organisation):
        well_formed(controller_view(access, party.key, level))
        view = party_view(access, party.key, level)
        assert {key for key, _ in drawn(view)} <= {party.key}


ORDER = (Verdict.GRANTED, Verdict.CONDITIONAL, Verdict.OPEN)
DAYS = st.sampled_from([None, date(2026, 1, 1), date(2026, 2, 15), date(2030, 1, 1)])


def verdict(flow: Flow) -> Verdict:
    """The verdict that the line of a flow shows."""
    if flow.is_open:
        return Verdict.OPEN
    return Verdict.CONDITIONAL if flow.is_conditional else Verdict.GRANTED


def drawn_verdicts(view: View) -> dict[str, Verdict]:
    """The best verdict that a view shows for each organisation."""
    found: dict[str, Verdict] = {}
    for flow in view.flows:
        if flow.stage is Stage.ACCESS:
            party = view.element(flow.target).key
            found[party] = min(found.get(party, Verdict.OPEN), verdict(flow), key=ORDER.index)
    return found


@st.composite
def compatible_conditions(draw: st.DrawFn, access: Access) -> frozenset[str]:
    """Conditions that can hold at the same time: a question that gives opposites is refused."""
    conditions = [condition.key for condition in access.index.register.all(Condition)]
    chosen: frozenset[str] = frozenset()
    for key in draw(st.lists(st.sampled_from(conditions), unique=True)) if conditions else ():
        if key not in access.index.opposites.of(chosen):
            chosen |= {key}
    return chosen


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(register=registers(), chosen=st.data(), collected_on=DAYS, on=DAYS)
def test_a_question_is_drawn_as_it_is_answered(
    register: Register, chosen: st.DataObject, collected_on: date | None, on: date | None
) -> None:
    access = Access(register)
    site = chosen.draw(st.sampled_from([None, *(site.key for site in register.all(Site))]))
    scope = Question(site=site, given=chosen.draw(compatible_conditions(access)))
    if collected_on is None or on is None or collected_on <= on:
        scope = replace(scope, collected_on=collected_on, on=on)
    for data in register.all(DataCategory):
        question = scope.about(data=data.key)
        answer = access.who_can_see(question)
        view = question_view(access, question)
        assert drawn(view) >= {
            (accessor.party, part) for accessor in answer.accessors for part in accessor.data
        }
        best: dict[str, Verdict] = {}
        for one in answer.accessors:
            found = (best.get(one.party, Verdict.OPEN), one.verdict)
            best[one.party] = min(found, key=ORDER.index)
        assert drawn_verdicts(view) == best


def test_a_condition_that_is_ruled_out_takes_its_accessor_out_of_the_drawing(
    access: Access,
) -> None:
    scope = Question(
        site="site:tegeluddsvagen", ruled_out=frozenset({"condition:incident-occurred"})
    )
    view = question_view(access, scope.about(data="data:camera-footage"))
    assert {key for key, _ in drawn(view)} == {"org:camera-supplier", "org:law-enforcement"}
