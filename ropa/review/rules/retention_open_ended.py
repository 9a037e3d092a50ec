"""A time limit that gives no time: until an event, or by criteria in words (Article 5(1)(e))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.article30.retention import limit
from ropa.model import Record
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    for one in reading.index.retentions.get(record.key, ()):
        if one.duration is None:
            values = {"data": reading.facts.names(one.data), "limit": limit(one)}
            yield Hit((one.key, *one.data), values)


RULE = Rule(
    "retention-open-ended", "5(1)(e)", Level.WHERE_POSSIBLE, Severity.WARNING, each_record(_find)
)
