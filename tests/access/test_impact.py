"""What a breach touches: a party, a system, a site, and what ties may add."""

from __future__ import annotations

import pytest
from builders import made

from ropa.access import Access
from ropa.errors import BadInput, UnknownKey
from ropa.model import Capacity

ACCESS = Access(
    made.register(
        made.organisation("one", ties=["other"]),
        made.organisation("other"),
        made.organisation("third", ties=["other"]),
        made.system("store", ties=["twin"]),
        made.system("twin"),
        made.record("a", "x", sites=["s", "t"], conditions=["p"]),
        made.record("b", "z"),
        made.collection("a", "a", ["d"], system="store"),
        made.collection("b", "b", ["e"], system="twin", conditions=["q"]),
        made.collection("unsaid", "b", ["f"]),
        made.disclosure("one", "a", "one", ["d"], sites=["s"], capacity=Capacity.PROCESSOR),
        made.disclosure("other", "b", "other", systems=["twin"], capacity=Capacity.PROCESSOR),
    )
)


def test_a_breach_at_a_processor_touches_only_what_it_gets() -> None:
    impact = ACCESS.impact("org:one")
    assert impact.records == ("record:a",)
    assert impact.controllers == ("org:x",)
    assert impact.data == ("data:d",)
    assert impact.systems == ("system:store",)
    assert impact.sites == ("site:s",)
    assert impact.subjects == ("subject:one",)
    assert impact.conditions == ("condition:p",)
    assert impact.parties == ("org:one",)


def test_a_tie_is_told_apart_with_what_it_would_add_and_no_further() -> None:
    (tie,) = ACCESS.impact("org:one").possibly
    assert tie.subject == "org:other"
    assert (tie.records, tie.controllers, tie.data) == (("record:b",), ("org:z",), ("data:e",))
    assert tie.open_data == ("data:f",)  # in which system these are is not stated
    assert [reason.code for reason in tie.open] == ["access.open-system"]
    assert tie.possibly == ()
    assert [tie.subject for tie in ACCESS.impact("org:other").possibly] == ["org:one", "org:third"]


def test_a_breach_at_a_controller_touches_all_that_it_controls() -> None:
    impact = ACCESS.impact("org:z")
    assert impact.data == ("data:e", "data:f")
    assert impact.parties == ("org:other", "org:z")
    assert impact.controllers == ("org:z",)


def test_a_breach_at_a_system_touches_what_it_holds_and_who_gets_it() -> None:
    impact = ACCESS.impact("system:twin")
    assert impact.data == ("data:e",)
    assert impact.records == ("record:b",)
    assert impact.parties == ("org:other", "org:z")
    assert impact.conditions == ("condition:q",)
    (tie,) = impact.possibly
    assert (tie.subject, tie.data) == ("system:store", ("data:d",))


def test_a_breach_at_a_site_touches_its_records_and_who_gets_at_them_there() -> None:
    assert ACCESS.impact("site:s").parties == ("org:one", "org:x")
    there = ACCESS.impact("site:t")
    assert there.parties == ("org:x",)
    assert there.sites == ("site:t",)
    assert there.possibly == ()


@pytest.mark.parametrize("key", ["org:nobody", "system:none", "site:nowhere"])
def test_an_unknown_key_is_refused(key: str) -> None:
    with pytest.raises(UnknownKey):
        ACCESS.impact(key)


@pytest.mark.parametrize("key", ["data:d", "record:a", "", "nothing"])
def test_only_a_party_a_system_or_a_site_has_an_impact(key: str) -> None:
    with pytest.raises(BadInput) as refused:
        ACCESS.impact(key)
    assert refused.value.code == "access.impact-key"
    assert "org:" in refused.value.render("sv")
