"""The law in words: articles, legal bases, and where a paragraph stands."""

from __future__ import annotations

from typing import Any

import pytest

from ropa.article30.legal_bases import article as worded
from ropa.language.law import article_with_ground, cited, ground_with_article, place
from ropa.model import (
    Article,
    ArticleSource,
    Citation,
    Document,
    LegalBasis,
    Register,
    Translated,
    stated,
)


@pytest.mark.parametrize(
    ("article", "swedish"),
    [("30(1)(f)", "30.1 f"), ("6(1)", "6.1"), ("10", "10"), ("9(2)(g)", "9.2 g")],
)
def test_an_article_is_written_as_each_language_writes_it(article: str, swedish: str) -> None:
    assert (cited(article).say("sv"), cited(article).say("en")) == (swedish, article)


@pytest.mark.parametrize(
    ("one", "swedish", "english"),
    [
        (Article.ART_6_1_F, "Artikel 6.1 f", "Article 6(1)(f)"),
        (Article.ART_9_2_G, "Artikel 9.2 g", "Article 9(2)(g)"),
        (Article.ART_10, "Artikel 10", "Article 10"),
    ],
)
def test_an_article_is_cited_as_each_language_cites_it(
    one: Article, swedish: str, english: str
) -> None:
    assert (worded(one).say("sv"), worded(one).say("en")) == (swedish, english)


INTEREST = "basis:camera-surveillance.lf-ab.legitimate-interest"


def test_an_article_that_the_register_maps_is_marked_as_that(notice: Register) -> None:
    basis = notice.get(LegalBasis, INTEREST)
    said = article_with_ground(basis, notice.name)
    assert said.say("sv") == "artikel 6.1 f (registrets tolkning), intresseavvägning"
    assert said.say("en").startswith("Article 6(1)(f) (the register's interpretation)")
    assert ground_with_article(basis).say("sv") == (
        "Intresseavvägning (artikel 6.1 f, registrets tolkning)"
    )


def test_an_article_that_the_source_cites_is_not(notice: Register) -> None:
    basis = notice.get(LegalBasis, INTEREST).model_copy(
        update={"article_source": ArticleSource.SOURCE}
    )
    assert article_with_ground(basis, notice.name).say("sv") == "artikel 6.1 f, intresseavvägning"
    assert ground_with_article(basis).say("sv") == "Intresseavvägning (artikel 6.1 f)"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_conditions_of_a_basis_are_said_with_it(notice: Register, language: str) -> None:
    condition = "condition:crime-suspected"
    basis = notice.get(LegalBasis, INTEREST).model_copy(update={"conditions": (condition,)})
    said = article_with_ground(basis, notice.name).say(language)
    assert notice.name(condition).say(language) in said


@pytest.mark.parametrize(
    ("paragraph", "sentence", "sv", "en"),
    [
        (0, 0, "Kameror, rubriken ”Ändamål”", "Kameror, the heading “Ändamål”"),
        (2, 0, "Kameror, ”Ändamål”, stycke 2", "Kameror, “Ändamål”, paragraph 2"),
        (
            2,
            3,
            "Kameror, ”Ändamål”, stycke 2, mening 3",
            "Kameror, “Ändamål”, paragraph 2, sentence 3",
        ),
    ],
)
def test_a_passage_is_found_by_its_section_heading_and_numbers(
    notice: Register, paragraph: int, sentence: int, sv: str, en: str
) -> None:
    where = {"section": "Kameror", "heading": "Ändamål", "paragraph": paragraph}
    citation = notice.all(Citation)[0].model_copy(update={**where, "sentence": sentence})
    (document,) = notice.all(Document)
    assert place(citation, document, False).say("sv") == sv
    assert place(citation, document, False).say("en") == en
    assert place(citation, document, True).say("en") == f"{document.title} – {en}"


CONTRACT = Document(
    key="document:d",
    title="Avtal om lön",
    kind=Translated(sv="Avtal", en="Contract"),
    language="sv",
)
INTERVIEW = Document(
    key="document:i",
    title="Samtal om lön",
    kind=Translated(sv="Intervju", en="Interview"),
    language="sv",
    dated=stated("2026-03-02"),
    stated_by="Personalchefen",
)
DIGEST = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    ("document", "passage", "sv", "en"),
    [
        (CONTRACT, {"digest": DIGEST}, "Avtal om lön", "Avtal om lön"),
        (
            CONTRACT,
            {"section": "Bilaga 2"},
            "Bilaga 2 (texten är inte inläst i registret)",
            "Bilaga 2 (the register has not read the text)",
        ),
        (
            CONTRACT,
            {},
            "Avtal om lön (texten är inte inläst i registret)",
            "Avtal om lön (the register has not read the text)",
        ),
        (CONTRACT, {"paragraph": 4, "digest": DIGEST}, "stycke 4", "paragraph 4"),
        (
            INTERVIEW,
            {},
            "uppgift av Personalchefen, 2026-03-02",
            "stated by Personalchefen, 2026-03-02",
        ),
        (
            INTERVIEW,
            {"heading": "Lön", "paragraph": 2},
            "uppgift av Personalchefen, 2026-03-02 – ”Lön”, stycke 2",
            "stated by Personalchefen, 2026-03-02 – “Lön”, paragraph 2",
        ),
    ],
)
def test_a_source_of_another_kind_is_named_as_a_person_would(
    document: Document, passage: dict[str, Any], sv: str, en: str
) -> None:
    citation = Citation(key="citation:c", document=document.key, **passage)
    assert place(citation, document, False).say("sv") == sv
    assert place(citation, document, False).say("en") == en
