"""Transfers to countries outside the EEA (Articles 30(1)(e) and 44 to 49)."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.language.parties import country
from ropa.model import Capacity, Disclosure, Record, Status
from ropa.model.countries import is_third_country
from ropa.review.finding import Severity
from ropa.review.reviewed_register import ReviewedRegister
from ropa.review.rule import Hit, by_record


@by_record
def transfer_without_mechanism(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find data that reach a third country on no stated mechanism (Articles 44 to 49).

    Where the place of a disclosure is not stated, the country of the organisation stands in for
    it: a warning then, since where it gets the data is not known.
    """
    for one in reviewed.index.disclosed(record, Capacity.PROCESSOR, Capacity.RECIPIENT):
        seat = reviewed.organisation(one.organisation).country
        place = one.country.value or seat.value
        if place and is_third_country(place) and not one.transfer_mechanism.is_stated:
            severity = None if one.country.is_stated else Severity.WARNING
            yield _hit(reviewed, one, place, (one.key, one.organisation), severity)


@by_record
def transfers_contradicted(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find disclosures in a third country where the record states no transfer (30(1)(e))."""
    if record.transfers.status is not Status.NONE:
        return
    for one in reviewed.index.disclosed(record):
        place = one.country.value
        if place and is_third_country(place):
            yield _hit(reviewed, one, place, (record.key, one.key))


def _hit(
    reviewed: ReviewedRegister,
    disclosure: Disclosure,
    place: str,
    facts: tuple[str, ...],
    severity: Severity | None = None,
) -> Hit:
    name = reviewed.facts.name(disclosure.organisation)
    return Hit(facts, {"organisation": name, "country": country(place)}, severity=severity)
