"""A purpose that no legal basis of the record covers (Article 6(1)).

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
    covered = {key for basis in bases for key in basis.covers_purposes}
    bare = tuple(key for key in record.purposes if covered.isdisjoint(reading.purposes.above(key)))
    if bare:
        values = {"purposes": reading.facts.names(bare)}
        yield Hit((record.key, *bare, *(basis.key for basis in bases)), values)


RULE = Rule(
    "purpose-without-basis", "6(1)", Level.ACCOUNTABILITY, Severity.WARNING, each_record(_find)
)
