"""Data reach a country outside the EEA on no stated mechanism (Articles 44 to 49).

Where the place of a disclosure is not stated, the country of the organisation stands in for it: a
warning then, since where it gets the data is not known.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.language.parties import country
from ropa.model import Capacity, Record
from ropa.model.countries import is_third_country
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    for one in reading.index.disclosed(record, Capacity.PROCESSOR, Capacity.RECIPIENT):
        seat = reading.organisation(one.organisation).country
        place = one.country.value or seat.value
        if place and is_third_country(place) and not one.transfer_mechanism.is_stated:
            name = reading.facts.name(one.organisation)
            yield Hit(
                (one.key, one.organisation),
                {"organisation": name, "country": country(place)},
                severity=None if one.country.is_stated else Severity.WARNING,
            )


RULE = Rule(
    "transfer-without-mechanism",
    "44",
    Level.WHERE_APPLICABLE,
    Severity.VIOLATION,
    each_record(_find),
)
