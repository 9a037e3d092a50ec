"""Two wordings side by side: nothing is lost, and a small edit is told as the small edit it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from ropa.citing.alignment import ChangeKind, Pair, align

ROWS = st.lists(st.sampled_from("abcdefgh"), max_size=12)
NEW = "*"


def _kinds(old: Sequence[str], new: Sequence[str]) -> Counter[ChangeKind]:
    return Counter(pair.kind for pair in align(old, new) if pair.kind is not ChangeKind.UNCHANGED)


@given(ROWS, ROWS)
def test_each_paragraph_of_both_wordings_is_told_once(old: list[str], new: list[str]) -> None:
    pairs = list(align(old, new))
    assert sorted(p.old for p in pairs if p.old is not None) == list(range(len(old)))
    assert [p.new for p in pairs if p.new is not None] == list(range(len(new)))


@given(ROWS, ROWS)
def test_each_pair_is_what_it_says(old: list[str], new: list[str]) -> None:
    for pair in align(old, new):
        same = None not in (pair.old, pair.new) and old[pair.old or 0] == new[pair.new or 0]
        assert same == (pair.kind in (ChangeKind.UNCHANGED, ChangeKind.MOVED))
        assert (pair.new is None) == (pair.kind is ChangeKind.GONE)
        assert (pair.old is None) == (pair.kind is ChangeKind.NEW)


@given(ROWS, ROWS)
def test_what_stayed_stayed_in_order(old: list[str], new: list[str]) -> None:
    stayed = [p.old or 0 for p in align(old, new) if p.kind is ChangeKind.UNCHANGED]
    assert stayed == sorted(stayed)


@given(ROWS, ROWS)
def test_no_wording_is_said_to_be_gone_while_it_stands_there(
    old: list[str], new: list[str]
) -> None:
    pairs = list(align(old, new))
    left = [p for p in pairs if p.kind not in (ChangeKind.UNCHANGED, ChangeKind.MOVED)]
    gone = {old[p.old] for p in left if p.old is not None}
    come = {new[p.new] for p in left if p.new is not None}
    assert not gone & come


@given(ROWS)
def test_the_same_wording_is_unchanged(row: list[str]) -> None:
    assert _kinds(row, row) == Counter()


@given(ROWS, st.data())
def test_one_new_paragraph_is_one_new_paragraph(row: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(row)))
    assert _kinds(row, [*row[:place], NEW, *row[place:]]) == {ChangeKind.NEW: 1}


@given(ROWS.filter(bool), st.data())
def test_one_paragraph_taken_out_is_one_gone(row: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(row) - 1))
    assert _kinds(row, [*row[:place], *row[place + 1 :]]) == {ChangeKind.GONE: 1}


@given(ROWS.filter(bool), st.data())
def test_one_changed_paragraph_is_changed_in_its_place(row: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(row) - 1))
    pairs = list(align(row, [*row[:place], NEW, *row[place + 1 :]]))
    changed = [pair for pair in pairs if pair.kind is not ChangeKind.UNCHANGED]
    assert changed == [Pair(ChangeKind.CHANGED, place, place)]


def test_two_paragraphs_that_change_places_are_one_move() -> None:
    assert _kinds("abcd", "acbd") == {ChangeKind.MOVED: 1}


def test_a_paragraph_that_went_to_the_end_is_one_move() -> None:
    assert list(align("abcd", "bcda"))[-1] == Pair(ChangeKind.MOVED, 0, 3)
    assert _kinds("abcd", "bcda") == {ChangeKind.MOVED: 1}


def test_a_paragraph_split_in_two_is_one_changed_and_one_new() -> None:
    assert _kinds("abc", ["a", "b1", "b2", "c"]) == {ChangeKind.CHANGED: 1, ChangeKind.NEW: 1}


def test_two_paragraphs_made_one_are_one_changed_and_one_gone() -> None:
    assert _kinds("abcd", ["a", "bc", "d"]) == {ChangeKind.CHANGED: 1, ChangeKind.GONE: 1}


def test_one_that_is_gone_is_told_where_it_stood() -> None:
    assert [(p.kind.value, p.old, p.new) for p in align("abc", "ac")] == [
        ("unchanged", 0, 0),
        ("gone", 1, None),
        ("unchanged", 2, 1),
    ]
