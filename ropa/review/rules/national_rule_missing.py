"""A legal basis that needs a national rule, and states none (Articles 6(3), 9(2)(g) and 10)."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.article30.legal_bases import NEED_A_RULE
from ropa.language.law import cited
from ropa.language.text import Part
from ropa.model import Article, Record
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    for basis in reading.bases(record):
        if basis.article in NEED_A_RULE and not basis.national_rule.is_stated:
            article = cited(basis.article)
            values: dict[str, Part] = {"ground": basis.ground, "article": article}
            own = basis.article not in (Article.ART_6_1_C, Article.ART_6_1_E)
            yield Hit((basis.key,), values, article=basis.article if own else None)


RULE = Rule(
    "national-rule-missing", "6(3)", Level.ACCOUNTABILITY, Severity.WARNING, each_record(_find)
)
