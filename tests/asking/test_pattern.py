"""Patterns: words, choices, slots and parts."""

from __future__ import annotations

from ropa.asking.pattern import is_possible, parse, phrases, with_parts, words_of


def test_a_pattern_is_words_choices_and_slots() -> None:
    way = parse("(vem|vilka parter) kan se {data}")
    assert way == ((("vilka", "parter"), ("vem",)), (("kan",),), (("se",),), "data")
    assert words_of(way) == {"vem", "vilka", "parter", "kan", "se"}
    assert is_possible(way, frozenset({"vem", "kan", "se"}))
    assert not is_possible(way, frozenset({"vilka", "kan", "se"}))


def test_a_part_of_a_pattern_stands_for_its_text() -> None:
    text = with_parts("(<who>|which company) sees {data}", {"who": "who|which parties"})
    assert parse(text) == parse("(who|which parties|which company) sees {data}")


def test_phrases_are_every_choice_of_a_pattern() -> None:
    assert sorted(phrases(parse("(at|in the) (office|yard)", frozenset({"the"})))) == [
        "at office",
        "at yard",
        "in office",
        "in yard",
    ]
