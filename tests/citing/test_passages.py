"""What counts as a passage, and which differences a reader does not see."""

from __future__ import annotations

from hashlib import sha256
from unicodedata import normalize

import pytest
from builders.field_values import TEXTS
from hypothesis import example, given
from hypothesis import strategies as st

from ropa.citing import digest, normalise, passages

WORDS = "Vi sparar bilderna i 14 dagar."


@pytest.mark.parametrize(
    "same",
    [
        f"  {WORDS}\t",
        "Vi  sparar\u00a0bilderna\ti 14\u2009dagar.",
        f"\ufeff{WORDS}",
        "Vi spa\u00adrar bil\u200bderna i 14 dagar.",
        f"• {WORDS}",
        f"  •{WORDS}",
        f"- {WORDS}",
        f"– {WORDS}",
        f"* {WORDS}",
    ],
)
def test_what_a_reader_does_not_see_is_no_change(same: str) -> None:
    assert digest(same) == digest(WORDS)


@pytest.mark.parametrize(
    "other",
    [
        "Vi sparar bilderna i 30 dagar.",
        "vi sparar bilderna i 14 dagar.",
        "Vi sparar bilderna i 14 dagar",
        "Vi sparar bilderna i 1 4 dagar.",
        "Vi sparar bilderna i -14 dagar.",
        f"1. {WORDS}",
    ],
)
def test_a_changed_letter_case_or_mark_is_a_change(other: str) -> None:
    assert digest(other) != digest(WORDS)


def test_a_letter_is_the_same_composed_or_not() -> None:
    assert digest(normalize("NFD", "Tegeluddsvägen")) == digest(normalize("NFC", "Tegeluddsvägen"))


def test_a_negative_number_and_a_hyphen_are_no_bullets() -> None:
    assert normalise("-5 grader") == "-5 grader"
    assert normalise("*viktigt") == "*viktigt"


def test_the_digest_is_of_the_normalised_text() -> None:
    assert digest(" •  a  b ") == sha256(b"a b").hexdigest()


def test_each_line_that_holds_words_has_passages() -> None:
    text = "Rubrik\r\n\r\n  • Ett\r\u200b\n •\n\tTvå \n"
    found = [(p.position, p.line, p.text) for p in passages(text)]
    assert found == [(1, 1, "Rubrik"), (2, 3, "Ett"), (3, 6, "Två")]


def test_a_text_without_words_has_no_passages() -> None:
    assert passages("") == passages("\n \n\t•\n") == []


def test_the_text_of_a_passage_is_not_in_what_is_logged() -> None:
    (passage,) = passages(WORDS)
    assert WORDS not in repr(passage)


@given(st.one_of(TEXTS, st.text(" •-–*a\u0308\u200b\u00a0", max_size=12)))
@example("• - a")
@example("-\u200b \u0308")
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.lists(TEXTS, max_size=6))
def test_passages_are_the_sentences_of_each_line_or_the_line_as_a_whole(texts: list[str]) -> None:
    lines = [text.replace("\n", " ").replace("\r", " ") for text in texts]
    held = {number: normalise(line) for number, line in enumerate(lines, 1) if normalise(line)}
    found = passages("\n".join(lines))
    assert [one.position for one in found] == list(range(1, len(found) + 1))
    assert all(one.digest == digest(one.text) for one in found)
    for number, words in held.items():
        parts = [one for one in found if one.line == number]
        whole = len(parts) == 1
        assert [one.sentence for one in parts] == ([0] if whole else [*range(1, len(parts) + 1)])
        assert "".join("".join(one.text for one in parts).split()) == "".join(words.split())
    as_wholes = passages("\n".join(lines), {digest(words) for words in held.values()})
    assert [(one.line, one.sentence, one.text) for one in as_wholes] == [
        (number, 0, words) for number, words in held.items()
    ]


@given(st.text(max_size=20))
def test_any_text_has_a_digest(text: str) -> None:
    assert len(digest(text)) == 64
    assert len(digest(text + "\ud800")) == 64
