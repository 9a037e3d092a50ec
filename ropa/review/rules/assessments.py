"""Assessments: of legitimate interests, of the impact on people, and the record's own review.

Articles 6(1)(f), 24(1) and 35. What monitors people systematically is looked at by rules of its
own: whether the need of a DPIA was screened, and whether anything argues for how long it is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ropa.article30.retention import limit
from ropa.model import (
    Activity,
    Article,
    Criterion,
    Record,
    RecordStatus,
    ScreeningAnswer,
    Status,
)
from ropa.model.duration import ends_on
from ropa.review.finding import Severity
from ropa.review.reviewed_register import ReviewedRegister
from ropa.review.rule import Hit, by_record

FOR_PEOPLE = frozenset(Criterion) - {Criterion.SYSTEMATIC_MONITORING, Criterion.PUBLIC_AREA}
"""The criteria of WP248 that the monitoring itself does not answer."""
ARGUED_BEYOND = timedelta(hours=72)
"""How long what a camera records may be kept without much argument (EDPB Guidelines 3/2019)."""
_ANY_DAY = date(2001, 1, 1)


@by_record
def interest_without_assessment(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find legitimate interests whose assessment is not on record (5(2) and 6(1)(f)).

    It is a violation where it is stated that there is none.
    """
    interests = [one for one in reviewed.bases(record) if one.article is Article.ART_6_1_F]
    assessment = record.legitimate_interest_assessment
    if interests and not assessment.is_stated:
        facts = (record.key, *(basis.key for basis in interests))
        none = assessment.status is Status.NONE
        yield Hit(facts, severity=Severity.VIOLATION if none else None)


@by_record
def impact_assessment_missing(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find records that state neither a DPIA nor why none was made (Article 35)."""
    if not _monitors(reviewed, record) and _is_silent_on_dpia(record):
        yield Hit((record.key,))


@by_record
def monitoring_without_screening(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find systematic monitoring with neither a DPIA nor a screening on record (35(1)).

    A screening is on record when people have answered the criteria that facts cannot answer. That
    no DPIA is made, with a reason, is an answer too.
    """
    if _monitors(reviewed, record) and _is_silent_on_dpia(record):
        answered = FOR_PEOPLE & _answered(reviewed, record)
        if answered != FOR_PEOPLE:
            activity = reviewed.register.get(Activity, record.activity)
            counts = {"answered": len(answered), "all": len(FOR_PEOPLE)}
            yield Hit((activity.key, record.key), {"activity": activity.name, **counts})


@by_record
def monitoring_kept_long(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find monitoring that is kept beyond 72 hours with no DPIA that argues why (5(1)(c), (e)).

    EDPB Guidelines 3/2019, section 8: the longer the time, especially beyond 72 hours, the more
    argument it needs.
    """
    if _monitors(reviewed, record) and _is_silent_on_dpia(record):
        for one in reviewed.index.retentions.get(record.key, ()):
            if one.duration is not None and _is_long(one.duration):
                values = {"data": reviewed.names(one.data), "limit": limit(one)}
                yield Hit((one.key, record.activity), values)


def _monitors(reviewed: ReviewedRegister, record: Record) -> bool:
    return reviewed.register.get(Activity, record.activity).monitoring.is_stated


def _is_silent_on_dpia(record: Record) -> bool:
    """Whether a record is silent on a DPIA; that none is made, with a reason, is not silence."""
    return record.impact_assessment.status is Status.NOT_STATED


def _answered(reviewed: ReviewedRegister, record: Record) -> set[Criterion]:
    every = reviewed.register.all(ScreeningAnswer)
    return {one.criterion for one in every if one.is_about(record)}


def _is_long(duration: str) -> bool:
    last = ends_on(_ANY_DAY, duration)
    return last is None or last - _ANY_DAY > ARGUED_BEYOND


@by_record
def review_overdue(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find records whose next review was due before the day of this one (Article 24(1))."""
    due = record.review_due_on.value
    if due is None or reviewed.on is None or record.status is RecordStatus.ENDED:
        return
    if due < reviewed.on:
        yield Hit((record.key,), {"due": due.isoformat()})
