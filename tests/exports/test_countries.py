"""Countries: third countries lie outside the EEA, in this room and in the drawings alike."""

from __future__ import annotations

import pytest
from babel import Locale

from ropa.drawing.eea import is_third
from ropa.exports.reading.countries import country_name, is_third_country

CODES = [
    str(code) for code in Locale("en").territories if str(code).isalpha() and len(str(code)) == 2
]


def test_a_record_and_a_drawing_agree_on_what_a_third_country_is() -> None:
    assert [code for code in CODES if is_third(code) != is_third_country(code)] == []
    assert len([code for code in CODES if not is_third_country(code)]) == 30


@pytest.mark.parametrize("code", ["SE", "NO", "IS", "LI", "HR"])
def test_the_union_and_the_eea_are_no_third_countries(code: str) -> None:
    assert not is_third_country(code)


@pytest.mark.parametrize("code", ["US", "GB", "CH", "JP"])
def test_a_country_outside_is_one_even_where_its_protection_is_adequate(code: str) -> None:
    assert is_third_country(code)


def test_a_country_is_named_in_both_languages_with_its_code() -> None:
    assert country_name("US") == ("USA (US)", "United States (US)")


def test_a_code_without_a_name_is_told_as_it_stands() -> None:
    assert country_name("QQ") == ("QQ", "QQ")
