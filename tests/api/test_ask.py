"""Questions in words over GraphQL: answered, refused, and the same as the GraphQL they give."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ropa.access import Access
from ropa.asking import ask as asked
from ropa.language import Language
from ropa.model import Register

Ask = Callable[..., Any]
WHOLE = """query A($question: String!, $lang: Language) { ask(question: $question, lang: $lang) {
    question language understood graphql candidates candidateNodes { id }
    query { kind data party subject site activity controller given ruledOut collectedOn on }
    answer { text facts } refusal { code message cure } } }"""
UNDERSTOOD = [
    "Vem kan se filmerna från Tegeluddsvägen?",
    "who can see Tegeluddsvägen footage",
    "hur länge sparas besöksuppgifter på Humlegårdsgatan?",
    "which processors does Länsförsäkringar AB use?",
    "what does a breach at the camera supplier touch?",
    "vad kan Länsförsäkringar Bank se?",
]


@pytest.mark.parametrize("question", UNDERSTOOD)
def test_a_question_is_answered_as_the_command_line_answers_it(
    ask: Ask, notice: Register, question: str
) -> None:
    wanted = asked(Access(notice), question).to_json()
    found = ask(WHOLE, question=question)["ask"]
    assert found["question"] == question
    assert found["understood"] is True
    assert found["answer"] == wanted["answer"]
    assert found["graphql"] == wanted["graphql"]
    assert found["language"] == wanted["language"].upper()
    assert found["refusal"] is None
    for name, value in wanted["query"].items():
        if name != "kind":
            assert found["query"][name] == value
    assert found["query"]["kind"] == wanted["query"]["kind"].upper().replace("-", "_")


@pytest.mark.parametrize("question", UNDERSTOOD)
def test_the_graphql_of_an_answer_is_answered(ask: Ask, question: str) -> None:
    text = ask(WHOLE, question=question)["ask"]["graphql"]
    assert all(value is not None for value in ask(text).values())


def test_the_graphql_of_who_can_see_gives_the_same_facts(ask: Ask) -> None:
    found = ask(WHOLE, question="who can see Tegeluddsvägen footage")["ask"]
    again = ask(found["graphql"])["whoCanSee"]
    facts = found["answer"]["facts"]
    assert again["excluded"] == facts["excluded"]
    assert again["verdict"] == facts["verdict"]
    for ours, theirs in zip(again["accessors"], facts["accessors"], strict=True):
        assert ours["proofs"] == theirs["proofs"]
        assert ours["party"] == theirs["party"]
        for one, other in zip(ours["retention"], theirs["retention"], strict=True):
            assert one["retention"] == other["retention"]
            assert one["recordConditions"] == other["record_conditions"]
            assert one["isApart"] == other["is_apart"]


def test_what_is_not_understood_is_refused_with_candidates(ask: Ask) -> None:
    found = ask(WHOLE, question="vem kan se filmerna från Kungsgatan?")["ask"]
    assert found["understood"] is False
    assert found["answer"] is found["query"] is found["graphql"] is None
    sites = ["humlegardsgatan", "stora-brogatan", "tegeluddsvagen", "telegrafgatan"]
    assert found["candidates"] == [f"site:{site}" for site in sites]
    assert found["candidateNodes"] == [{"id": key} for key in found["candidates"]]
    assert "Kungsgatan" in found["refusal"]["message"]


def test_the_answer_is_told_in_the_language_that_is_asked_for(ask: Ask) -> None:
    question = "who can see Tegeluddsvägen footage"
    found = ask(WHOLE, question=question, lang=Language.SV.name)["ask"]
    assert found["language"] == "SV"
    assert "kameraleverantören" in found["answer"]["text"].lower()
