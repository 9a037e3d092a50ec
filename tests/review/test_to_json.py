"""Findings as JSON say what the findings say."""

from __future__ import annotations

import json

import pytest
from builders.faultless import changed, faultless

from ropa.index import Index
from ropa.model import Register
from ropa.review import of_record, review, summary, to_json


@pytest.fixture
def register() -> Register:
    tied = changed("org:north", named=False, contact={}, possibly_same_as=("org:south",))
    return faultless(tied, changed("record:cameras.south", owner={}))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_json_holds_every_finding_and_count(register: Register, language: str) -> None:
    found = review(Index(register))
    said = to_json(found, language)
    assert json.loads(json.dumps(said)) == said
    assert [one["message"] for one in said["findings"]] == [
        one.message.say(language) for one in found
    ]
    assert {one["rule"] for one in said["findings"]} == {
        "controller-described",
        "not-stated-contact",
        "not-stated-owner",
    }
    assert [
        (one["controller"], sum(count["findings"] for count in one["counts"]))
        for one in said["summary"]
    ] == [(one.controller, one.findings) for one in summary(found)]


def test_what_only_may_be_a_controllers_is_counted_apart(register: Register) -> None:
    south = next(one for one in summary(review(Index(register))) if "south" in one.controller)
    assert [count.article for count in south.counts] == ["5(2)"]
    assert sum(count.findings for count in south.possibly) == 2


def test_findings_of_a_record_are_its_own_and_those_of_what_it_names(register: Register) -> None:
    index = Index(register)
    found = review(index)
    north = of_record(index, found, "record:cameras.north")
    assert {one.rule for one in north} == {"controller-described", "not-stated-contact"}
    assert {one.rule for one in of_record(index, found, "record:cameras.south")} == {
        "not-stated-owner"
    }
