"""What systematic monitoring records is kept beyond 72 hours, and no DPIA argues why.

EDPB Guidelines 3/2019, section 8: the longer the time, especially beyond 72 hours, the more
argument it needs (Article 5(1)(c) and (e)).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ropa.article30.retention import limit
from ropa.model import Activity, Record, Status
from ropa.model.duration import ends_on
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record

ARGUED_BEYOND = timedelta(hours=72)
_ANY_DAY = date(2001, 1, 1)


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    activity = reading.register.get(Activity, record.activity)
    if activity.monitoring.is_stated and record.impact_assessment.status is Status.NOT_STATED:
        for one in reading.index.retentions.get(record.key, ()):
            if one.duration is not None and _is_long(one.duration):
                values = {"data": reading.facts.names(one.data), "limit": limit(one)}
                yield Hit((one.key, activity.key), values)


def _is_long(duration: str) -> bool:
    last = ends_on(_ANY_DAY, duration)
    return last is None or last - _ANY_DAY > ARGUED_BEYOND


RULE = Rule(
    "monitoring-kept-long", "5(1)(e)", Level.ACCOUNTABILITY, Severity.NOTE, each_record(_find)
)
