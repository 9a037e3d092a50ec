"""The least sets of open conditions, and the verdict that follows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ropa.access import Verdict
from ropa.access.verdicts import best, least, union, verdict_of

SETS = st.sets(st.frozensets(st.sampled_from("abcd")))


@given(SETS)
def test_the_least_sets_hold_no_other_and_every_set_holds_one(sets: set[frozenset[str]]) -> None:
    found = [frozenset(keys) for keys in least(sets)]
    assert set(found) <= sets
    assert all(not (one < other) for one in found for other in found)
    assert all(any(one <= candidate for one in found) for candidate in sets)
    assert list(least(sets)) == sorted(least(sets))


def test_a_way_without_conditions_is_least_of_all() -> None:
    assert least([frozenset("ab"), frozenset(), frozenset("a")]) == ((),)
    assert union(((),)) == ()


def test_the_best_verdict_is_granted_and_none_is_denied() -> None:
    assert best([Verdict.CONDITIONAL, Verdict.GRANTED]) is Verdict.GRANTED
    assert best([Verdict.CONDITIONAL]) is Verdict.CONDITIONAL
    assert best([]) is Verdict.DENIED
    assert verdict_of(()) is Verdict.GRANTED
    assert verdict_of(("condition:p",)) is Verdict.CONDITIONAL
