"""Errors: what is wrong, where, and the cure, in both languages."""

from __future__ import annotations

import re

import pytest

import ropa.errors
from ropa.errors import (
    BadInput,
    BadSeed,
    Place,
    Problem,
    RopaError,
    StoreError,
    UnknownKey,
)
from ropa.language import Language

VALUES: dict[str, object] = {"argument": "--site", "key": "site:x", "nearest": "site:y"}
UNKNOWN = "model.unknown-key"


def test_an_error_says_what_is_wrong_and_the_cure_in_each_language() -> None:
    error = UnknownKey.of(UNKNOWN, Place(), **VALUES)
    assert error.render(Language.EN) == (
        "--site: site:x is not in the register\n  → did you mean: site:y"
    )
    assert error.render(Language.SV) == (
        "--site: site:x finns inte i registret\n  → menade du: site:y"
    )
    assert str(error) == error.render(Language.EN)
    assert error.code == UNKNOWN


def test_an_error_shows_its_place_and_the_text_under_a_caret() -> None:
    problem = Problem(UNKNOWN, dict(VALUES), Place("seed/a.yaml", 3, 5), "  - sites: [x]")
    assert problem.render().splitlines() == [
        "seed/a.yaml:3:5: --site: site:x is not in the register",
        "      - sites: [x]",
        "        ^",
        "  → did you mean: site:y",
    ]


def test_a_caret_of_its_own_stands_where_it_is_told() -> None:
    problem = Problem(UNKNOWN, dict(VALUES), Place("a", 1, 900), "…sites", caret=2)
    assert problem.render().splitlines()[2] == "     ^"


def test_every_problem_is_told_in_order() -> None:
    problems = [Problem(UNKNOWN, {**VALUES, "key": key}) for key in ("site:b", "site:a")]
    error = BadSeed(*problems)
    assert list(error.problems) == problems
    assert error.render() == "\n".join(problem.render() for problem in problems)
    assert re.findall("(site:.) is not", error.render()) == ["site:b", "site:a"]


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place(), ""),
        (Place(field="first"), "first"),
        (Place("a.yaml"), "a.yaml"),
        (Place("a.yaml", 2), "a.yaml:2"),
        (Place("a.yaml", 2, 7), "a.yaml:2:7"),
        (Place("a.yaml", 2, field="sites"), "a.yaml:2 sites"),
    ],
)
def test_a_place_is_said_as_far_as_it_is_known(place: Place, said: str) -> None:
    assert str(place) == said


def test_the_tree_that_is_drawn_is_the_tree_there_is() -> None:
    drawn = re.findall(r"^    ([│ ]*)(?:[├└]── )?([A-Z]\w+)", ropa.errors.__doc__ or "", re.M)
    names = [name for _, name in drawn]
    there = {
        name
        for name, kind in vars(ropa.errors).items()
        if isinstance(kind, type) and issubclass(kind, RopaError)
    }
    assert sorted(names) == sorted(there)
    assert len(names) == len(set(names))


def test_an_edge_that_catches_the_base_catches_all() -> None:
    assert issubclass(UnknownKey, BadInput)
    for kind in (BadInput, BadSeed, StoreError):
        with pytest.raises(RopaError):
            raise kind.of(UNKNOWN, Place(), **VALUES)
