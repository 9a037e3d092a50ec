"""Data that no legal basis under Article 6 covers.

A ground under Article 9 or 10 comes on top of a basis under Article 6 and does not replace it.
Silent where there is no basis at all, or one that does not say what it covers: other rules tell it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.model import Record
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, covers_something, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    bases = reading.bases(record, "6")
    if not bases or not all(map(covers_something, bases)):
        return
    covered = {key for basis in bases for key in basis.covers_data}
    tree = reading.index.categories
    bare = tuple(key for key in reading.collected(record) if covered.isdisjoint(tree.above(key)))
    if bare:
        holding = (
            one.key
            for one in reading.index.collections.get(record.key, ())
            if set(bare) & set(one.data)
        )
        yield Hit((record.key, *bare, *holding), {"data": reading.facts.names(bare)})


RULE = Rule(
    "data-without-basis", "6(1)", Level.ACCOUNTABILITY, Severity.WARNING, each_record(_find)
)
