"""Words of a question and their forms: what is taken for the same, and what is not."""

from __future__ import annotations

import pytest

from ropa.asking.words import forms, name_forms, words


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
