"""Nothing is said of who among the controller's own staff has access (Article 32(4))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.model import Capacity, Record
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    if not reading.index.disclosed(record, Capacity.CONTROLLER):
        yield Hit((record.key,))


RULE = Rule(
    "internal-access-missing", "32(4)", Level.ACCOUNTABILITY, Severity.NOTE, each_record(_find)
)
