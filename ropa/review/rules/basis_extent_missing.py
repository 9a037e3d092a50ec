"""A legal basis does not say what it covers: no purpose, data or disclosure (Article 5(2))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.model import Record
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, covers_something, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    for basis in reading.bases(record):
        if not covers_something(basis):
            yield Hit((basis.key,), {"ground": basis.ground})


RULE = Rule("basis-extent-missing", "5(2)", Level.ACCOUNTABILITY, Severity.NOTE, each_record(_find))
