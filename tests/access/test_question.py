"""A question is written and read by one list of fields, and reads back as it was written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.access import FIELDS, Question
from ropa.access.question import BY_NAME, parse_day
from ropa.errors import BadInput

NAMES = st.from_regex(r"[a-z0-9]+(?:[.-][a-z0-9]+){0,2}", fullmatch=True).filter(
    lambda n: len(n) < 50
)


def keys(prefix: str) -> st.SearchStrategy[str]:
    return NAMES.map(lambda name: f"{prefix}:{name}")


def values(name: str) -> st.SearchStrategy[object]:
    field = BY_NAME[name]
    if field.prefix is None:
        return st.none() | st.dates()
    if field.is_several:
        return st.frozensets(keys(field.prefix), max_size=3)
    return st.none() | keys(field.prefix)


questions = st.fixed_dictionaries({one.name: values(one.name) for one in FIELDS}).map(
    lambda parts: Question(**parts)  # type: ignore[arg-type]
)


def together(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, text in pairs:
        found.setdefault(name, []).append(text)
    return found


def test_every_part_of_a_question_is_a_field_of_the_list() -> None:
    assert [one.name for one in FIELDS] == [one.name for one in fields(Question)]


@given(questions)
def test_a_question_is_read_back_from_its_parameters(question: Question) -> None:
    assert Question.from_parameters(together(question.to_parameters())) == question


@given(questions)
def test_parameters_leave_out_the_prefixes_and_what_is_not_asked(question: Question) -> None:
    for name, text in question.to_parameters():
        assert ":" not in text
        assert getattr(question, name)
    assert {name for name, _ in question.to_parameters()} == question.to_json().keys()


def test_several_keys_may_stand_in_one_text() -> None:
    asked = Question.from_parameters({"given": ["p, condition:q", "r"]})
    assert asked.given == {"condition:p", "condition:q", "condition:r"}


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({"on": "15/2/2026"}, "access.bad-day"),
        ({"collected_on": "2026-02-30"}, "access.bad-day"),
        ({"site": ["a", "b"]}, "access.given-twice"),
        ({"place": "a"}, "access.unknown-field"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_field_and_the_cure(
    parameters: dict[str, str | list[str]], code: str
) -> None:
    with pytest.raises(BadInput) as refused:
        Question.from_parameters(parameters)
    (problem,) = refused.value.problems
    assert problem.code == code
    assert problem.place.field in parameters
    assert problem.cure("sv") and problem.cure("en")


def test_a_day_is_iso_8601_alone() -> None:
    assert parse_day(" 2026-02-15 ", "on") == date(2026, 2, 15)
    for text in ("20260215", "2026-W07-7", "2026-2-15", ""):
        with pytest.raises(BadInput):
            parse_day(text, "on")
