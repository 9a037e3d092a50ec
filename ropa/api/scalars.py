"""Scalars: days and durations, each checked on the way in."""

from __future__ import annotations

from datetime import date
from typing import NewType

import strawberry
from pydantic import TypeAdapter, ValidationError
from strawberry.scalars import JSON
from strawberry.types.scalar import ScalarDefinition

from ropa.model.duration import Duration as ModelDuration

Duration = NewType("Duration", str)
"""A duration of the model, as it is named in the schema."""
_DURATION = TypeAdapter[str](ModelDuration)


def _day(value: object) -> date:
    try:
        if not isinstance(value, str) or len(value) != len("2026-01-31"):
            raise ValueError
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError("A day of the calendar is written as 2026-01-31.") from None


def _duration(value: object) -> str:
    try:
        return _DURATION.validate_python(value)
    except ValidationError:
        raise ValueError("A duration counts whole days or longer, as P14D or P1Y.") from None


SCALARS: dict[object, ScalarDefinition] = {
    JSON: strawberry.scalar(
        name="JSON",
        description="Value of JSON, as the command line prints it.",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc8259",
        serialize=lambda value: value,
        parse_value=lambda value: value,
    ),
    date: strawberry.scalar(
        name="Date",
        description="Day of the calendar, as `2026-01-31`.",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
        serialize=date.isoformat,
        parse_value=_day,
    ),
    Duration: strawberry.scalar(
        name="Duration",
        description="Duration in whole years, months, weeks or days, as `P14D` or `P18M`.",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc3339#appendix-A",
        serialize=str,
        parse_value=_duration,
    ),
}
