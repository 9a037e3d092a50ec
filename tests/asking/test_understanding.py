"""Paraphrases in both languages, each with the one query that it means."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from ropa.asking import Asking
from ropa.language import Language
from ropa.model import BY_PREFIX

UNDERSTOOD: dict[str, dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("understood.yaml").read_text(encoding="utf-8")
)
KEY = re.compile(rf"\b(?:{'|'.join(BY_PREFIX)}):[a-z0-9]")
PREFIX = {
    "data": "data",
    "party": "org",
    "controller": "org",
    "site": "site",
    "activity": "activity",
    "given": "condition",
    "ruled_out": "condition",
}


def query_of(text: dict[str, Any]) -> dict[str, Any]:
    """Return a query of the table as it is given out: keys with their prefixes, days as text."""

    def whole(name: str, value: Any) -> Any:
        if isinstance(value, list):
            return [whole(name, one) for one in value]
        return f"{PREFIX[name]}:{value}" if name in PREFIX else str(value)

    return {name: whole(name, value) for name, value in text.items()}


@pytest.mark.parametrize("question", UNDERSTOOD)
def test_a_question_means_one_query(asking: Asking, question: str) -> None:
    found = asking.ask(question).to_json()
    expected = query_of(UNDERSTOOD[question])
    subject = found["query"] and found["query"].get("subject")
    if subject is not None:
        assert subject.partition(":")[2] == expected.pop("subject")
        del found["query"]["subject"]
    assert found["understood"], found["refusal"]
    assert found["query"] == expected


@pytest.mark.parametrize("question", UNDERSTOOD)
def test_an_answer_has_words_facts_and_no_candidates(asking: Asking, question: str) -> None:
    found = asking.ask(question).to_json()
    assert found["answer"]["text"].strip()
    assert found["answer"]["facts"]
    assert found["candidates"] == []
    assert found["refusal"] is None


@pytest.mark.parametrize("question", UNDERSTOOD)
def test_an_answer_speaks_names_never_keys(asking: Asking, question: str) -> None:
    for language in Language:
        text = asking.ask(question, language).text
        assert not KEY.search(text)


@pytest.mark.parametrize("question", UNDERSTOOD)
def test_a_question_is_answered_in_its_own_language(asking: Asking, question: str) -> None:
    swedish = {"vem", "vilka", "vad", "hur", "får", "kan", "har", "med", "på", "vilket", "vilken"}
    swedish |= {"när", "till", "om", "lämnas", "för", "varför", "i", "är"}
    first = question.split()[0].lower().strip(",")
    expected = Language.SV if first in swedish else Language.EN
    assert asking.ask(question).language is expected


@pytest.mark.parametrize("question", UNDERSTOOD)
def test_case_and_a_question_mark_make_no_difference(asking: Asking, question: str) -> None:
    meant = asking.ask(question).query
    for same in (question.upper(), question.lower(), f"  {question.rstrip('?')} ?"):
        assert asking.ask(same).query == meant, same
