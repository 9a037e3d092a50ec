"""A proof is the chain of facts: what each says, on what condition, and on whose word."""

from __future__ import annotations

from datetime import date

from builders import made

from ropa.access import Access, Question, Step
from ropa.model import Capacity, Modality, Origin, Register

FACTS = (
    made.data("whole"),
    made.data("part", "whole"),
    made.record("r", "x", sites=["s"]),
    made.collection("c", "r", ["part"], system="sys"),
    made.disclosure(
        "d",
        "r",
        "y",
        ["whole"],
        systems=["sys"],
        conditions=["q", "p"],
        capacity=Capacity.PROCESSOR,
        modality=Modality.POSSIBLE,
    ),
    made.retention("k", "r", ["whole"], "P10D"),
)


def told(steps: tuple[Step, ...]) -> list[tuple[str, str, str, str | None]]:
    return [(step.subject, step.relation, step.object, step.condition) for step in steps]


def test_a_proof_tells_every_fact_in_the_order_of_the_path() -> None:
    scope = Question(
        site="site:s",
        activity="activity:act",
        collected_on=date(2026, 1, 1),
        on=date(2026, 1, 2),
        given=frozenset(["condition:p"]),
    )
    (proof,) = (
        Access(made.register(*FACTS)).can_see(scope.about(party="org:y", data="data:part")).proofs
    )
    assert told(proof.steps) == [
        ("record:r", "controller", "org:x", None),
        ("record:r", "activity", "activity:act", None),
        ("record:r", "at", "site:s", None),
        ("record:r", "collects", "data:part", None),
        ("data:whole", "covers", "data:part", None),
        ("data:part", "held_in", "system:sys", None),
        ("org:x", "gives_access_to", "org:y", "condition:p"),
        ("org:x", "gives_access_to", "org:y", "condition:q"),
        ("data:part", "kept_until", "2026-01-11", None),
    ]
    assert [step.verdict.value for step in proof.steps[6:8]] == ["GRANTED", "CONDITIONAL"]
    assert proof.missing == ("condition:q",)


def test_a_step_names_its_paragraphs_and_its_seed_line() -> None:
    register = made.register(*FACTS)
    sourced = Register(register, {"disclosure:d": Origin("seed/disclosures/d.yaml", 7)})
    (proof,) = Access(sourced).can_see(Question(party="org:y", data="data:part")).proofs
    sources = {step.fact: step.source for step in proof.steps}
    assert sources["disclosure:d"] == "seed/disclosures/d.yaml:7"
    assert sources["record:r"] is None
    assert {step.citation for step in proof.steps} == {"citation:one"}
    assert {step.citations for step in proof.steps} == {("citation:one",)}


def test_how_the_source_puts_it_is_kept() -> None:
    relations = set()
    for modality in Modality:
        for capacity in (Capacity.RECIPIENT, Capacity.CONTROLLER):
            disclosure = made.disclosure("d", "r", "y", ["d"], capacity=capacity, modality=modality)
            register = made.register(
                made.record("r", "x"), made.collection("c", "r", ["d"]), disclosure
            )
            (proof,) = Access(register).can_see(Question(party="org:y", data="data:d")).proofs
            relations.add((modality, capacity, proof.steps[-1].relation))
    assert {relation for _, _, relation in relations} == {
        "discloses_to",
        "may_disclose_to",
        "gives_access_to",
        "sees",
        "may_see",
        "can_see",
    }


def test_the_data_asked_about_and_the_part_reached_are_linked() -> None:
    (accessor,) = (
        Access(made.register(*FACTS)).can_see(Question(party="org:x", data="data:whole")).accessors
    )
    assert ("data:whole", "covers", "data:part", None) in told(accessor.proofs[0].steps)
