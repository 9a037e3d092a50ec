"""Patterns: the forms in which a kind of question is put, and how items are matched to them.

A pattern is words, with alternatives in brackets and slots in braces, as
`(vem|vilka) (kan|får) se {data}`. Words that a pattern does not tell of, as where or on what
condition, are qualifiers: they may stand at the beginning, at the end, and beside a slot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ropa.asking.items import Item, Known
from ropa.asking.qualifiers import Qualifier, qualifiers_at
from ropa.asking.vocabulary import ARTICLES, Vocabulary

PART = re.compile(r"\(([^)]*)\)|(\{\w+\})|(\S+)")


Choices = tuple[tuple[str, ...], ...]
"""Words of which any one sequence stands in a place, the longest first."""
Way = tuple[str | Choices, ...]
"""One form of a question, part by part: a slot by its name, or words to choose from."""
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


@cache
def parse(pattern: str) -> Way:
    """Return the parts of a pattern, articles left out."""
    parts = (
        (slot.strip("{}") if slot else _choices(brackets or word))
        for brackets, slot, word in PART.findall(pattern)
    )
    return tuple(part for part in parts if part)


def _choices(text: str) -> Choices:
    every = (tuple(w for w in one.split() if w not in ARTICLES) for one in text.split("|"))
    return tuple(sorted(dict.fromkeys(choice for choice in every if choice), key=len, reverse=True))


def words_of(way: Way) -> frozenset[str]:
    """Return every word that a form may hold."""
    return frozenset(
        word for part in way if isinstance(part, tuple) for one in part for word in one
    )


def is_possible(way: Way, present: frozenset[str]) -> bool:
    """Whether the words that are present are enough for a form."""
    return all(
        isinstance(part, str) or any(present.issuperset(choice) for choice in part) for part in way
    )


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
