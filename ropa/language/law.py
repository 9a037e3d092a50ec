"""The law in words: articles of the GDPR, legal bases, and where a source states a fact.

Each language cites an article in its own way: `6(1)(f)` in English, `6.1 f` in Swedish. Where the
source gives a ground in words and cites no article, the article is the register's own mapping of
it, and every wording says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from ropa.language.languages import Language, say
from ropa.language.text import Names, Part, Text, listed, message, on_all, within_sentence

MAPPED = "register"
"""Who gives the article where the source does not."""


@dataclass(frozen=True, slots=True)
class _Cited(Text):
    number: str
    parts: tuple[str, ...]

    def say(self, language: Language | str = Language.EN) -> str:
        return self.number + "".join(_part(part, language) for part in self.parts)


def article_order(article: str) -> list[str]:
    """Return what articles sort by as they stand in the law: 5(1)(e) comes before 30(1)(a)."""
    return [part.rjust(4) for part in re.findall(r"\d+|[a-z]", article)]


def cited(article: str) -> Text:
    """Return an article as each language cites it.

    Args:
        article: number, paragraph and point, as `30(1)(f)`, `9(2)(a)` or `10`.
    """
    number, *parts = article.replace(")", "").split("(")
    return _Cited(number, tuple(parts))


def article(article: str) -> Text:
    """Return an article as it is named in a sentence: `Article 6(1)(f)`, `artikel 6.1 f`."""
    return message("common.article", number=cited(article))


def _part(part: str, language: Language | str) -> str:
    key = "common.article-paragraph" if part.isdigit() else "common.article-point"
    return say(key, language, number=part)


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


RIGHTS = {
    "access": "15",
    "rectification": "16",
    "erasure": "17",
    "restriction": "18",
    "portability": "20",
    "objection": "21",
    "human_review": "22(3)",
}
"""The article of each right of the GDPR; a right under another law has none."""


class Right(Protocol):
    """A right of the data subject against a record."""

    @property
    def right(self) -> str:
        """Which right it is, as `objection`."""

    @property
    def right_source(self) -> str:
        """Who says that it is that right: `source` or `register`."""


def right(one: Right) -> Text:
    """Return a right with its article: `Right to object (the register's mapping, Article 21)`."""
    named = message(f"common.right-{one.right.replace('_', '-')}")
    number = RIGHTS.get(one.right)
    if number is None:
        return named
    key = "common.right-mapped" if one.right_source == MAPPED else "common.right-with-article"
    return message(key, right=named, article=article(number))


class Citation(Protocol):
    """A passage of a document."""

    @property
    def section(self) -> str | None:
        """Section of the document, where it has any."""

    @property
    def heading(self) -> str | None:
        """Heading that it stands under, where it has any."""

    @property
    def paragraph(self) -> int:
        """Number under that heading, from 1; the heading itself, or the whole document, is 0."""

    @property
    def sentence(self) -> int:
        """Number of the sentence in the paragraph, from 1; the paragraph as a whole is 0."""

    @property
    def digest(self) -> str | None:
        """Digest of its words; None where nobody has read them."""


class Dated(Protocol):
    """A date, or that none is given."""

    @property
    def value(self) -> str | None:
        """The date, as the source gives it."""


class Source(Protocol):
    """A document, or a statement that somebody made on a day."""

    @property
    def title(self) -> str:
        """Title, in its own language."""

    @property
    def stated_by(self) -> str | None:
        """Person or role that stated it, where it is a statement."""

    @property
    def dated(self) -> Dated:
        """Its date, where it gives one."""


def place(citation: Citation, source: Source, is_one_of_several: bool) -> Text:
    """Return where a passage stands: section, heading, paragraph and sentence.

    The source itself is named first where there are several, and where the passage is no part of a
    document: all of it, or what somebody has stated. A passage that nobody has read says so.
    """
    parts = list(_within(citation))
    if is_one_of_several or source.stated_by is not None or not parts:
        named = _named(source)
        said = message("common.place-in", document=named, place=listed(parts, ", "))
        whole: Text = said if parts else listed([named])
    else:
        whole = listed(parts, ", ")
    if citation.digest is None and source.stated_by is None:
        return message("common.place-unverified", place=whole)
    return whole


def _within(citation: Citation) -> Iterator[Part]:
    if citation.section is not None:
        yield citation.section
    if citation.heading is not None:
        kind = "heading" if citation.paragraph else "heading-itself"
        yield message(f"common.place-{kind}", heading=citation.heading)
    if citation.paragraph:
        yield message("common.place-paragraph", number=citation.paragraph)
    if citation.sentence:
        yield message("common.place-sentence", number=citation.sentence)


def _named(source: Source) -> Part:
    if source.stated_by is None:
        return source.title
    return message("common.place-stated", who=source.stated_by, day=source.dated.value or "")
