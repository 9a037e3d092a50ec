"""Durations in words: `P1Y6M` as one year and six months, in the register's languages."""

from __future__ import annotations

from collections.abc import Iterator

from isodate import Duration as MonthsAndDays
from isodate import parse_duration

from ropa.exports.wording import Wording, words
from ropa.language import Language, join


def duration(text: str) -> Wording:
    """Return an ISO 8601 duration of whole days, months and years in words."""
    parts = [
        words(f"exports.{unit}" if number == 1 else f"exports.{unit}s", n=number)
        for unit, number in _counts(text)
    ]
    return Wording(
        join([part.sv for part in parts], Language.SV),
        join([part.en for part in parts], Language.EN),
    )


def _counts(text: str) -> Iterator[tuple[str, int]]:
    value = parse_duration(text, as_timedelta_if_possible=False)
    assert isinstance(value, MonthsAndDays)
    counted = (("year", value.years), ("month", value.months), ("day", value.tdelta.days))
    yield from ((unit, int(number)) for unit, number in counted if number)
