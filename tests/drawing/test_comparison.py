from __future__ import annotations

from builders import made

from ropa.access import Access
from ropa.drawing import View, comparison_view, dot, pages, record_view, site_view
from ropa.model import Translated

AB, STOCKHOLM = "record:camera-surveillance.lf-ab", "record:camera-surveillance.lf-stockholm"


def test_the_two_sides_share_nothing_and_number_on(access: Access) -> None:
    left, right = record_view(access, AB), record_view(access, STOCKHOLM)
    view = comparison_view(left, right)
    assert len(view.elements) == len(left.elements) + len(right.elements)
    identifiers = [*(e.id for e in view.elements), *(b.id for b in view.boundaries)]
    assert len(identifiers) == len(set(identifiers))
    assert [flow.id for flow in view.flows] == [f"F{n + 1}" for n in range(len(view.flows))]
    sides = {flow.source: flow.side for flow in view.flows}
    for flow in view.flows:
        assert sides.get(flow.target, flow.side) == flow.side


def registers(days: str) -> View:
    register = made.register(
        made.record("r", controller="x"),
        made.collection("r", of="r", data=["footage"], system="s"),
        made.retention("r", of="r", data=["footage"], duration=days),
        made.disclosure("r", of="r", to="police", data=["footage"]),
    )
    return record_view(Access(register), "record:r")


def test_two_registers_tell_which_flows_only_one_has() -> None:
    names = (Translated(sv="Före", en="Before"), Translated(sv="Efter", en="After"))
    same = comparison_view(registers("P14D"), registers("P14D"), names)
    assert not same.notes
    access_added = made.register(
        made.record("r", controller="x"),
        made.collection("r", of="r", data=["footage"], system="s"),
        made.retention("r", of="r", data=["footage"], duration="P14D"),
        made.disclosure("r", of="r", to="police", data=["footage"]),
        made.disclosure("q", of="r", to="guards", data=["footage"]),
    )
    view = comparison_view(registers("P14D"), record_view(Access(access_added), "record:r"), names)
    (note,) = view.notes
    assert note.say("en").startswith("Only After:") and "guards" in note.say("en")


def test_the_sides_are_named_at_their_controllers(access: Access) -> None:
    view = comparison_view(
        site_view(access, "site:telegrafgatan"), site_view(access, "site:tegeluddsvagen")
    )
    roles = [b.role.say("sv") for b in view.boundaries if b.role is not None]
    assert roles[0].startswith("Platsen Telegrafgatan · ")
    assert roles[-1].startswith("Platsen Tegeluddsvägen · ")


def test_it_is_drawn_and_split_like_any_view(access: Access) -> None:
    view = comparison_view(
        site_view(access, "site:telegrafgatan"), site_view(access, "site:tegeluddsvagen")
    )
    assert "digraph" in dot(view, "sv")
    assert sum(len(page.flows) for page in pages(view)) == len(view.flows)
