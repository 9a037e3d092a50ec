"""Articles: the GDPR's own way of citing in English, Swedish law's in Swedish."""

from __future__ import annotations

import pytest

from ropa.article30.legal_bases import article as worded
from ropa.language.articles import cited
from ropa.model import Article


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
