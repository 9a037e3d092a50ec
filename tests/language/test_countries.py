"""Countries by name, in each language."""

from __future__ import annotations

from ropa.language.countries import country


def test_a_country_is_named_in_each_language_with_its_code() -> None:
    assert (country("US").say("sv"), country("US").say("en")) == ("USA (US)", "United States (US)")


def test_a_code_without_a_name_is_told_as_it_stands() -> None:
    assert country("QQ").say("sv") == country("QQ").say("en") == "QQ"
