"""A legitimate interest whose assessment is not on record (Articles 5(2) and 6(1)(f))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.model import Record, Status
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    interests = reading.rests_on_interest(record)
    assessment = record.legitimate_interest_assessment
    if interests and not assessment.is_stated:
        facts = (record.key, *(basis.key for basis in interests))
        none = assessment.status is Status.NONE
        yield Hit(facts, severity=Severity.VIOLATION if none else None)


RULE = Rule(
    "interest-without-assessment",
    "6(1)(f)",
    Level.ACCOUNTABILITY,
    Severity.WARNING,
    each_record(_find),
)
