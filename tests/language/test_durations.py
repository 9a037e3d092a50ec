"""Durations in words, in the units that they are given in."""

from __future__ import annotations

import pytest

from ropa.language.durations import Counted, duration


@pytest.mark.parametrize(
    ("iso", "sv", "en"),
    [
        ("P1D", "1 dag", "1 day"),
        ("P14D", "14 dagar", "14 days"),
        ("P18M", "18 månader", "18 months"),
        ("P1Y", "1 år", "1 year"),
        ("P2Y6M", "2 år och 6 månader", "2 years and 6 months"),
        ("P2W", "2 veckor", "2 weeks"),
        ("P1Y1M1D", "1 år, 1 månad och 1 dag", "1 year, 1 month and 1 day"),
        ("P0Y1M", "1 månad", "1 month"),
    ],
)
def test_a_duration_is_told_in_the_units_it_is_given_in(iso: str, sv: str, en: str) -> None:
    said = duration(iso)
    assert said.say("sv").replace("\u00a0", " ") == sv
    assert said.say("en").replace("\u00a0", " ") == en


@pytest.mark.parametrize(("count", "said"), [(0, "0 days"), (1, "1 day"), (21, "21 days")])
def test_what_is_counted_has_the_form_that_its_number_asks_for(count: int, said: str) -> None:
    assert Counted("common.day", count).say("en").replace("\u00a0", " ") == said
