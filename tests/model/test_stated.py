"""Three answers, never two."""

from __future__ import annotations

import pytest
from builders.field_values import BOTH
from hypothesis import given
from pydantic import ValidationError

from ropa.language import Language
from ropa.model import Stated, Status, Translated, stated


def test_what_is_left_out_is_not_stated_and_says_that_the_source_is_silent() -> None:
    silent = Stated[str]()
    assert silent.status is Status.NOT_STATED
    assert not silent.is_stated
    assert silent.why(Language.SV) == "Källan anger det inte."
    assert silent.why(Language.EN) == "The source does not state it."


def test_what_is_stated_has_its_value() -> None:
    answer = stated("SE")
    assert answer.is_stated
    assert (answer.value, answer.reason) == ("SE", None)


@given(BOTH)
def test_an_answer_without_a_value_says_its_own_reason(reason: Translated) -> None:
    for status in (Status.NONE, Status.NOT_STATED):
        answer = Stated[str](status=status, reason=reason)
        assert not answer.is_stated
        for language in Language:
            assert answer.why(language) == reason.say(language)


def test_none_is_an_answer_of_the_source_and_never_its_silence() -> None:
    none = Stated[str](status=Status.NONE)
    assert none != Stated[str]()
    assert none.why(Language.EN) == "none, according to the source"
    assert none.why(Language.SV) == "inget, enligt källan"


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"status": "stated"}, "value_without_answer"),
        ({"status": "none", "value": "SE"}, "value_without_answer"),
        ({"status": "not_stated", "value": "SE"}, "value_without_answer"),
        ({"value": "SE"}, "value_without_answer"),
        (
            {"status": "stated", "value": "SE", "reason": {"sv": "x", "en": "x"}},
            "reason_with_value",
        ),
        ({"status": "maybe"}, "enum"),
        ({"status": "none", "because": "x"}, "extra_forbidden"),
    ],
)
def test_an_answer_that_is_two_answers_is_refused(fields: dict[str, object], kind: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        Stated[str].model_validate(fields)
    assert [error["type"] for error in refusal.value.errors()] == [kind]


def test_an_empty_list_is_no_answer() -> None:
    with pytest.raises(ValidationError, match="an empty list is no answer"):
        stated(())
    assert Stated[tuple[str, ...]](status=Status.NONE).listed == ()


def test_an_answer_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        stated("SE").value = "NO"
