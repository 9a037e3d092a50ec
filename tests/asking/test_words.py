"""Words, their forms and days: what is taken for the same, and what is not."""

from __future__ import annotations

from datetime import date

import pytest

from ropa.asking.days import day_at
from ropa.asking.items import Cutter, Day, Known, Name, Unknown
from ropa.asking.lexicon import Lexicon
from ropa.asking.pattern import is_possible, parse, phrases, with_parts, words_of
from ropa.asking.words import forms, name_forms, words
from ropa.model import Register


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vem kan se filmerna?", ["vem", "kan", "se", "filmerna"]),
        ("Länsförsäkringar AB:s filmer", ["länsförsäkringar", "ab", "filmer"]),
        ("the supplier's “footage”", ["the", "supplier", "footage"]),
        ("Tegeluddsvägen 11-13, Stockholm", ["tegeluddsvägen", "11-13", "stockholm"]),
        ("What's kept?", ["what", "is", "kept"]),
        ("a + b", ["a", "+", "b"]),
        ("fi\N{COMBINING DIAERESIS}", ["fï"]),
    ],
)
def test_words_stand_between_white_space_and_punctuation(text: str, expected: list[str]) -> None:
    assert [word.plain for word in words(text)] == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("filmerna", "filmer"),
        ("filmens", "film"),
        ("besöksuppgifterna", "besöksuppgift"),
        ("kamerabilderna", "kamerabild"),
        ("inspelningarnas", "inspelning"),
        ("personnumret", "personnummer"),
        ("personnumren", "personnummer"),
        ("tegeluddsvägens", "tegeluddsvägen"),
        ("guards", "guard"),
        ("companies", "company"),
        ("addresses", "address"),
    ],
)
def test_inflected_words_are_forms_of_one_another(one: str, other: str) -> None:
    assert forms(one) & forms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("records", "recordings"),
        ("film", "filter"),
        ("tegeluddsvägen", "telegrafgatan"),
        ("bank", "brand"),
        ("visit", "visitor"),
        ("status", "statu"),
    ],
)
def test_other_words_are_not(one: str, other: str) -> None:
    assert not forms(one) & forms(other)


def test_a_name_is_known_without_its_diacritics_but_no_other_way_round() -> None:
    assert name_forms("tegeluddsvägen") & forms("tegeluddsvagen")
    assert not name_forms("tegeluddsvagen") & forms("tegeluddsvägen")


@pytest.mark.parametrize(
    "text",
    ["2026-02-15", "15 februari 2026", "15:e februari 2026", "February 15, 2026", "15th feb 2026"],
)
def test_a_day_is_read_in_words_or_in_iso_8601(text: str) -> None:
    asked = words(text)
    assert day_at(asked, 0) == (len(asked), date(2026, 2, 15))


@pytest.mark.parametrize("text", ["2026-02-30", "15/2/2026", "15 2026", "30 februari 2026", "2026"])
def test_what_could_be_two_days_or_none_is_not_read(text: str) -> None:
    assert day_at(words(text), 0) is None


def test_a_question_is_cut_in_every_way_the_longest_names_first(notice: Register) -> None:
    cutter = Cutter(Lexicon(notice), frozenset({"vid"}), frozenset({"de"}))
    first, *others = cutter.cuts(words("de inspelningar vid hot 2026-01-01 xyzzy foo"))
    assert isinstance(first[0], Name)
    assert first[0].keys == {"activity:threat-recording"}
    assert first[1:] == (Day("2026-01-01", date(2026, 1, 1)), Unknown("xyzzy foo"))
    (other,) = others
    assert isinstance(other[0], Name)
    assert other[0].keys == {"data:camera-footage", "data:interaction-recording"}
    assert other[1] == Known("vid")


def test_a_condition_is_found_with_a_negation_inside(notice: Register) -> None:
    lexicon = Lexicon(notice)
    for text in ("en incident har inte inträffat", "ingen incident har inträffat"):
        asked = words(text)
        start = 0 if text.startswith("ingen") else 1
        found = [match for match in lexicon.matches(asked, start) if match.negated]
        assert {match.key for match in found} == {"condition:incident-occurred"}
        assert max(match.end for match in found) == len(asked)


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
