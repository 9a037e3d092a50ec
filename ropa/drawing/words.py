"""Words of the diagrams: facts put as short texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ropa.language.articles import cited
from ropa.language.durations import duration
from ropa.language.text import Part, Text, all_of, any_of, listed, message, within_sentence
from ropa.model.citation import Citation
from ropa.model.condition import Condition
from ropa.model.legal_basis import ArticleSource, LegalBasis
from ropa.model.register import Register
from ropa.model.retention import Retention


def both(name: str, /, **values: Part) -> Text:
    """Return a message of the catalogue's drawing room."""
    return message(f"drawing.{name}", **values)


def strung(texts: Iterable[Text], by: str = ", ") -> Text:
    """Return texts strung together by a separator."""
    return listed(texts, by)


def clauses(register: Register, keys: Sequence[str]) -> Text:
    """Return conditions as one clause: a crime is suspected and a report is filed."""
    return all_of(register.get(Condition, key).name for key in keys)


def limit(register: Register, retention: Retention) -> Text:
    """Return a retention in words, with its start, its conditions and what replaces it."""
    if retention.duration is not None:
        said = duration(retention.duration)
        if retention.starts_from.value is not None:
            said = both("from", limit=said, start=within_sentence(retention.starts_from.value))
    elif retention.until is not None:
        said = both("until", event=within_sentence(retention.until))
    else:
        assert retention.criteria is not None
        said = within_sentence(retention.criteria)
    if retention.unless:
        any_one = any_of(register.get(Condition, key).name for key in retention.unless)
        said = both("unless", limit=said, conditions=any_one)
    if retention.conditions:
        said = both("if", limit=said, conditions=clauses(register, retention.conditions))
    return said


def basis(register: Register, found: LegalBasis) -> Text:
    """Return a legal basis in words, marked where the article is the register's mapping."""
    marked = "basis" if found.article_source is ArticleSource.SOURCE else "basis-mapped"
    said = both(marked, article=cited(found.article), ground=within_sentence(found.ground))
    if not found.conditions:
        return said
    return both("basis-if", basis=said, conditions=clauses(register, found.conditions))


def place(citation: Citation) -> Text:
    """Return the place of a paragraph in words: section, heading and number."""
    return both(
        "place", section=citation.section, heading=citation.heading, paragraph=citation.paragraph
    )
