"""What holds of the review of every register."""

from __future__ import annotations

from datetime import date

from builders.registers import registers
from hypothesis import given, settings
from hypothesis import strategies as st

from ropa.index import Index
from ropa.model import Register
from ropa.review import RULES, review, summary


@settings(max_examples=60, deadline=None)
@given(registers(), st.one_of(st.none(), st.dates()))
def test_every_register_can_be_reviewed_and_says_the_same_each_time(
    register: Register, on: date | None
) -> None:
    found = review(Index(register), on)
    assert found == review(Index(Register(reversed(list(register)))), on)
    assert len(set(map(repr, found))) == len(found)
    assert sum(one.findings for one in summary(found)) == len(found)
    for finding in found:
        assert finding.facts
        assert all(key in register for key in (*finding.facts, *finding.citations))


@settings(max_examples=30, deadline=None)
@given(registers())
def test_a_rule_finds_the_same_alone_as_among_the_others(register: Register) -> None:
    index = Index(register)
    apart = [finding for rule in RULES for finding in review(index, rules=(rule,))]
    assert sorted(map(repr, apart)) == sorted(map(repr, review(index)))
