"""A time limit for a category, and another for a part of it, both in force (Article 5(1)(e)).

The register reads the narrower one as the one that holds; the source does not say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.article30.retention import limit
from ropa.model import Record, Retention
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.limits import clashes
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    for one, other in clashes(reading, record):
        for whole, part in ((one, other), (other, one)):
            parts = _parts(reading, whole, part)
            if parts:
                values = {
                    "data": reading.facts.names(parts),
                    "limit": limit(part),
                    "other": limit(whole),
                }
                yield Hit((part.key, whole.key, *parts), values)


def _parts(reading: Reading, whole: Retention, part: Retention) -> tuple[str, ...]:
    """Return the categories of `part` that lie below one of `whole`."""
    tree = reading.index.categories
    return tuple(
        key
        for key in part.data
        if key not in whole.data and any(tree.covers(above, key) for above in whole.data)
    )


RULE = Rule(
    "retention-overlaps", "5(1)(e)", Level.WHERE_POSSIBLE, Severity.NOTE, each_record(_find)
)
