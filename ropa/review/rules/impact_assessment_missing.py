"""Whether an impact assessment was made, or why none was, is not stated (Article 35).

What monitors people is looked at by a rule of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.model import Activity, Record, Status
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    activity = reading.register.get(Activity, record.activity)
    silent = record.impact_assessment.status is Status.NOT_STATED
    if silent and not activity.monitoring.is_stated:
        yield Hit((record.key,))


RULE = Rule(
    "impact-assessment-missing", "35(1)", Level.ACCOUNTABILITY, Severity.NOTE, each_record(_find)
)
