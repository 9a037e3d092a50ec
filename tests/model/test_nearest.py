"""The nearest keys: what a misspelt key may have meant."""

from __future__ import annotations

from ropa.model.nearest import nearest

SITES = ["site:telegrafgatan", "site:humlegardsgatan", "site:stora-brogatan", "site:tegeluddsvagen"]


def test_a_misspelt_key_finds_the_one_that_was_meant_first() -> None:
    assert nearest("site:tegeludsvägen", SITES)[0] == "site:tegeluddsvagen"
    assert nearest("site:humlegatan", SITES)[0] == "site:humlegardsgatan"


def test_what_is_like_nothing_finds_nothing() -> None:
    assert nearest("x", SITES) == []
    assert nearest("site:tegeluddsvagen", []) == []


def test_it_is_the_same_whatever_the_order_and_never_more_than_the_limit() -> None:
    assert nearest("site:gatan", SITES) == nearest("site:gatan", SITES[::-1])
    assert len(nearest("site:gatan", SITES, limit=2)) <= 2
