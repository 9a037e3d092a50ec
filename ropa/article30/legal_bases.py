"""The legal bases of Articles 6, 9 and 10: what each covers, and whose mapping the article is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ropa.article30.facts import Facts
from ropa.article30.line import Detail, Line, answered, particular, unanswered
from ropa.language.law import article_with_ground, cited
from ropa.language.text import Text, message, one_line
from ropa.model import Article, Disclosure, LegalBasis, Record, Status

NEED_A_RULE = frozenset((Article.ART_6_1_C, Article.ART_6_1_E, Article.ART_9_2_G, Article.ART_10))
"""Articles whose basis needs a rule of Union or national law."""


def article(one: Article) -> Text:
    """Return an article as each language writes it: `6(1)(f)`, `6.1 f`."""
    return message("exports.article", number=cited(one))


def legal_bases(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return each legal basis, by article: what it covers, and whether the source cites it."""
    return tuple(_line(facts, one) for one in _by_article(facts, record)) or (
        unanswered("common.source-silent", record.key),
    )


def _by_article(facts: Facts, record: Record) -> list[LegalBasis]:
    order = list(Article)
    return sorted(facts.index.bases.get(record.key, ()), key=lambda one: order.index(one.article))


def _line(facts: Facts, basis: LegalBasis) -> Line:
    return Line(
        message("exports.basis", article=article(basis.article), ground=basis.ground),
        keys=(basis.key,),
        conditions=basis.conditions,
        details=(
            _article_source(basis),
            Detail("need", one_line(basis.need)),
            *_rule(basis),
            *_covers(facts, basis),
        ),
        notes=facts.notes(basis),
        citations=basis.citations,
    )


def _article_source(basis: LegalBasis) -> Detail:
    return Detail("article-source", message(f"exports.article-source-{basis.article_source}"))


def _rule(basis: LegalBasis) -> tuple[Detail, ...]:
    rule = basis.national_rule
    asked = basis.article in NEED_A_RULE or rule != type(rule)()
    return (particular("national-rule", rule),) if asked else ()


def _covers(facts: Facts, basis: LegalBasis) -> tuple[Detail, ...]:
    given = (facts.register.get(Disclosure, key).organisation for key in basis.covers_disclosures)
    receivers = tuple(dict.fromkeys(given))
    covered = (
        ("covers-purposes", basis.covers_purposes, basis.covers_purposes),
        ("covers-data", basis.covers_data, basis.covers_data),
        ("covers-disclosures", receivers, basis.covers_disclosures),
    )
    return tuple(
        Detail(name, facts.names(shown), keys=keys) for name, shown, keys in covered if keys
    )


def legitimate_interests(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the interests of the bases on Article 6(1)(f); none where no basis rests on it."""
    bases = facts.index.bases.get(record.key, ())
    if not bases:
        return (unanswered("common.source-silent", record.key),)
    return tuple(
        Line(
            one_line(one.need),
            keys=(one.key,),
            conditions=one.conditions,
            details=(_article_source(one),),
            notes=facts.notes(one),
            citations=one.citations,
        )
        for one in bases
        if one.article is Article.ART_6_1_F
    ) or (Line(None, Status.NONE, message("exports.no-legitimate-interest"), (record.key,)),)


def of_disclosure(facts: Facts, record: Record, disclosure: Disclosure) -> Iterator[Detail]:
    """Yield what a disclosure to a recipient rests on, as particulars of its line.

    The basis of the data is not that of giving them away: where none covers the disclosure, it is
    not stated. A ground under Article 9 or 10 that covers the data comes on top.
    """
    found = [
        one
        for one in _by_article(facts, record)
        if disclosure.key in one.covers_disclosures
        or (one.is_on_top and _covers_some(facts, one, disclosure.data.listed))
    ]
    for one in found:
        yield Detail("basis", article_with_ground(one, facts.name), keys=(one.key,))
    if all(one.is_on_top for one in found):
        yield Detail("basis", message("exports.basis-of-disclosure"), Status.NOT_STATED)


def _covers_some(facts: Facts, basis: LegalBasis, data: Iterable[str]) -> bool:
    nearest = facts.index.categories.nearest
    return any(nearest(basis.covers_data, key) is not None for key in data)


def assessment(_facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the record of the legitimate-interest assessment."""
    return (answered(record, record.legitimate_interest_assessment),)
