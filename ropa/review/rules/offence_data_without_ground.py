"""Data on criminal offences without a ground under Article 10."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.model import DataKind, Record
from ropa.review.grounds import ungrounded
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    bare = ungrounded(reading, record, DataKind.CRIMINAL_OFFENCE, "10")
    if bare:
        yield Hit((record.key, *bare), {"data": reading.facts.names(bare)})


RULE = Rule(
    "offence-data-without-ground",
    "10",
    Level.ACCOUNTABILITY,
    Severity.VIOLATION,
    each_record(_find),
)
