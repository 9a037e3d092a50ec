"""Legal bases in words: the article, the ground, and whether the article is the register's mapping.

Where the source gives a ground in words and cites no article, the article is the register's own
mapping of it, and every wording says so.
"""

from __future__ import annotations

from typing import Protocol

from ropa.language.articles import article
from ropa.language.conditions import on_all
from ropa.language.text import Names, Text, message, within_sentence

MAPPED = "register"
"""Who gives the article where the source does not."""


class LegalBasis(Protocol):
    """A ground of the GDPR that makes processing lawful."""

    @property
    def article(self) -> str:
        """Article, as `6(1)(f)`."""

    @property
    def article_source(self) -> str:
        """Who gives the article: `source` or `register`."""

    @property
    def ground(self) -> Text:
        """The ground in the source's terms."""

    @property
    def conditions(self) -> tuple[str, ...]:
        """Keys of the conditions under which it is the basis."""


def ground_with_article(basis: LegalBasis) -> Text:
    """Return a basis by its ground: `Consent (Article 6(1)(a), the register's mapping)`."""
    key = "common.ground-mapped" if basis.article_source == MAPPED else "common.ground"
    return message(key, ground=basis.ground, article=article(basis.article))


def article_with_ground(basis: LegalBasis, name: Names) -> Text:
    """Return a basis by its article: `Article 6(1)(a) (the register's mapping), consent (if …)`.

    Args:
        basis: the basis.
        name: how its conditions are called, by key.
    """
    mapped = basis.article_source == MAPPED
    key = "common.article-mapped-with-ground" if mapped else "common.article-with-ground"
    ground = within_sentence(basis.ground)
    said = message(key, article=article(basis.article), ground=ground)
    return on_all(said, [name(key) for key in basis.conditions])
