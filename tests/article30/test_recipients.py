"""What a disclosure says of its data, systems, sites, purposes and basis, and leaves open."""

from __future__ import annotations

from typing import Any

import pytest
from builders import made

from ropa.article30 import Facts, Line
from ropa.article30.accountability import conditions
from ropa.article30.recipients import leaves_open, recipients
from ropa.index import Index
from ropa.model import Capacity, Disclosure, LegalBasis, Record, Translated, stated

RECORD: dict[str, Any] = {"controller": "x", "sites": ["north", "south"]}
BASIS: dict[str, Any] = {
    "record": "record:cameras",
    "ground": Translated.same("Balancing"),
    "need": Translated.same("Safety"),
}


def _facts(*facts: Any, **record: Any) -> Facts:
    held = made.collection("films", of="cameras", data=["film"], system="disk")
    return Facts(Index(made.register(made.record("cameras", **RECORD | record), held, *facts)))


def _to_police(facts: Facts) -> Line:
    (line,) = recipients(facts, facts.register.get(Record, "record:cameras"))
    return line


def _said(line: Line, name: str) -> list[str]:
    return [one.value.say("en") for one in line.details if one.name == name]


def _given(**fields: Any) -> Disclosure:
    return made.disclosure("police", of="cameras", to="police", **fields)


def test_data_that_are_not_stated_are_not_all_the_data_of_the_systems() -> None:
    line = _to_police(_facts(_given(data=None, systems=["disk"], sites=["north"])))
    assert _said(line, "data") == ["Not stated. The source does not state it."]
    assert _said(line, "through") == ["disk"]


def test_data_that_are_stated_as_none_are_whatever_the_systems_hold() -> None:
    line = _to_police(_facts(_given(data=[], systems=["disk"], sites=["north"])))
    assert _said(line, "data") == ["Whatever the systems hold. there is none"]


def test_sites_that_are_not_stated_are_not_all_the_sites_of_the_record() -> None:
    line = _to_police(_facts(_given(data=["film"], sites=None)))
    assert line.sites == ()
    assert _said(line, "sites") == [
        "Not stated. The source does not state at which of the sites of the processing."
    ]


def test_the_only_site_of_a_record_is_the_site_of_its_disclosures() -> None:
    line = _to_police(_facts(_given(data=["film"], sites=None), sites=["north"]))
    assert line.sites == ("site:north",)
    assert _said(line, "sites") == []


def test_systems_that_several_share_are_said_not_to_be_allotted() -> None:
    shared = _given(data=[], systems=["disk", "tape"], sites=["north"], systems_allotted=False)
    assert _said(_to_police(_facts(shared)), "allotted") == [
        "Not stated. Several organisations share the systems; the source does not state which "
        "has which."
    ]


@pytest.mark.parametrize(
    ("fields", "left"),
    [
        ({"data": ["film"], "systems": ["disk"], "sites": ["north"]}, ()),
        ({"data": None, "systems": None, "sites": None}, ("data", "sites")),
        ({"data": [], "systems": None, "sites": ["north"]}, ("systems",)),
        ({"data": ["film"], "systems": None, "sites": []}, ()),
        (
            {"data": [], "systems": ["disk"], "sites": [], "systems_allotted": False},
            ("allotted",),
        ),
    ],
)
def test_a_leaves_open_what_something_hangs_on(
    fields: dict[str, Any], left: tuple[str, ...]
) -> None:
    record = made.record("cameras", **RECORD)
    assert leaves_open(record, _given(**fields)) == left


def test_the_basis_of_the_data_is_not_that_of_their_disclosure() -> None:
    basis = made.fact(
        LegalBasis,
        "one",
        article="6(1)(f)",
        article_source="source",
        covers_data=("data:film",),
        **BASIS,
    )
    line = _to_police(_facts(_given(data=["film"]), basis))
    assert _said(line, "basis") == [
        "Not stated. The source states no legal basis for this disclosure."
    ]


def test_a_basis_of_the_disclosure_is_said_with_its_conditions_and_whose_article_it_is() -> None:
    basis = made.fact(
        LegalBasis,
        "one",
        article="6(1)(c)",
        article_source="register",
        covers_disclosures=("disclosure:police",),
        conditions=("condition:requested",),
        **BASIS,
    )
    line = _to_police(_facts(_given(data=["film"]), basis))
    assert _said(line, "basis") == [
        "Article 6(1)(c) (the register's interpretation), balancing (if requested)"
    ]


def test_a_processor_needs_no_basis_of_its_own() -> None:
    line = _to_police(_facts(_given(data=["film"], capacity=Capacity.PROCESSOR)))
    assert _said(line, "basis") == []


def test_the_purposes_of_a_disclosure_are_its_own_or_not_stated() -> None:
    own = _given(data=["film"], purposes=stated(("purpose:one",)))
    assert _said(_to_police(_facts(own)), "purposes") == ["one"]
    assert _said(_to_police(_facts(_given(data=["film"]))), "purposes") == [
        "Not stated. The source states no purpose of the disclosure itself."
    ]


@pytest.mark.parametrize(
    ("exclusive", "said"),
    [
        (True, "night"),
        (False, "not night: both can hold in the same case"),
        (
            None,
            "Not stated. The source does not state it. It concerns whether night is ruled out.",
        ),
    ],
)
def test_a_condition_rules_out_another_only_where_that_is_stated(exclusive: Any, said: str) -> None:
    exclusion = made.exclusion("one", ["day", "night"], exclusive)
    facts = _facts(exclusion, conditions=["day"])
    (line,) = conditions(facts, facts.register.get(Record, "record:cameras"))
    assert line.keys == ("condition:day", "exclusion:one")
    assert _said(line, "excludes") == [said]
