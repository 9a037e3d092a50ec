"""A new wording of a source: what changed, moved, went or came, and which facts rest on it."""

from __future__ import annotations

import pytest
from citing_notice import LINES, REGISTER
from hypothesis import given
from hypothesis import strategies as st

from ropa.citing import ChangeKind, Comparison, compare, digest
from ropa.citing.comparison import MOST_PASSAGES
from ropa.errors import LimitExceeded, UnknownKey
from ropa.model import Citation, Document, Register, Site, Translated


def _compare(*lines: str) -> Comparison:
    return compare(REGISTER, "document:notice", "\n".join(lines))


def _told(comparison: Comparison) -> list[tuple[str, str | None, int | None]]:
    return [
        (change.kind.value, change.citation, change.passage.line if change.passage else None)
        for change in comparison.changes
        if change.kind is not ChangeKind.UNCHANGED
    ]


def test_the_same_text_touches_nothing() -> None:
    comparison = _compare(*LINES)
    assert comparison.is_clean
    assert comparison.touched == ()
    assert [change.citation for change in comparison.changes] == [
        f"citation:p.{n}" for n in range(1, 6)
    ]


def test_another_layout_of_the_same_text_touches_nothing() -> None:
    assert _compare("", "•  Kamerabevakning ", "", *LINES[1:], "").is_clean


def test_a_changed_paragraph_names_the_facts_that_rest_on_it() -> None:
    comparison = _compare(*LINES[:2], "Vi sparar i 30 dagar.", *LINES[3:])
    assert _told(comparison) == [("changed", "citation:p.3", 3)]
    assert comparison.touched == ("site:s3",)
    assert not comparison.is_clean


def test_a_paragraph_that_is_gone_names_the_facts_that_rest_on_it() -> None:
    comparison = _compare(*LINES[:3], LINES[4])
    assert _told(comparison) == [("gone", "citation:p.4", None)]
    assert comparison.touched == ("site:s3", "site:s4")


def test_a_paragraph_that_moved_names_the_facts_that_rest_on_it() -> None:
    comparison = _compare(LINES[0], *LINES[2:], LINES[1])
    assert _told(comparison) == [("moved", "citation:p.2", 5)]
    assert comparison.touched == ("site:s2",)


def test_a_new_paragraph_touches_no_fact_but_is_no_clean_text() -> None:
    comparison = _compare(LINES[0], "Nytt.", *LINES[1:])
    assert _told(comparison) == [("new", None, 2)]
    assert comparison.touched == ()
    assert not comparison.is_clean
    (new,) = comparison.of(ChangeKind.NEW)
    assert new.passage is not None
    assert new.passage.text == "Nytt."


def test_a_changed_heading_is_told_to_hold_no_fact() -> None:
    (change,) = _compare("Kameror", *LINES[1:]).of(ChangeKind.CHANGED)
    assert change.holds_no_fact
    assert change.facts == ()


def _sentences_of_one_paragraph(*texts: str) -> Register:
    whole = REGISTER.all(Citation)[1]
    places = enumerate(texts, 1)
    citations = [
        whole.model_copy(
            update={"key": f"citation:s.{n}", "position": n, "sentence": n, "digest": digest(text)}
        )
        for n, text in places
    ]
    sites = [
        Site(key=f"site:s{n}", name=Translated.same("x"), citations=(one.key,))
        for n, one in enumerate(citations, 1)
    ]
    return Register([*REGISTER.all(Document), *citations, *sites])


def test_a_changed_sentence_touches_the_facts_of_that_sentence_alone() -> None:
    register = _sentences_of_one_paragraph("Vi filmar entrén.", "Vi sparar i 14 dagar.")
    text = "Vi filmar entrén. Vi sparar i 30 dagar."
    comparison = compare(register, "document:notice", text)
    assert _told(comparison) == [("changed", "citation:s.2", 1)]
    assert comparison.touched == ("site:s2",)


def test_a_paragraph_that_is_cited_as_a_whole_is_one_passage_however_many_sentences_it_has() -> (
    None
):
    text = "Vi filmar entrén. Vi sparar i 14 dagar."
    (citation, _) = _sentences_of_one_paragraph("x", "y").all(Citation)
    whole = citation.model_copy(update={"sentence": 0, "digest": digest(text)})
    register = Register([*REGISTER.all(Document), whole])
    assert compare(register, "document:notice", text).is_clean


def test_an_empty_text_is_all_gone() -> None:
    assert {change.kind for change in _compare("").changes} == {ChangeKind.GONE}


def test_a_document_without_paragraphs_is_all_new() -> None:
    comparison = compare(REGISTER, "document:other", "\n".join(LINES))
    assert {change.kind for change in comparison.changes} == {ChangeKind.NEW}
    assert compare(REGISTER, "document:other", "").is_clean


def test_an_unknown_document_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownKey) as caught:
        compare(REGISTER, "document:notis", "")
    assert "document:notice" in caught.value.render("sv")


def test_a_text_of_too_many_passages_is_refused() -> None:
    with pytest.raises(LimitExceeded) as caught:
        _compare(*["x"] * (MOST_PASSAGES + 1))
    assert caught.value.code == "citing.too-many-passages"
    assert str(MOST_PASSAGES) in caught.value.render("en")


@given(st.lists(st.sampled_from((*LINES, "Nytt.", "Annat.")), max_size=8))
def test_what_is_touched_is_what_rests_on_what_is_not_unchanged(lines: list[str]) -> None:
    comparison = _compare(*lines)
    stayed = {c.citation for c in comparison.changes if c.kind is ChangeKind.UNCHANGED}
    resting = {site.key for site in REGISTER.all(Site) if not set(site.citations) <= stayed}
    assert set(comparison.touched) == resting
    assert comparison.is_clean == (tuple(lines) == LINES)


def test_a_passage_without_a_digest_is_never_said_to_be_unchanged() -> None:
    last = REGISTER.all(Citation)[-1]
    unread = last.model_copy(update={"digest": None})
    facts = [unread if fact.key == last.key else fact for fact in REGISTER]
    found = compare(Register(facts), "document:notice", "\n".join(LINES))
    (change,) = found.of(ChangeKind.UNVERIFIED)
    assert (change.citation, change.passage, found.is_clean) == (last.key, None, False)
