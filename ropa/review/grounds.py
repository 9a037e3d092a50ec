"""Grounds of Articles 9 and 10: which data of a kind no such ground covers."""

from __future__ import annotations

from ropa.model import DataKind, Record
from ropa.review.reading import Reading, covers_something


def ungrounded(reading: Reading, record: Record, kind: DataKind, article: str) -> tuple[str, ...]:
    """Return the collected categories of a kind that no ground under an article covers.

    A ground that does not say what it covers is taken to cover them: that it does not say so is
    another rule's finding.
    """
    grounds = reading.bases(record, article)
    if any(not covers_something(ground) for ground in grounds):
        return ()
    covered = {key for ground in grounds for key in ground.covers_data}
    tree = reading.index.categories
    return tuple(
        key
        for key in reading.of_kind(record, kind)
        if covered.isdisjoint((*tree.above(key), *tree.below(key)))
    )
