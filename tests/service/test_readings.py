"""The list of what the register reads into its sources has every note, once."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders.registers import registers
from hypothesis import HealthCheck, given, settings
from seed_folder import SEED

from ropa.language import Language
from ropa.language.markdown import literal
from ropa.language.text import fold
from ropa.model import ArticleSource, Fact, LegalBasis, NoteKind, Register
from ropa.seeding import load
from ropa.service.readings import as_markdown, interpretations, mapped_articles, readings

NOTICE = load(SEED)
BY_LANGUAGE = pytest.mark.parametrize("language", list(Language))


@settings(max_examples=25, deadline=None, suppress_health_check=tuple(HealthCheck))
@given(register=registers())
def test_every_note_of_any_register_is_listed_once_with_every_fact_that_has_it(
    register: Register,
) -> None:
    for kind in NoteKind:
        found = readings(register, kind)
        assert len({one.text for one in found}) == len(found)
        listed = {(one.text, fact.key) for one in found for fact in one.facts}
        assert listed == {
            (note.text, fact.key)
            for fact in register
            if isinstance(fact, Fact)
            for note in fact.notes
            if note.kind is kind
        }


def test_articles_that_the_source_does_not_cite_are_listed() -> None:
    listed = {fact.key for fact in mapped_articles(NOTICE)}
    bases = NOTICE.all(LegalBasis)
    assert listed == {b.key for b in bases if b.article_source is ArticleSource.REGISTER}


def test_ties_and_classes_are_listed() -> None:
    said = [one.text.say("en") for one in interpretations(NOTICE)]
    assert any("Länsförsäkringar Bank AB (publ)" in text for text in said)
    assert any("dpv:Visitor" in text for text in said)


@BY_LANGUAGE
def test_the_page_has_the_notes_as_text_and_never_as_markup(language: Language) -> None:
    page = as_markdown(NOTICE, language)
    for fact in NOTICE:
        for note in getattr(fact, "notes", ()):
            assert f"- **{literal(fold(note.text.say(language)))}**\n" in page


@BY_LANGUAGE
def test_the_page_of_the_repository_is_of_its_register(language: Language) -> None:
    suffix = "" if language is Language.EN else f".{language}"
    page = Path(__file__).parents[2] / "docs" / f"reading-the-notice{suffix}.md"
    assert page.read_text(encoding="utf-8") == as_markdown(NOTICE, language)
