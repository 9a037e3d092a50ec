"""Third countries: those outside the European Economic Area."""

from __future__ import annotations

import pytest
from babel import Locale

from ropa.model.countries import is_third_country

CODES = [
    str(code) for code in Locale("en").territories if str(code).isalpha() and len(str(code)) == 2
]


def test_thirty_countries_make_up_the_eea() -> None:
    assert len([code for code in CODES if not is_third_country(code)]) == 30


@pytest.mark.parametrize("code", ["SE", "NO", "IS", "LI", "HR"])
def test_the_union_and_the_eea_are_no_third_countries(code: str) -> None:
    assert not is_third_country(code)


@pytest.mark.parametrize("code", ["US", "GB", "CH", "JP"])
def test_a_country_outside_is_one_even_where_its_protection_is_adequate(code: str) -> None:
    assert is_third_country(code)
