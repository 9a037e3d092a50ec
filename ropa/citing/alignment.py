"""Two rows of digests side by side: what stayed, was replaced, moved, went and came.

Only digests are compared, since the text of a source is not held. A paragraph that was replaced is
therefore known by its place: within a stretch that differs, old and new ones are paired in order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum


class ChangeKind(StrEnum):
    """What became of a paragraph."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    """Another wording has replaced it."""
    MOVED = "moved"
    """The same wording is in another place."""
    GONE = "gone"
    NEW = "new"
    UNVERIFIED = "unverified"
    """No wording of it is known: it has no digest to compare."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph by its index before and after; None where it is not there."""

    kind: ChangeKind
    old: int | None
    new: int | None


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many digests two rows have in common at their beginning."""
    pairs = zip(old, new, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)))


def _stretches(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[bool, range, range]]:
    """Yield the stretches of both rows in order, and whether each is the same in both."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    last_old, last_new = len(old) - end, len(new) - end
    yield True, range(start), range(start)
    matcher = SequenceMatcher(None, old[start:last_old], new[start:last_new], autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        yield kind == "equal", range(start + a, start + b), range(start + c, start + d)
    yield True, range(last_old, len(old)), range(last_new, len(new))


def _moves(
    old: Sequence[str], new: Sequence[str], gone: Sequence[int], come: Sequence[int]
) -> dict[int, int]:
    """Return where those that went came again, as {new: old}: the first for the first."""
    places: dict[str, list[int]] = {}
    for index in reversed(gone):
        places.setdefault(old[index], []).append(index)
    return {index: places[new[index]].pop() for index in come if places.get(new[index])}


def align(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    """Yield what became of each paragraph, in the order of the new row; a removed one where it was.

    Every index of both rows occurs exactly once.
    """
    stretches = list(_stretches(old, new))
    gone = [index for same, before, _ in stretches if not same for index in before]
    come = [index for same, _, after in stretches if not same for index in after]
    moves = _moves(old, new, gone, come)
    moved = set(moves.values())
    for same, before, after in stretches:
        if same:
            for index, place in zip(before, after, strict=True):
                yield Pair(ChangeKind.UNCHANGED, index, place)
        else:
            left = [index for index in before if index not in moved]
            yield from _differing(left, after, moves)


def _differing(left: list[int], after: range, moves: dict[int, int]) -> Iterator[Pair]:
    replaced = iter(left)
    for place in after:
        if place in moves:
            yield Pair(ChangeKind.MOVED, moves[place], place)
            continue
        index = next(replaced, None)
        kind = ChangeKind.NEW if index is None else ChangeKind.CHANGED
        yield Pair(kind, index, place)
    for index in replaced:
        yield Pair(ChangeKind.GONE, index, None)
