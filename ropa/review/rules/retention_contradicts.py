"""Two time limits that say different things of the same data at once (Article 5(1)(e))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.article30.retention import limit
from ropa.model import Record
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.limits import clashes
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    for one, other in clashes(reading, record):
        shared = tuple(key for key in one.data if key in other.data)
        if shared:
            values = {
                "data": reading.facts.names(shared),
                "limit": limit(one),
                "other": limit(other),
            }
            yield Hit((one.key, other.key, *shared), values)


RULE = Rule(
    "retention-contradicts", "5(1)(e)", Level.WHERE_POSSIBLE, Severity.WARNING, each_record(_find)
)
