"""Which facts the register has, with the keys that other commands take, and all that one says."""

from __future__ import annotations

import pytest
from command_line import Ropa

from ropa.model import NOUNS

pytestmark = pytest.mark.usefixtures("folder")


def test_every_noun_is_listed_with_how_many_there_are(ropa: Ropa) -> None:
    counts = ropa("list", "--json").json
    assert list(counts) == [noun.folder for noun in NOUNS]
    assert (counts["sites"], counts["records"], counts["measures"]) == (4, 8, 0)
    lines = ropa("list").out.splitlines()
    assert [line.split()[:2] for line in lines] == [
        [name, str(count)] for name, count in counts.items()
    ]


def test_the_facts_of_a_noun_are_listed_with_their_keys_as_the_language_sorts_them(
    ropa: Ropa,
) -> None:
    told = ropa("list", "sites").out
    assert told == (
        "site:humlegardsgatan  Site: Humlegårdsgatan\n"
        "site:stora-brogatan   Site: Stora Brogatan\n"
        "site:tegeluddsvagen   Site: Tegeluddsvägen\n"
        "site:telegrafgatan    Site: Telegrafgatan\n"
    )
    assert ropa("list", "site").out == told
    assert ropa("list", "sites", "--json", "--lang", "sv").json[2] == {
        "key": "site:tegeluddsvagen",
        "title": "Plats: Tegeluddsvägen",
    }


def test_a_noun_that_there_is_not_is_refused_with_those_that_there_are(ropa: Ropa) -> None:
    done = ropa("list", "plates")
    assert done.code == 2
    assert "there is no noun plates" in done.err
    assert "sites, systems" in done.err


def test_a_fact_is_shown_with_where_it_is_stated_and_what_names_it(ropa: Ropa) -> None:
    told = ropa("show", "site:tegeluddsvagen").out
    assert told.startswith("Site: Tegeluddsvägen\n")
    assert "\n  Street address: Tegeluddsvägen 11-13\n" in told
    assert "\n  Stated in:\n    Kamerabevakning, “Informationen gäller”, paragraph 5\n" in told
    assert "– Länsförsäkringar AB  record:camera-surveillance.lf-ab\n" in told


def test_a_fact_is_shown_field_by_field_for_a_program(ropa: Ropa) -> None:
    fact = ropa("show", "site:tegeluddsvagen", "--json").json
    assert (fact["key"], fact["town"]["value"]) == ("site:tegeluddsvagen", "Stockholm")


def test_a_key_without_its_noun_is_refused_with_the_nearest_whole_ones(ropa: Ropa) -> None:
    done = ropa("show", "tegeluddsvagen")
    assert done.code == 2
    assert "site:tegeluddsvagen" in done.err
