"""A disclosure to an authority that no condition limits (Article 5(1)(b))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.model import Capacity, OrganisationKind, Record
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    for one in reading.index.disclosed(record, Capacity.RECIPIENT):
        receiver = reading.organisation(one.organisation)
        if receiver.kind is OrganisationKind.AUTHORITY and not one.conditions:
            yield Hit((one.key, receiver.key), {"organisation": receiver.name})


RULE = Rule(
    "authority-without-condition",
    "5(1)(b)",
    Level.ACCOUNTABILITY,
    Severity.WARNING,
    each_record(_find),
)
