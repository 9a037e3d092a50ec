"""A legal basis covers data that its record does not collect (Article 5(1)(b))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.language.text import Part
from ropa.model import Record
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    tree, held = reading.index.categories, reading.collected(record)
    for basis in reading.bases(record):
        beyond = tuple(
            covered
            for covered in basis.covers_data
            if not any(tree.covers(own, covered) or tree.covers(covered, own) for own in held)
        )
        if beyond:
            values: dict[str, Part] = {"ground": basis.ground, "data": reading.facts.names(beyond)}
            yield Hit((basis.key, record.key, *beyond), values)


RULE = Rule(
    "basis-beyond-data", "5(1)(b)", Level.ACCOUNTABILITY, Severity.WARNING, each_record(_find)
)
