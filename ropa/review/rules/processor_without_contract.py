"""A processor without a stated contract (Article 28(3)); worse where it is stated that none is."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.model import Capacity, Record, Status
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    engaged = reading.index.disclosed(record, Capacity.PROCESSOR)
    settled = {one.organisation for one in engaged if one.contract.is_stated}
    for processor in sorted({one.organisation for one in engaged} - settled):
        own = [one for one in engaged if one.organisation == processor]
        none = any(one.contract.status is Status.NONE for one in own)
        yield Hit(
            (*(one.key for one in own), processor),
            {"organisation": reading.facts.name(processor)},
            severity=Severity.VIOLATION if none else None,
        )


RULE = Rule(
    "processor-without-contract",
    "28(3)",
    Level.ACCOUNTABILITY,
    Severity.WARNING,
    each_record(_find),
)
