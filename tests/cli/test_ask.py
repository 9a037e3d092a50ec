"""`ropa ask`: answers and refusals, in words and as JSON."""

from __future__ import annotations

import pytest
from command_line import Ropa

pytestmark = pytest.mark.usefixtures("folder")


@pytest.mark.parametrize(
    "question", ["Vem kan se filmerna från Tegeluddsvägen?", "who can see Tegeluddsvägen footage"]
)
def test_who_sees_tegeluddsvagen_footage_is_answered_in_both_languages(
    ropa: Ropa, question: str
) -> None:
    found = ropa("ask", question, "--json").json
    assert found["understood"]
    assert found["query"] == {
        "kind": "who-can-see",
        "data": "data:camera-footage",
        "site": "site:tegeluddsvagen",
    }
    assert {one["party"] for one in found["answer"]["facts"]["accessors"]} == {
        "org:camera-supplier",
        "org:law-enforcement",
        "org:lf-ab",
    }
    assert "whoCanSee" in found["graphql"]


def test_visit_data_at_humlegardsgatan_are_kept_one_day_not_thirty(ropa: Ropa) -> None:
    done = ropa("ask", "hur länge sparas besöksuppgifter på Humlegårdsgatan?")
    assert done.code == 0
    assert "1\N{NO-BREAK SPACE}dag " in done.out
    assert "30" not in done.out


def test_the_processors_of_lansforsakringar_ab_are_told_apart_from_possible_ones(
    ropa: Ropa,
) -> None:
    facts = ropa("ask", "which processors does Länsförsäkringar AB use?", "--json").json["answer"][
        "facts"
    ]
    assert [one["processor"] for one in facts["processors"]] == [
        "org:camera-supplier",
        "org:card-system-maintainer",
        "org:card-system-supplier",
        "org:visitor-system-supplier-ab",
    ]
    assert [one["processor"] for one in facts["possibly"]] == ["org:survey-supplier"]


def test_an_unknown_street_is_refused_with_the_four_sites_and_exit_code_1(ropa: Ropa) -> None:
    done = ropa("ask", "vem kan se filmerna från Kungsgatan?")
    assert (done.code, done.out) == (1, "")
    for site in ("Humlegårdsgatan", "Stora Brogatan", "Tegeluddsvägen", "Telegrafgatan"):
        assert site in done.err
    found = ropa("ask", "vem kan se filmerna från Kungsgatan?", "--json")
    assert found.code == 1
    assert not found.json["understood"]
    assert found.json["answer"] is None
    assert found.json["candidates"] == [
        "site:humlegardsgatan",
        "site:stora-brogatan",
        "site:tegeluddsvagen",
        "site:telegrafgatan",
    ]


def test_the_json_has_the_documented_names(ropa: Ropa) -> None:
    found = ropa("ask", "who can see footage", "--json").json
    assert {"understood", "query", "graphql", "answer", "candidates"} <= set(found)


def test_a_question_may_be_written_without_quotes(ropa: Ropa) -> None:
    assert ropa("ask", "who", "can", "see", "footage").code == 0


def test_the_language_that_is_asked_for_wins_over_the_questions_own(ropa: Ropa) -> None:
    assert "kan ses av" in ropa("ask", "who can see footage", "--lang", "sv").out
    assert "can be seen by" in ropa("ask", "vem kan se filmerna", "--lang", "en").out


def test_the_environments_language_leaves_the_questions_own(
    ropa: Ropa, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROPA_LANG", "en")
    assert "kan ses av" in ropa("ask", "vem kan se filmerna").out


@pytest.mark.parametrize("question", ["", "?", "\t", "x" * 501, "vem\x07kan se filmerna"])
def test_what_is_no_question_is_refused(ropa: Ropa, question: str) -> None:
    done = ropa("ask", question)
    assert done.code == 1
    assert done.err
    assert "\x07" not in done.err
