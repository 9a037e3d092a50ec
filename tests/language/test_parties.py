"""Parties and countries in words: a capacity has its words, and who somebody may be stays open."""

from __future__ import annotations

import pytest

from ropa.language.parties import capacity, country, in_capacity, may_be
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


def test_a_country_is_named_in_each_language_with_its_code() -> None:
    assert (country("US").say("sv"), country("US").say("en")) == ("USA (US)", "United States (US)")


def test_a_code_without_a_name_is_told_as_it_stands() -> None:
    assert country("QQ").say("sv") == country("QQ").say("en") == "QQ"
