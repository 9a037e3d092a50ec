"""A time limit that does not say from when it counts (Article 30(1)(f))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.article30.retention import limit
from ropa.model import Record
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    for one in reading.index.retentions.get(record.key, ()):
        if one.duration is not None and not one.starts_from.is_stated:
            yield Hit((one.key,), {"data": reading.facts.names(one.data), "limit": limit(one)})


RULE = Rule(
    "retention-start-missing", "30(1)(f)", Level.WHERE_POSSIBLE, Severity.NOTE, each_record(_find)
)
