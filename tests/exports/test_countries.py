"""Countries by name, in both languages."""

from __future__ import annotations

from ropa.exports.reading.countries import country_name


def test_a_country_is_named_in_both_languages_with_its_code() -> None:
    assert country_name("US") == ("USA (US)", "United States (US)")


def test_a_code_without_a_name_is_told_as_it_stands() -> None:
    assert country_name("QQ") == ("QQ", "QQ")
