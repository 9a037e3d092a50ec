"""A diagram never shows an access that an answer denies, nor hides one that an answer grants."""

from __future__ import annotations

from builders.registers import registers
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ropa.access import Access, Question
from ropa.access.paths import paths_of
from ropa.drawing import View, activity_view, controller_view, party_view, record_view, site_view
from ropa.drawing.view import ElementKind, Stage
from ropa.drawing.views import question_view, system_view
from ropa.model import Activity, DataCategory, Organisation, Record, Register, Site, System

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


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(register=registers())
def test_a_question_is_drawn_as_it_is_answered(register: Register) -> None:
    access = Access(register)
    for data in register.all(DataCategory):
        answer = access.who_can_see(Question(data=data.key))
        view = question_view(access, Question(data=data.key))
        assert drawn(view) == {
            (accessor.party, part) for accessor in answer.accessors for part in accessor.data
        }


def test_a_condition_that_is_ruled_out_takes_its_accessor_out_of_the_drawing(
    access: Access,
) -> None:
    scope = Question(
        site="site:tegeluddsvagen", ruled_out=frozenset({"condition:incident-occurred"})
    )
    view = question_view(access, scope.about(data="data:camera-footage"))
    assert {key for key, _ in drawn(view)} == {"org:camera-supplier", "org:law-enforcement"}
