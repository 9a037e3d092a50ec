"""Wordings: one line in both languages, durations and articles as each language writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.exports.reading.bases import article
from ropa.exports.reading.durations import duration
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
    ("text", "swedish", "english"),
    [
        ("P1D", "1 dag", "1 day"),
        ("P30D", "30 dagar", "30 days"),
        ("P2W", "14 dagar", "14 days"),
        ("P18M", "18 månader", "18 months"),
        ("P1Y6M", "1 år och 6 månader", "1 year and 6 months"),
        ("P1Y1M1D", "1 år, 1 månad och 1 dag", "1 year, 1 month and 1 day"),
    ],
)
def test_a_duration_is_told_in_words(text: str, swedish: str, english: str) -> None:
    assert duration(text) == (swedish, english)


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
