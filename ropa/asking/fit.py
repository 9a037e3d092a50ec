"""Fits: how the items of a question fit a form, wholly or loosely.

Words that a form does not have, as where or on what condition, are qualifiers: they may stand at
the beginning, at the end, and beside a slot. A loose fit is never a meaning; it says what of a
question was not understood: each item is taken by what comes next in the form, else by a qualifier,
else it is left over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import UnionType

from ropa.asking.items import Item, Known, Name, Unknown
from ropa.asking.pattern import Way
from ropa.asking.qualifiers import Qualifier, qualifiers_at
from ropa.asking.vocabulary import Vocabulary

Slots = Mapping[str, Item]


@dataclass(frozen=True, slots=True)
class Bound:
    """One way in which items fit a pattern: what fills its slots, and what qualifies it."""

    slots: Slots
    qualifiers: tuple[Qualifier, ...]
    left: tuple[Item, ...] = ()
    """Items that fit nowhere."""
    loose: bool = False
    """Whether the items fit only in part: never a meaning, only a hint at what is wrong."""


def fits(way: Way, items: Sequence[Item], vocabulary: Vocabulary) -> Iterator[Bound]:
    """Yield the ways in which all the items fit a form."""
    yield from _Fitting(way, items, vocabulary).from_place(0, 0, {}, ())


@dataclass(frozen=True, slots=True)
class _Fitting:
    way: Way
    items: Sequence[Item]
    vocabulary: Vocabulary

    def from_place(
        self, part: int, item: int, slots: Slots, found: tuple[Qualifier, ...]
    ) -> Iterator[Bound]:
        """Yield how the parts and the items from a place on fit each other."""
        if part == len(self.way) and item == len(self.items):
            yield Bound(slots, found)
            return
        if self._may_qualify(part):
            for end, qualifier in qualifiers_at(self.items, item, self.vocabulary, found):
                yield from self.from_place(part, end, slots, (*found, qualifier))
        if part == len(self.way) or item == len(self.items):
            return
        now = self.way[part]
        if isinstance(now, str):
            filled = {**slots, now: self.items[item]}
            yield from self.from_place(part + 1, item + 1, filled, found)
            return
        for choice in now:
            if stands_at(choice, self.items, item):
                yield from self.from_place(part + 1, item + len(choice), slots, found)

    def _may_qualify(self, part: int) -> bool:
        """Whether a qualifier may stand before a part."""
        if part in (0, len(self.way)):
            return True
        return isinstance(self.way[part], str) or isinstance(self.way[part - 1], str)


def stands_at(words: Sequence[str], items: Sequence[Item], place: int) -> bool:
    """Whether words of the grammar stand at a place among items."""
    there = items[place : place + len(words)]
    return len(there) == len(words) and all(
        item == Known(word) for item, word in zip(there, words, strict=True)
    )


def fits_loosely(way: Way, items: Sequence[Item], vocabulary: Vocabulary) -> Iterator[Bound]:
    """Yield how items fit a form when some are left over; none where a part is missing.

    Slots take names first; only then words that are nothing known.
    """
    for takes in (Name, Name | Unknown):
        fit = _LooseFit(way, items, vocabulary, takes)
        fit.go_through()
        if fit.part == len(way):
            yield Bound(fit.slots, tuple(fit.found), tuple(fit.left), loose=True)


@dataclass(slots=True)
class _LooseFit:
    way: Way
    items: Sequence[Item]
    vocabulary: Vocabulary
    takes: type | UnionType
    slots: dict[str, Item] = field(default_factory=dict)
    found: list[Qualifier] = field(default_factory=list)
    left: list[Item] = field(default_factory=list)
    part: int = 0

    def go_through(self) -> None:
        item = 0
        while item < len(self.items):
            taken = self._by_form(item) or self._by_qualifier(item)
            if not taken:
                self.left.append(self.items[item])
            item += taken or 1

    def _by_form(self, item: int) -> int:
        """Return how many items the next part of the form takes."""
        if self.part == len(self.way):
            return 0
        now, taken = self.way[self.part], 0
        if isinstance(now, str):
            taken = int(isinstance(self.items[item], self.takes))
            if taken:
                self.slots[now] = self.items[item]
        else:
            fitting = (len(one) for one in now if stands_at(one, self.items, item))
            taken = next(fitting, 0)
        self.part += bool(taken)
        return taken

    def _by_qualifier(self, item: int) -> int:
        """Return how many items the first qualifier takes."""
        every = qualifiers_at(self.items, item, self.vocabulary, self.found)
        end, qualifier = next(every, (item, None))
        if qualifier is not None:
            self.found.append(qualifier)
        return end - item
