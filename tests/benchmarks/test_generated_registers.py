"""The registers that are measured: realistic, consistent, and made again from a seed number."""

from __future__ import annotations

import pytest

from benchmarks.registers import facts, register
from benchmarks.who_can_see import questions
from ropa.access import Access, Verdict, replay
from ropa.model import Record


@pytest.mark.parametrize("records", [1, 7, 100])
def test_a_register_has_as_many_records_as_asked_for(records: int) -> None:
    assert len(register(records).all(Record)) == records


def test_a_seed_number_gives_one_register_and_another_another() -> None:
    assert register(20, seed=1).digest == register(20, seed=1).digest
    assert register(20, seed=1) != register(20, seed=2)


def test_a_larger_register_begins_with_the_smaller_one() -> None:
    small = {fact.key: fact for fact in facts(30)}
    large = {fact.key: fact for fact in facts(60)}
    assert all(large[key] == fact for key, fact in small.items())


def test_every_fact_is_one_that_the_model_would_accept() -> None:
    for fact in facts(40):
        assert type(fact).model_validate(fact.model_dump()) == fact


def test_the_questions_measured_have_answers_that_prove_themselves() -> None:
    access = Access(register(100))
    for data, scope in questions(access.register)[:40]:
        answer = access.who_can_see(scope.about(data=data))
        assert answer.verdict is not Verdict.DENIED
        for accessor in answer.accessors:
            for proof in accessor.proofs:
                assert replay(access.register, proof, scope) is proof.verdict
