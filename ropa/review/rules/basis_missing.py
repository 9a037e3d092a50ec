"""No legal basis at all is stated for a record (Article 6(1))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.model import Record
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    if not reading.bases(record, "6"):
        yield Hit((record.key,))


RULE = Rule("basis-missing", "6(1)", Level.ACCOUNTABILITY, Severity.VIOLATION, each_record(_find))
