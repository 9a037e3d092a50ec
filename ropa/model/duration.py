"""Durations of retention: ISO 8601 in whole years, months, weeks or days.

Hours are not accepted: every duration of a register is counted in calendar days, and `until` is a
date. `P14D` is fourteen days, `P18M` eighteen months.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from isodate import Duration as MonthsAndDays
from isodate import ISO8601Error, parse_duration
from pydantic import AfterValidator
from pydantic_core import PydanticCustomError


def _is_whole_days(text: str) -> str:
    try:
        if text.endswith("\n"):  # which isodate overlooks
            raise ValueError(text)
        parse_duration(text, as_timedelta_if_possible=False)
    except (ISO8601Error, ValueError, ArithmeticError) as error:
        raise PydanticCustomError(
            "duration", "this is not an ISO 8601 duration, as P14D, P18M or P1Y"
        ) from error
    if "T" in text or "." in text or "," in text or text.startswith(("-", "+")):
        raise PydanticCustomError(
            "duration_in_days", "a duration counts whole years, months, weeks or days, as P14D"
        )
    if not re.search("[1-9]", text):
        raise PydanticCustomError("no_duration", "a retention of no time at all is not a retention")
    return text


Duration = Annotated[str, AfterValidator(_is_whole_days)]


def ends_on(start: date, duration: str) -> date | None:
    """Return the last day on which data kept for `duration` from `start` are still kept.

    Args:
        start: day of the event that the duration counts from.
        duration: ISO 8601, whole days.

    Returns:
        The day, or None where it lies beyond the calendar (year 9999).
    """
    value = parse_duration(duration, as_timedelta_if_possible=False)
    assert isinstance(value, MonthsAndDays)
    try:
        day: date = start + value
    except (OverflowError, ValueError):
        return None
    return day
