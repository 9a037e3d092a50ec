"""Keys: readable, typed by their prefix, of one form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from ropa.model.keys import (
    NAME,
    Key,
    SiteKey,
    has_form,
    name_of,
    prefix_of,
    prefix_of_type,
)
from ropa.model.nouns import BY_PREFIX, NOUNS, noun_of

SITE = TypeAdapter[str](SiteKey)


@given(st.from_regex(NAME, fullmatch=True).filter(lambda name: len(name) < 190))
def test_a_key_is_its_prefix_and_its_name(name: str) -> None:
    key = f"site:{name}"
    assert SITE.validate_python(key) == key
    assert (prefix_of(key), name_of(key)) == ("site", name)
    assert has_form(key, "site")
    assert not has_form(key, "system")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "site",
        "site:",
        ":tegeluddsvagen",
        "tegeluddsvagen",
        "site:Tegeluddsvagen",
        "site:tegeluddsvägen",
        "site:a b",
        "site:a/b",
        "site:../a",
        "site:a.",
        "site:.a",
        "site:a--b",
        "site:a\n",
        " site:a",
        "site:a:b",
        "system:a",
        "site:" + "a" * 200,
    ],
)
def test_a_text_of_another_form_is_no_key_of_a_site(text: str) -> None:
    assert not has_form(text, "site")
    with pytest.raises(ValidationError):
        SITE.validate_python(text)


def test_the_type_of_a_key_tells_what_it_refers_to() -> None:
    assert prefix_of_type(SiteKey) == "site"
    assert prefix_of_type(Key) is None
    assert prefix_of_type(str) is None


def test_every_noun_is_found_by_the_prefix_of_its_keys() -> None:
    assert len(BY_PREFIX) == len(NOUNS)
    for noun in NOUNS:
        assert noun_of(f"{noun.prefix}:x") is noun
    assert noun_of("nothing:x") is None
    assert noun_of("") is None
