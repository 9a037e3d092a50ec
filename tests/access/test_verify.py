"""A proof is worth what its facts are worth: tamper with either and it fails."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from builders import made

from ropa.access import Access, Proof, Question, Verdict, replay
from ropa.model import Register

SCOPE = Question(site="site:s", activity="activity:act", controller="org:x")
FACTS = (
    made.data("whole"),
    made.data("part", "whole"),
    made.plain("site", "t"),
    made.record("r", "x", sites=["s"], conditions=["p"]),
    made.record("other", "z", sites=["t"], activity="other"),
    made.collection("c", "r", ["part"], system="sys"),
    made.collection("other", "other", ["part"]),
    made.disclosure("d", "r", "y", ["whole"], systems=["sys"], conditions=["q"]),
    made.retention("k", "r", ["whole"], "P10D"),
)
REGISTER = made.register(*FACTS)
DAY = replace(SCOPE, collected_on=date(2026, 1, 1), on=date(2026, 1, 5))


def proof_of(scope: Question) -> Proof:
    (proof,) = Access(REGISTER).can_see(scope.about(party="org:y", data="data:part")).proofs
    return proof


def without(proof: Proof, prefix: str) -> Proof:
    steps = tuple(step for step in proof.steps if not step.fact.startswith(prefix))
    return replace(proof, steps=steps)


def altered(key: str, **fields: object) -> Register:
    return made.register(
        *(fact.model_copy(update=fields) if fact.key == key else fact for fact in FACTS)
    )


def test_a_proof_replays_from_its_facts() -> None:
    assert replay(REGISTER, proof_of(SCOPE), SCOPE) is Verdict.CONDITIONAL
    assert replay(REGISTER, proof_of(DAY), DAY) is Verdict.CONDITIONAL


def test_a_proof_replays_under_what_is_given_and_ruled_out() -> None:
    both = frozenset(["condition:p", "condition:q"])
    assert replay(REGISTER, proof_of(SCOPE), replace(SCOPE, given=both)) is Verdict.GRANTED
    out = replace(SCOPE, ruled_out=frozenset(["condition:q"]))
    assert replay(REGISTER, proof_of(SCOPE), out) is Verdict.DENIED


@pytest.mark.parametrize("prefix", ["record:", "collection:", "data:"])
def test_a_proof_with_a_fact_left_out_is_worth_nothing(prefix: str) -> None:
    assert replay(REGISTER, without(proof_of(SCOPE), prefix), SCOPE) is Verdict.DENIED


@pytest.mark.parametrize(
    "scope",
    [
        Question(site="site:t"),
        Question(activity="activity:other"),
        Question(controller="org:z"),
        replace(DAY, on=date(2026, 2, 1)),
    ],
)
def test_a_proof_of_one_scope_proves_nothing_in_another(scope: Question) -> None:
    assert replay(REGISTER, proof_of(DAY), scope) is Verdict.DENIED


@pytest.mark.parametrize(
    "scope",
    [Question(site="site:t"), Question(activity="activity:other"), Question(controller="org:z")],
)
def test_a_proof_of_no_scope_proves_nothing_where_its_record_is_not(scope: Question) -> None:
    assert replay(REGISTER, proof_of(Question()), scope) is Verdict.DENIED
    assert replay(REGISTER, proof_of(Question()), SCOPE) is Verdict.CONDITIONAL


def test_facts_of_two_sites_prove_nothing_together() -> None:
    facts = (
        made.record("r", "x", sites=["s", "t"]),
        made.collection("c", "r", ["d"]),
        made.disclosure("here", "r", "y", ["d"], sites=["s"]),
        made.disclosure("there", "r", "z", ["d"], sites=["t"]),
        made.retention("k", "r", ["d"], sites=["s"]),
    )
    register = made.register(*facts)
    dated = Question(collected_on=date(2026, 1, 1), on=date(2026, 1, 2))
    (here,) = Access(register).can_see(dated.about(party="org:y", data="data:d")).proofs
    (there,) = Access(register).can_see(dated.about(party="org:z", data="data:d")).proofs
    kept = tuple(step for step in here.steps if step.fact == "retention:k")
    assert kept
    mixed = replace(there, steps=(*there.steps, *kept))
    assert replay(register, here, dated) is Verdict.GRANTED
    assert replay(register, there, dated) is Verdict.GRANTED
    assert replay(register, mixed, dated) is Verdict.DENIED
    assert replay(register, there, replace(dated, site="site:s")) is Verdict.DENIED


@pytest.mark.parametrize(
    ("key", "fields"),
    [
        ("record:r", {"controller": "org:z"}),
        ("record:r", {"activity": "activity:other"}),
        ("collection:c", {"record": "record:other"}),
        ("collection:c", {"data": ("data:whole",)}),
        ("collection:c", {"system": made.collection("n", "r", ["part"]).system}),
        ("disclosure:d", {"record": "record:other"}),
        ("disclosure:d", {"organisation": "org:z"}),
        ("disclosure:d", {"conditions": ()}),
        ("disclosure:d", {"systems": made.several("system", ["unlike"])}),
        ("record:r", {"conditions": ("condition:p", "condition:more")}),
        ("collection:c", {"conditions": ("condition:more",)}),
        ("disclosure:d", {"data": made.several("data", ["unlike"])}),
        ("retention:k", {"data": ("data:unlike",)}),
        ("retention:k", {"duration": "P1D"}),
        ("retention:k", {"record": "record:other"}),
        ("data:part", {"parent": None}),
        ("data:part", {"parent": "data:unlike"}),
    ],
)
def test_a_proof_fails_when_a_fact_that_it_names_has_changed(
    key: str, fields: dict[str, object]
) -> None:
    facts = altered(key, **fields)
    assert replay(facts, proof_of(DAY), DAY) is Verdict.DENIED


@pytest.mark.parametrize("field", ["subject", "relation", "object", "condition", "fact"])
@pytest.mark.parametrize("number", range(len(proof_of(DAY).steps)))
def test_a_step_that_says_what_its_fact_does_not_is_worth_nothing(field: str, number: int) -> None:
    proof = proof_of(DAY)
    steps = list(proof.steps)
    steps[number] = replace(steps[number], **{field: "condition:unlike"})  # type: ignore[arg-type]
    assert replay(REGISTER, replace(proof, steps=tuple(steps)), DAY) is Verdict.DENIED


def test_an_empty_proof_proves_nothing() -> None:
    empty = Proof(Verdict.GRANTED, (), ())
    assert replay(REGISTER, empty, Question()) is Verdict.DENIED
