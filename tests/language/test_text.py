"""Texts: composed in the language that is asked for, and only then."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.language.text import (
    Part,
    all_of,
    any_of,
    fold,
    listed,
    message,
    on_all,
    on_condition,
    one_line,
    only_if,
    unless,
    ways,
    within_sentence,
)
from ropa.model import Translated

YES = Translated(sv="ja", en="yes")


@given(st.text())
def test_a_folded_text_is_one_line_and_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert len(fold(text).splitlines()) <= 1


def test_a_message_takes_each_value_in_its_own_language() -> None:
    text = Translated(sv="Bilder", en="Pictures")
    said = message("exports.about", text=text, said=YES)
    assert (said.say("sv"), said.say("en")) == ("Bilder: ja", "Pictures: yes")


def test_a_message_may_hold_messages() -> None:
    inner = message("exports.about", text="1", said=YES)
    said = message("exports.about", text=inner, said=2)
    assert (said.say("sv"), said.say()) == ("1: ja: 2", "1: yes: 2")


def test_braces_in_a_value_are_not_placeholders() -> None:
    assert message("exports.about", text="{said}", said="{text}").say() == "{said}: {text}"


def test_a_value_stands_on_the_line_of_its_message() -> None:
    two_lines = Translated.same("a\nb\r\n\tc")
    assert message("exports.about", text=two_lines, said="30\u00a0days").say() == (
        "a b c: 30\u00a0days"
    )
    assert one_line(two_lines).say() == "a b c"
    assert one_line("30\u00a0days").say() == "30 days"


def test_a_value_that_is_empty_leaves_no_gap() -> None:
    said = message("review.not-stated", field="Owner", reason="Silent.", about="")
    assert said.say() == "Owner: not stated. Silent."


def test_nothing_is_composed_before_it_is_asked_for() -> None:
    said = message("exports.no-such-message")
    with pytest.raises(KeyError):
        said.say()


def test_texts_of_the_same_parts_are_equal() -> None:
    one, same = (message("exports.about", text="a", said=YES) for _ in range(2))
    assert one == same and hash(one) == hash(same)
    assert one != message("exports.about", text="b", said=YES)
    assert all_of(["a", "b"]) == all_of(["a", "b"]) != any_of(["a", "b"])


def test_names_are_listed_with_semicolons_since_they_may_hold_commas() -> None:
    assert listed(["a, b", "c"]).say() == "a, b; c"


def test_lists_of_texts_are_said_as_lists() -> None:
    three: list[Part] = [YES, "b", 3]
    assert (all_of(three).say("sv"), all_of(three).say()) == ("ja, b och 3", "yes, b and 3")
    assert (any_of(three).say("sv"), any_of(three).say()) == ("ja, b eller 3", "yes, b or 3")


@pytest.mark.parametrize(
    ("name", "within"),
    [("Camera footage", "camera footage"), ("IP address", "IP address"), ("Å", "å"), ("", "")],
)
def test_a_name_in_a_sentence_begins_in_lower_case_unless_it_is_an_abbreviation(
    name: str, within: str
) -> None:
    assert within_sentence(one_line(name)).say() == within


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
