"""The findings of one record: its own, and those of its controller that touch what it names."""

from __future__ import annotations

from collections.abc import Iterable

from ropa.access import Access
from ropa.model import Record
from ropa.review.interface import Finding
from ropa.review.notes import touched
from ropa.review.reading import Reading


def of_record(access: Access, findings: Iterable[Finding], record: str) -> tuple[Finding, ...]:
    """Return the findings about a record, or about something of its controller that it names.

    Args:
        access: the register that was reviewed.
        findings: what the review found.
        record: key of the record.
    """
    records = touched(Reading(access))
    return tuple(one for one in findings if _touches(one, record, records))


def _touches(one: Finding, record: str, records: dict[str, tuple[Record, ...]]) -> bool:
    if one.record is not None:
        return one.record == record
    return any(record == each.key for each in records.get(one.facts[0], ()))
