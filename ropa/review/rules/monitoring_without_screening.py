"""Systematic monitoring, and neither a DPIA nor a screening of its need on record (Article 35(1)).

A screening is on record when people have answered the criteria that facts cannot answer. That no
DPIA is made, with a reason, is an answer too.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.model import Activity, Criterion, Record, ScreeningAnswer, Status
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record

FOR_PEOPLE = frozenset(Criterion) - {Criterion.SYSTEMATIC_MONITORING, Criterion.PUBLIC_AREA}
"""The criteria of WP248 that the monitoring itself does not answer."""


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    activity = reading.register.get(Activity, record.activity)
    unsettled = record.impact_assessment.status is Status.NOT_STATED
    if activity.monitoring.is_stated and unsettled:
        answered = FOR_PEOPLE & _answered(reading, record)
        if answered != FOR_PEOPLE:
            counts = {"answered": len(answered), "all": len(FOR_PEOPLE)}
            yield Hit((activity.key, record.key), {"activity": activity.name, **counts})


def _answered(reading: Reading, record: Record) -> set[Criterion]:
    return {
        one.criterion
        for one in reading.register.all(ScreeningAnswer)
        if one.activity == record.activity
        and (not one.controllers or record.controller in one.controllers)
    }


RULE = Rule(
    "monitoring-without-screening",
    "35(1)",
    Level.ACCOUNTABILITY,
    Severity.WARNING,
    each_record(_find),
)
