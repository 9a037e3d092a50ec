"""Wordings: one line in both languages, articles as each language writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.exports.reading.bases import article
from ropa.exports.wording import Wording, fold, listed, words
from ropa.model import Article, Text


@given(st.text())
def test_a_folded_text_is_one_line_and_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert len(fold(text).splitlines()) <= 1


def test_a_message_takes_each_value_in_its_own_language() -> None:
    said = words("exports.about", text=Text(sv="Bilder", en="Pictures"), said=Wording("ja", "yes"))
    assert said == ("Bilder: ja", "Pictures: yes")


def test_braces_in_a_value_are_not_placeholders() -> None:
    assert words("exports.about", text="{said}", said="{text}").en == "{said}: {text}"


def test_names_are_listed_with_semicolons_since_they_may_hold_commas() -> None:
    assert listed(["a, b", "c"]).en == "a, b; c"


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
    assert article(one) == (swedish, english)
