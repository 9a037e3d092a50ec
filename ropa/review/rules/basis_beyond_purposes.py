"""A legal basis covers a purpose that its record does not have (Article 5(1)(b))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.language.text import Part
from ropa.model import Record
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    tree = reading.purposes
    for basis in reading.bases(record):
        beyond = tuple(
            covered
            for covered in basis.covers_purposes
            if not any(
                tree.covers(own, covered) or tree.covers(covered, own) for own in record.purposes
            )
        )
        if beyond:
            values: dict[str, Part] = {
                "ground": basis.ground,
                "purposes": reading.facts.names(beyond),
            }
            yield Hit((basis.key, record.key, *beyond), values)


RULE = Rule(
    "basis-beyond-purposes", "5(1)(b)", Level.ACCOUNTABILITY, Severity.WARNING, each_record(_find)
)
