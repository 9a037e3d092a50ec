"""Texts: both languages, always."""

from __future__ import annotations

import pytest
from builders.field_values import HOSTILE, TEXTS
from hypothesis import given
from pydantic import TypeAdapter, ValidationError

from ropa.language import Language
from ropa.model import Translated
from ropa.model.text import LONGEST_TEXT, Line

LINE = TypeAdapter[str](Line)


@given(TEXTS, TEXTS)
def test_a_text_says_each_language_as_it_was_given(sv: str, en: str) -> None:
    text = Translated(sv=sv, en=en)
    assert (text.say(Language.SV), text.say(Language.EN)) == (sv, en)
    assert (text.say("sv"), text.say()) == (sv, en)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_that_looks_like_code_is_only_text(text: str) -> None:
    assert LINE.validate_python(text) == text
    assert Translated.same(text).sv == Translated.same(text).en == text


@pytest.mark.parametrize(
    "text", ["", " ", "\n\t", "\u00a0", "a\x00b", "a\x1b[31m", "a\x85", "\uffff"]
)
def test_a_text_without_words_or_with_control_characters_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        LINE.validate_python(text)


def test_a_text_has_a_longest_length() -> None:
    assert LINE.validate_python("å" * LONGEST_TEXT)
    with pytest.raises(ValidationError):
        LINE.validate_python("å" * (LONGEST_TEXT + 1))


@pytest.mark.parametrize(
    "body", [{"sv": "ja"}, {"en": "yes"}, {"sv": "ja", "en": "yes", "de": "ja"}]
)
def test_a_language_is_neither_missing_nor_added(body: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Translated.model_validate(body)
