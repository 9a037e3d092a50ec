"""Days in a question: what is read as one, and what is not."""

from __future__ import annotations

from datetime import date

import pytest

from ropa.asking.days import day_at
from ropa.asking.words import words


@pytest.mark.parametrize(
    "text",
    ["2026-02-15", "15 februari 2026", "15:e februari 2026", "February 15, 2026", "15th feb 2026"],
)
def test_a_day_is_read_in_words_or_in_iso_8601(text: str) -> None:
    asked = words(text)
    assert day_at(asked, 0) == (len(asked), date(2026, 2, 15))


@pytest.mark.parametrize("text", ["2026-02-30", "15/2/2026", "15 2026", "30 februari 2026", "2026"])
def test_what_could_be_two_days_or_none_is_not_read(text: str) -> None:
    assert day_at(words(text), 0) is None
