"""A record says that nothing is transferred, but a disclosure is to a third country (30(1)(e))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.language.parties import country
from ropa.model import Record, Status
from ropa.model.countries import is_third_country
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    if record.transfers.status is not Status.NONE:
        return
    for one in reading.index.disclosed(record):
        if one.country.value and is_third_country(one.country.value):
            name = reading.facts.name(one.organisation)
            values = {"organisation": name, "country": country(one.country.value)}
            yield Hit((record.key, one.key), values)


RULE = Rule(
    "transfers-contradicted",
    "30(1)(e)",
    Level.WHERE_APPLICABLE,
    Severity.VIOLATION,
    each_record(_find),
)
