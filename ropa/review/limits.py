"""Time limits against each other: which say different things, and which can hold at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from ropa.model import Record, Retention
from ropa.review.reading import Reading

Said = frozenset[tuple[tuple[str | None, ...], tuple[str, ...], tuple[str, ...]]]
"""What limits say, with the conditions of each."""


def says(one: Retention) -> tuple[str, ...]:
    """Return what a limit says, to be compared: equal exactly when two say the same."""
    worded = one.until or one.criteria
    return (one.duration,) if one.duration else (worded.sv, worded.en) if worded else ()


def said(limits: Iterable[Retention]) -> Said:
    """Return what limits say together, with their conditions."""
    return frozenset((says(one), one.conditions, one.unless) for one in limits)


def nearest(reading: Reading, record: Record, data: str) -> tuple[Retention, ...]:
    """Return the limits of a category in a record: those that name the nearest one above it."""
    for above in reading.index.categories.above(data):
        found = tuple(
            one for one in reading.index.retentions.get(record.key, ()) if above in one.data
        )
        if found:
            return found
    return ()


def meet(one: Retention, other: Retention) -> bool:
    """Whether two limits of a record can hold for the same data at once, by site and condition."""
    apart = set(one.conditions) & set(other.unless) or set(other.conditions) & set(one.unless)
    together = not one.sites or not other.sites or set(one.sites) & set(other.sites)
    return bool(together) and not apart


def clashes(reading: Reading, record: Record) -> Iterator[tuple[Retention, Retention]]:
    """Yield each two limits of a record that can hold at once and say different things."""
    for one, other in combinations(reading.index.retentions.get(record.key, ()), 2):
        if says(one) != says(other) and meet(one, other):
            yield one, other
