"""Conditions in words: none is dropped, and which are enough together is clear."""

from __future__ import annotations

from ropa.language.conditions import on_all, on_condition, only_if, unless, ways
from ropa.language.text import one_line

SEES = one_line("sees")


def test_conditions_that_must_all_hold_are_joined_by_and() -> None:
    assert only_if(["a", "b", "c"]).say("en") == "only if a, b and c"
    assert only_if(["a", "b"]).say("sv") == "endast om a och b"
    assert on_all(SEES, ["a", "b"]).say("en") == "sees (if a and b)"


def test_sets_of_which_any_one_is_enough_are_told_apart_from_the_conditions_within_a_set() -> None:
    assert ways([["a", "b"], ["c"]]).say("en") == "a and b, or if c"
    assert on_condition(SEES, [["a"], ["b"], ["c"]]).say("sv") == (
        "sees, om a, eller om b, eller om c"
    )


def test_what_sets_something_aside_is_any_one() -> None:
    assert unless(SEES, ["a", "b"]).say("en") == "sees, unless a or b"
    assert unless(SEES, ["a"]).say("sv") == "sees, om inte a"


def test_without_conditions_nothing_is_added() -> None:
    for said in (
        on_condition(SEES, []),
        on_condition(SEES, [[]]),
        on_all(SEES, []),
        unless(SEES, []),
    ):
        assert said == SEES
