"""A disclosure to a recipient that no legal basis names (Article 6(1)).

A processor needs no basis of its own. Silent where there is no basis at all, or one that does not
say what it covers: other rules tell it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.model import Capacity, Record
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, covers_something, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    bases = reading.bases(record)
    if not bases or not all(map(covers_something, bases)):
        return
    covered = {key for basis in bases for key in basis.covers_disclosures}
    disclosures = reading.index.disclosed(record, Capacity.RECIPIENT)
    bare = tuple(one for one in disclosures if one.key not in covered)
    receivers = dict.fromkeys(one.organisation for one in bare)
    for receiver in receivers:
        facts = tuple(one.key for one in bare if one.organisation == receiver)
        yield Hit((*facts, receiver), {"organisation": reading.facts.name(receiver)})


RULE = Rule(
    "disclosure-without-basis", "6(1)", Level.ACCOUNTABILITY, Severity.WARNING, each_record(_find)
)
