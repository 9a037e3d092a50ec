"""A record whose next review was due before the day of this one (Article 24(1))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.model import Record, RecordStatus
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    due = record.review_due_on.value
    over = due is not None and reading.on is not None and due < reading.on
    if over and record.status is not RecordStatus.ENDED:
        assert due is not None
        yield Hit((record.key,), {"due": due.isoformat()})


RULE = Rule("review-overdue", "24(1)", Level.ACCOUNTABILITY, Severity.WARNING, each_record(_find))
