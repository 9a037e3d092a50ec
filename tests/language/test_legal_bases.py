"""Legal bases in words: whose mapping the article is shows in every wording."""

from __future__ import annotations

import pytest

from ropa.language.legal_bases import article_with_ground, ground_with_article
from ropa.model import ArticleSource, LegalBasis, Register

INTEREST = "basis:camera-surveillance.lf-ab.legitimate-interest"


def test_an_article_that_the_register_maps_is_marked_as_that(notice: Register) -> None:
    basis = notice.get(LegalBasis, INTEREST)
    said = article_with_ground(basis, notice.name)
    assert said.say("sv") == "artikel 6.1 f (registrets tolkning), intresseavvägning"
    assert said.say("en").startswith("Article 6(1)(f) (the register's mapping)")
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
