"""Trees: a category covers itself and all below it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ropa.model.tree import Tree, cycles

KEYS = "abcdefgh"
PARENTS = st.fixed_dictionaries({key: st.sampled_from((None, *KEYS)) for key in KEYS})
FORESTS = st.fixed_dictionaries(
    {key: st.sampled_from((None, *KEYS[:place])) for place, key in enumerate(KEYS)}
)


@given(FORESTS)
def test_up_and_down_are_the_same_relation(parents: dict[str, str | None]) -> None:
    tree = Tree(parents)
    for key in KEYS:
        assert next(iter(tree.upwards(key))) == next(iter(tree.below(key))) == key
        assert len(set(tree.below(key))) == len(list(tree.below(key)))
        for other in KEYS:
            assert (key in tree.upwards(other)) == (other in tree.below(key))
            assert tree.covers(key, other) == (other in tree.below(key))


@given(FORESTS)
def test_parents_come_before_children(parents: dict[str, str | None]) -> None:
    for key in KEYS:
        seen = list(Tree(parents).below(key))
        assert all(seen.index(str(parents[child])) < seen.index(child) for child in seen[1:])


@given(FORESTS)
def test_a_forest_has_no_cycle(parents: dict[str, str | None]) -> None:
    assert not list(cycles(parents))


@given(PARENTS)
def test_each_cycle_is_found_once_and_no_other(parents: dict[str, str | None]) -> None:
    found = list(cycles(parents))
    members = [key for loop in found for key in loop]
    assert len(members) == len(set(members))
    assert set(members) == {key for key in KEYS if comes_back(parents, key)}
    for loop in found:
        assert loop[0] == min(loop)
        assert all(
            parents[key] == above for key, above in zip(loop, [*loop[1:], loop[0]], strict=True)
        )


def comes_back(parents: dict[str, str | None], key: str) -> bool:
    step = parents[key]
    for _ in parents:
        if step == key:
            return True
        step = parents[step] if step else None
    return False


def test_an_unknown_key_is_a_tree_of_its_own() -> None:
    tree = Tree({})
    assert list(tree.upwards("x")) == list(tree.below("x")) == ["x"]
