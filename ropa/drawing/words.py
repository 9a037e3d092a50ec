"""Words of the diagrams: facts put as short texts, in both languages at once.

A text of the catalogue whose placeholders are texts themselves is said in each language with the
values of that language.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ropa.language import Language, join, say
from ropa.model.articles import cited
from ropa.model.citation import Citation
from ropa.model.condition import Condition
from ropa.model.duration import duration_in_words
from ropa.model.legal_basis import ArticleSource, LegalBasis
from ropa.model.register import Register
from ropa.model.retention import Retention
from ropa.model.text import Text


def both(name: str, /, **values: object) -> Text:
    """Return a message of the catalogue's drawing room in both languages."""

    def put(language: Language) -> str:
        said = {k: v.say(language) if isinstance(v, Text) else v for k, v in values.items()}
        return say(f"drawing.{name}", language, **said)

    return said_as(put(Language.SV), put(Language.EN))


def said_as(sv: str, en: str) -> Text:
    """Return a text made of others, which may be longer than any that the register takes in."""
    return Text.model_construct(sv=sv, en=en)


def joined(texts: Iterable[Text]) -> Text:
    """Return texts as one list in words."""
    every = list(texts)
    return said_as(
        join([text.sv for text in every], Language.SV),
        join([text.en for text in every], Language.EN),
    )


def strung(texts: Iterable[Text], by: str = ", ") -> Text:
    """Return texts strung together by a separator."""
    every = list(texts)
    return said_as(by.join(text.sv for text in every), by.join(text.en for text in every))


def clauses(register: Register, keys: Sequence[str]) -> Text:
    """Return conditions as one clause: a crime is suspected and a report is filed."""
    return joined(register.get(Condition, key).name for key in keys)


def limit(register: Register, retention: Retention) -> Text:
    """Return a retention in words, with its start, its conditions and what replaces it."""
    if retention.duration is not None:
        said = duration_in_words(retention.duration)
        if retention.starts_from.value is not None:
            said = both("from", limit=said, start=lowered(retention.starts_from.value))
    elif retention.until is not None:
        said = both("until", event=lowered(retention.until))
    else:
        assert retention.criteria is not None
        said = lowered(retention.criteria)
    if retention.unless:
        any_one = either(register.get(Condition, key).name for key in retention.unless)
        said = both("unless", limit=said, conditions=any_one)
    if retention.conditions:
        said = both("if", limit=said, conditions=clauses(register, retention.conditions))
    return said


def either(texts: Iterable[Text]) -> Text:
    """Return texts of which any one is enough, as one list in words."""
    first, *rest = texts
    for other in rest:
        first = both("or", one=first, other=other)
    return first


def lowered(text: Text) -> Text:
    """Return a text that begins in lower case, to stand within a sentence."""
    return said_as(text.sv[0].lower() + text.sv[1:], text.en[0].lower() + text.en[1:])


def basis(register: Register, found: LegalBasis) -> Text:
    """Return a legal basis in words, marked where the article is the register's mapping."""
    marked = "basis" if found.article_source is ArticleSource.SOURCE else "basis-mapped"
    said = both(marked, article=cited(found.article), ground=lowered(found.ground))
    if not found.conditions:
        return said
    return both("basis-if", basis=said, conditions=clauses(register, found.conditions))


def place(citation: Citation) -> Text:
    """Return the place of a paragraph in words: section, heading and number."""
    return both(
        "place", section=citation.section, heading=citation.heading, paragraph=citation.paragraph
    )
