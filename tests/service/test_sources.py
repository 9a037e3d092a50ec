"""A source line by line, as a lawyer reads it beside the facts."""

from __future__ import annotations

import re
from itertools import chain

import pytest
from citing_notice import LINES, REGISTER
from seed_folder import SEED

from ropa.access import Access
from ropa.errors import BadInput
from ropa.facts import title
from ropa.language import Language
from ropa.model import Citation, Fact, Register
from ropa.model.nouns import BY_PREFIX
from ropa.seeding import load
from ropa.service import Snapshot
from ropa.service.outline import Line
from ropa.service.sources import ShownPassage, in_words, source

NOTICE = Snapshot(Access(load(SEED)))
SMALL = Snapshot(Access(REGISTER))
BY_LANGUAGE = pytest.mark.parametrize("language", list(Language))


def shown(snapshot: Snapshot, language: Language, text: str | None = None) -> list[ShownPassage]:
    document = None if snapshot is NOTICE else "document:notice"
    found = source(snapshot, document, text)
    sections = in_words(snapshot.register, found, language)
    return list(chain.from_iterable(section.passages for section in sections))


def texts(line: Line) -> list[str]:
    return [line.text, *chain.from_iterable(map(texts, line.below))]


@BY_LANGUAGE
def test_each_passage_of_the_notice_is_shown_once_in_its_order(language: Language) -> None:
    citations = sorted(NOTICE.register.all(Citation), key=lambda one: one.position)
    assert [one.key for one in shown(NOTICE, language)] == [one.key for one in citations]


@BY_LANGUAGE
def test_each_fact_stands_at_every_passage_that_it_cites(language: Language) -> None:
    register = NOTICE.register
    for one in shown(NOTICE, language):
        citing = (fact for fact in register if isinstance(fact, Fact) and one.key in fact.citations)
        assert [fact.text for fact in one.facts] == [
            title(fact, register).say(language) for fact in citing
        ]


def test_a_fact_is_in_full_where_its_main_citation_is_and_elsewhere_says_where() -> None:
    at = {one.key: one for one in shown(NOTICE, Language.EN)}
    main = "citation:camera.retention.1.2"
    (full,) = (one for one in at[main].facts if one.text.startswith("Retention: 30\u00a0days"))
    said = [line.text for line in full.below]
    assert any("Camera footage" in text for text in said)
    for passage in at.values():
        for fact in passage.facts:
            if fact.text == full.text and passage.key != main:
                (where,) = fact.below
                assert where.text.startswith("In full: ")


def test_the_notes_of_a_fact_stand_with_it() -> None:
    register = NOTICE.register
    said = set(chain.from_iterable(texts(f) for p in shown(NOTICE, Language.SV) for f in p.facts))
    for fact in register:
        for note in getattr(fact, "notes", ()):
            text = " ".join(note.text.sv.split())
            assert any(one.endswith(text) for one in said), (fact.key, text)


@BY_LANGUAGE
def test_no_key_stands_in_what_a_lawyer_reads(language: Language) -> None:
    key = re.compile(rf"\b({'|'.join(BY_PREFIX)}):[a-z0-9]")
    for one in shown(NOTICE, language):
        read = [one.place, one.remark or "", *chain.from_iterable(map(texts, one.facts))]
        assert [text for text in read if key.search(text)] == []


def test_a_passage_without_a_fact_says_so_with_the_reason_where_there_is_one() -> None:
    bare = Register(fact for fact in REGISTER if fact.key not in ("site:s5",))
    passages = shown(Snapshot(Access(bare)), Language.EN)
    assert passages[0].remark == "States no fact: Rubrik"
    assert passages[-1].remark == "No fact of the register rests on it."
    assert [one.is_covered for one in passages] == [True, True, True, True, False]


def test_the_words_stand_beside_the_facts_where_the_text_is_given() -> None:
    text = "\n".join([*LINES[:2], "Vi sparar i 30 dagar.", *LINES[3:], "Vi spelar in."])
    passages = shown(SMALL, Language.EN, text)
    assert [one.text for one in passages] == text.split("\n")
    assert passages[2].remark == "The words are others than those that the facts rest on."
    assert passages[-1].place == "A passage that the register does not have"
    assert not source(SMALL, "document:notice", text).is_clean
    assert source(SMALL, "document:notice", "\n".join(LINES)).is_clean


def test_of_several_documents_one_has_to_be_named() -> None:
    with pytest.raises(BadInput) as caught:
        source(SMALL)
    assert "document:other" in caught.value.problems[0].cure("en")
