"""What a lawyer must be able to read off the camera diagrams: who, where, on what condition, how
long."""

from __future__ import annotations

import pytest

from ropa.access import Access
from ropa.drawing import View, activity_view, record_view
from ropa.drawing.view import BoundaryKind, Element, ElementKind, Flow, Stage
from ropa.language import Language

ACTIVITY = "activity:camera-surveillance"
AB, STOCKHOLM = "record:camera-surveillance.lf-ab", "record:camera-surveillance.lf-stockholm"


def accessors(view: View) -> dict[str, list[Flow]]:
    found: dict[str, list[Flow]] = {}
    for flow in view.flows:
        if flow.stage is Stage.ACCESS:
            found.setdefault(view.element(flow.target).key, []).append(flow)
    return found


def stores(view: View) -> list[Element]:
    return [one for one in view.elements if one.kind is ElementKind.STORE]


def boundary_of(view: View, key: str) -> str:
    return next(
        b.id for b in view.boundaries if b.kind is BoundaryKind.LEGAL_PERSON and b.key == key
    )


def outermost(view: View, element: Element) -> str | None:
    parents = {boundary.id: boundary.parent for boundary in view.boundaries}
    step = element.boundary
    while step is not None and parents[step] is not None:
        step = parents[step]
    return step


def test_the_guard_company_works_for_stockholm_and_the_camera_supplier_for_ab(
    access: Access,
) -> None:
    ab, stockholm = record_view(access, AB), record_view(access, STOCKHOLM)
    assert accessors(ab).keys() == {"org:lf-ab", "org:camera-supplier", "org:law-enforcement"}
    assert accessors(stockholm).keys() == {
        "org:lf-stockholm",
        "org:guard-company",
        "org:law-enforcement",
    }


def test_in_one_diagram_the_two_controllers_suppliers_do_not_mix(access: Access) -> None:
    view = activity_view(access, ACTIVITY)
    served = {
        (view.element(flow.target).key, flow.record)
        for flow in view.flows
        if view.element(flow.target).key in {"org:guard-company", "org:camera-supplier"}
    }
    assert served == {("org:guard-company", STOCKHOLM), ("org:camera-supplier", AB)}
    for key in ("org:guard-company", "org:camera-supplier"):
        inside = [e.key for e in view.elements if e.boundary == boundary_of(view, key)]
        assert inside == [key]


def test_each_process_and_store_stands_within_its_controller(access: Access) -> None:
    view = activity_view(access, ACTIVITY)
    for element in view.elements:
        if element.kind is ElementKind.ENTITY:
            continue
        owner = next(b.key for b in view.boundaries if b.id == outermost(view, element))
        records = {f.record for f in view.flows if element.id in (f.source, f.target)}
        assert records == {AB if owner == "org:lf-ab" else STOCKHOLM}


def test_the_sites_stand_within_their_controller(access: Access) -> None:
    view = activity_view(access, ACTIVITY)
    sites = {b.key: b.parent for b in view.boundaries if b.kind is BoundaryKind.SITE}
    assert sites == {
        "site:tegeluddsvagen": boundary_of(view, "org:lf-ab"),
        "site:telegrafgatan,site:humlegardsgatan,site:stora-brogatan": boundary_of(
            view, "org:lf-stockholm"
        ),
    }


@pytest.mark.parametrize(("record", "sv", "en"), [(AB, "30", "30"), (STOCKHOLM, "14", "14")])
def test_the_store_says_for_how_long(access: Access, record: str, sv: str, en: str) -> None:
    (store,) = stores(record_view(access, record))
    assert [line.say("sv").replace("\u00a0", " ") for line in store.lines] == [
        f"sparas {sv} dagar; från när framgår inte"
    ]
    assert [line.say("en").replace("\u00a0", " ") for line in store.lines] == [
        f"kept {en} days; from when is not stated"
    ]


def test_law_enforcement_gets_footage_only_where_a_crime_is_suspected(access: Access) -> None:
    for record in (AB, STOCKHOLM):
        (flow,) = accessors(record_view(access, record))["org:law-enforcement"]
        assert [label.key for label in flow.conditions] == ["condition:crime-suspected"]
        assert flow.is_conditional


def test_the_companys_own_staff_sees_footage_only_after_an_incident(access: Access) -> None:
    view = record_view(access, AB)
    (flow,) = accessors(view)["org:lf-ab"]
    assert [label.key for label in flow.conditions] == ["condition:incident-occurred"]
    assert view.element(flow.target).boundary == boundary_of(view, "org:lf-ab")


def test_the_possibility_of_access_is_told_apart_from_a_disclosure(access: Access) -> None:
    view = record_view(access, STOCKHOLM)
    verbs = [flow.verb.say(Language.EN) for flow in accessors(view)["org:guard-company"]]
    assert verbs == ["is disclosed to the processor", "has the possibility of access"]


def test_the_two_camera_systems_are_tied_and_neither_one_nor_two(access: Access) -> None:
    view = activity_view(access, ACTIVITY)
    (tie,) = view.ties
    assert {view.element(tie.one).key, view.element(tie.other).key} == {
        "system:camera-ab",
        "system:camera-stockholm",
    }
    (alone,) = stores(record_view(access, AB))
    assert [label.key for label in alone.may_be] == ["system:camera-stockholm"]
