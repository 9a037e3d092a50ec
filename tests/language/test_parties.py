"""Parties in words: a capacity is named in one way, and who somebody may be is never settled."""

from __future__ import annotations

import pytest

from ropa.language.parties import capacity, in_capacity, may_be
from ropa.language.text import one_line
from ropa.model import Capacity


@pytest.mark.parametrize(
    ("role", "sv", "en"),
    [
        (Capacity.CONTROLLER, "personuppgiftsansvarig", "controller"),
        (Capacity.PROCESSOR, "personuppgiftsbiträde", "processor"),
        (Capacity.RECIPIENT, "mottagare", "recipient"),
    ],
)
def test_every_capacity_has_its_words(role: Capacity, sv: str, en: str) -> None:
    assert (capacity(role).say("sv"), capacity(role).say("en")) == (sv, en)
    assert in_capacity("X", role).say("sv") == f"X ({sv})"


def test_somebody_who_may_be_others_is_said_to_be_any_one_of_them() -> None:
    company = one_line("the company")
    assert may_be(company, ["A", "B"]).say("en") == "the company (may be A or B)"
    assert may_be(company, []) == company
