"""Opposites: a matter that concerns banking does not also concern something else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from builders import made
from builders.dense_registers import DATA, dense_facts, scopes
from hypothesis import given, settings

from ropa.access import Access, Question, Verdict
from ropa.errors import BadInput
from ropa.model import Noun, Register
from ropa.seeding import load

BANKING = "condition:banking-matter"
OTHER = "condition:other-than-banking-matter"
QUALITY = "activity:quality-recording"


@pytest.fixture(scope="module")
def access() -> Access:
    return Access(load(Path(__file__).parents[2] / "seed"))


def test_a_banking_matter_is_not_recorded_by_the_company_of_other_matters(access: Access) -> None:
    scope = Question(activity=QUALITY, given=frozenset({BANKING}))
    answer = access.who_can_see(scope.about(data="data:interaction-metadata"))
    assert [(one.party, one.verdict) for one in answer.accessors] == [
        ("org:lf-bank", Verdict.GRANTED),
        ("org:recording-system-supplier-quality", Verdict.GRANTED),
    ]
    excluded = {one.party: one.reason.say(register=access.register) for one in answer.excluded}
    assert "which is ruled out" in excluded["org:lf-stockholm"]


def test_it_is_so_whichever_of_the_two_says_that_it_excludes_the_other(access: Access) -> None:
    scope = Question(activity=QUALITY, given=frozenset({OTHER}))
    answer = access.who_can_see(scope.about(data="data:interaction-metadata"))
    assert [one.party for one in answer.accessors] == [
        "org:lf-stockholm",
        "org:recording-system-supplier-quality",
    ]


def test_that_one_is_ruled_out_says_nothing_of_the_other(access: Access) -> None:
    scope = Question(activity=QUALITY, ruled_out=frozenset({BANKING}))
    answer = access.can_see(scope.about(party="org:lf-stockholm", data="data:interaction-metadata"))
    assert (answer.verdict, answer.missing) == (Verdict.CONDITIONAL, (OTHER,))


def test_two_opposites_cannot_both_be_given(access: Access) -> None:
    with pytest.raises(BadInput) as refused:
        access.who_can_see(Question(data="data:chat-name", given=frozenset({BANKING, OTHER})))
    assert refused.value.code == "access.given-opposites"
    assert f"{BANKING}, {OTHER}" in str(refused.value)


def opposed(register: Register) -> Register:
    """Return the register in which p excludes q."""
    return Register([*register, made.exclusion("one", ["p", "q"])])


@given(dense_facts(), DATA, scopes())
@settings(max_examples=100, deadline=None)
def test_giving_a_condition_is_ruling_out_what_it_excludes(
    facts: list[Noun], data: str, scope: Question
) -> None:
    plain = made.register(*facts)
    p, q = "condition:p", "condition:q"
    given_p = replace(scope, given=(scope.given | {p}) - {q}, ruled_out=scope.ruled_out - {p, q})
    without_q = replace(given_p, ruled_out=given_p.ruled_out | {q})
    seen = Access(opposed(plain)).who_can_see(given_p.about(data=data))
    ruled_out = Access(plain).who_can_see(without_q.about(data=data))
    assert seen == replace(ruled_out, assumed=seen.assumed)
    assert q not in seen.assumed.ruled_out  # the question does not say so, the register does
