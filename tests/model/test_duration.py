"""Durations: ISO 8601 in whole days or longer, counted as a calendar counts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from ropa.model.duration import Duration, ends_on

DURATION = TypeAdapter[str](Duration)
DATES = st.dates(date(1900, 1, 1), date(2900, 1, 1))


@given(DATES, st.integers(1, 10_000))
def test_days_and_weeks_are_counted_one_by_one(start: date, days: int) -> None:
    assert ends_on(start, f"P{days}D") == start + timedelta(days=days)
    assert ends_on(start, f"P{days}W") == start + timedelta(weeks=days)


@pytest.mark.parametrize(
    ("start", "duration", "end"),
    [
        ("2026-01-01", "P14D", "2026-01-15"),
        ("2026-01-01", "P30D", "2026-01-31"),
        ("2026-01-31", "P1M", "2026-02-28"),
        ("2024-01-31", "P1M", "2024-02-29"),
        ("2024-02-29", "P1Y", "2025-02-28"),
        ("2026-08-31", "P18M", "2028-02-29"),
        ("2026-01-01", "P1Y6M", "2027-07-01"),
        ("2026-12-31", "P1D", "2027-01-01"),
        ("2026-01-01", "P10Y", "2036-01-01"),
        ("0001-01-01", "P1D", "0001-01-02"),
    ],
)
def test_months_and_years_end_on_a_day_that_there_is(start: str, duration: str, end: str) -> None:
    assert ends_on(date.fromisoformat(start), duration) == date.fromisoformat(end)


@pytest.mark.parametrize("duration", ["P9999Y", "P3000000D", "P120000M"])
def test_a_limit_beyond_the_calendar_has_no_last_day(duration: str) -> None:
    assert DURATION.validate_python(duration) == duration
    assert ends_on(date(2026, 1, 1), duration) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "P",
        "14D",
        "14 days",
        "P14",
        "PD",
        "PT12H",
        "P1DT12H",
        "PT",
        "P0.5D",
        "P1,5D",
        "-P1D",
        "+P1D",
        "P-1D",
        "P0D",
        "P0Y0M",
        "p14d",
        "P14D ",
        "P14D\n",
        "P١٤D",
        "P1D1M",
        "P1S",
        "PxD",
    ],
)
def test_what_is_no_duration_in_days_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        DURATION.validate_python(text)
