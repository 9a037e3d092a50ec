"""The legal bases of Articles 6, 9 and 10: what each covers, and whose mapping the article is."""

from __future__ import annotations

from ropa.article30.facts import Facts
from ropa.article30.line import Detail, Line, answered, particular, unanswered
from ropa.language.law import cited
from ropa.language.text import Text, message, one_line
from ropa.model import Article, Disclosure, LegalBasis, Record, Status

NEED_A_RULE = frozenset((Article.ART_6_1_C, Article.ART_6_1_E, Article.ART_9_2_G, Article.ART_10))
"""Articles whose basis needs a rule of Union or national law."""


def article(one: Article) -> Text:
    """Return an article as each language writes it: `6(1)(f)`, `6.1 f`."""
    return message("exports.article", number=cited(one))


def legal_bases(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return each legal basis, by article: what it covers, and whether the source cites it."""
    order = list(Article)
    bases = sorted(facts.index.bases.get(record.key, ()), key=lambda one: order.index(one.article))
    return tuple(_line(facts, one) for one in bases) or (
        unanswered("common.source-silent", record.key),
    )


def _line(facts: Facts, basis: LegalBasis) -> Line:
    return Line(
        message("exports.basis", article=article(basis.article), ground=basis.ground),
        keys=(basis.key,),
        conditions=basis.conditions,
        details=(
            Detail("article-source", message(f"exports.article-source-{basis.article_source}")),
            Detail("need", one_line(basis.need)),
            *_rule(basis),
            *_covers(facts, basis),
        ),
        notes=basis.notes,
        citations=basis.citations,
    )


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
            one_line(one.need), keys=(one.key,), conditions=one.conditions, citations=one.citations
        )
        for one in bases
        if one.article is Article.ART_6_1_F
    ) or (Line(None, Status.NONE, message("exports.no-legitimate-interest"), (record.key,)),)


def assessment(_facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the record of the legitimate-interest assessment."""
    return (answered(record, record.legitimate_interest_assessment),)
