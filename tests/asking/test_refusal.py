"""Questions that are refused: why, and what may have been meant. Nothing is guessed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ropa.access import Access
from ropa.asking import Asking, ask
from ropa.language import Language

HERE = Path(__file__)
REFUSED: dict[str, dict[str, Any]] = yaml.safe_load(
    HERE.with_name("refused.yaml").read_text(encoding="utf-8")
)
UNDERSTOOD: list[str] = list(
    yaml.safe_load(HERE.with_name("understood.yaml").read_text(encoding="utf-8"))
)
GRAMMAR = (
    *("vem", "kan", "se", "filmerna", "från", "på", "Tegeluddsvägen", "hot", "vid", "om", "och"),
    *("polisen", "får", "den", "the", "recordings", "LF", "Stockholm", "vad", "2026-01-01"),
)
SITES = ("site:humlegardsgatan", "site:stora-brogatan", "site:tegeluddsvagen", "site:telegrafgatan")


@pytest.mark.parametrize("question", REFUSED)
def test_a_question_is_refused_with_its_reason_and_candidates(
    asking: Asking, question: str
) -> None:
    asked = asking.ask(question)
    assert not asked.understood, asked.query
    assert asked.problem is not None
    assert asked.problem.code.partition(".")[2] == REFUSED[question]["because"]
    if "candidates" in REFUSED[question]:
        assert sorted(asked.candidates) == sorted(REFUSED[question]["candidates"])


@pytest.mark.parametrize("question", REFUSED)
def test_a_refusal_answers_nothing_and_says_its_cure_in_both_languages(
    asking: Asking, question: str
) -> None:
    for language in Language:
        found = asking.ask(question, language).to_json()
        assert (found["query"], found["graphql"], found["answer"]) == (None, None, None)
        assert found["refusal"]["message"] and found["refusal"]["cure"]


def test_a_street_without_a_site_is_refused_with_the_four_sites_named(asking: Asking) -> None:
    asked = asking.ask("vem kan se filmerna från Kungsgatan?")
    assert asked.candidates == SITES
    assert asked.problem is not None
    said = asked.problem.render("sv")
    for name in ("Kungsgatan", "Humlegårdsgatan", "Stora Brogatan", "Tegeluddsvägen"):
        assert name in said
    assert "Telegrafgatan" in said


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("", "empty"),
        ("   \t ", "empty"),
        ("?!", "empty"),
        ("who can see footage\x1b[31m", "control"),
        ("who can see footage\x00", "control"),
        ("who can \u202esee footage", "control"),
        ("who can see footage " * 40, "too-long"),
    ],
)
def test_what_is_no_question_is_refused_before_it_is_read(
    asking: Asking, question: str, code: str
) -> None:
    asked = asking.ask(question)
    assert asked.problem is not None
    assert asked.problem.code == f"asking.{code}"
    assert asked.problem.cure("sv")


def test_days_that_contradict_each_other_are_refused_with_the_reason_of_access(
    asking: Asking,
) -> None:
    asked = asking.ask("who can see footage collected 2026-02-01 on 2026-01-01")
    assert asked.problem is not None
    assert asked.problem.code == "access.before-collection"


@settings(deadline=None)
@given(
    question=st.sampled_from(UNDERSTOOD),
    word=st.text("abcdefghijklmnopqrstuvwxyzåäö", min_size=8, max_size=14),
    place=st.integers(0, 12),
)
def test_one_unknown_word_anywhere_makes_a_question_refused(
    asking: Asking, question: str, word: str, place: int
) -> None:
    words = question.split()
    words.insert(min(place, len(words)), f"zq{word}")
    asked = asking.ask(" ".join(words))
    assert not asked.understood


@settings(deadline=None)
@given(st.text(max_size=120))
def test_any_text_at_all_is_answered_or_refused(asking: Asking, text: str) -> None:
    asked = asking.ask(text)
    assert asked.understood == (asked.problem is None)
    assert asked.to_json()["language"] in ("sv", "en")


@settings(deadline=None)
@given(st.lists(st.sampled_from(GRAMMAR), max_size=14))
def test_the_grammars_own_words_in_any_order_do_no_harm(asking: Asking, words: list[str]) -> None:
    asked = asking.ask(" ".join(words))
    assert asked.understood == (asked.query is not None)


def test_the_same_question_gets_the_same_answer(access: Access) -> None:
    question = "Vem kan se filmerna från Tegeluddsvägen?"
    assert ask(access, question) == ask(access, question)
