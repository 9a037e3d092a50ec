"""Patterns: the forms in which a kind of question is put, and how items are matched to them.

A pattern is words with alternatives in brackets and slots in braces, as
`(vem|vilka) (kan|får) se {data}`. Words that a pattern does not tell of, as where or on what
condition, are qualifiers: they may stand at the beginning, at the end, and beside a slot.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from types import UnionType

from ropa.asking.items import Item, Known, Name, Unknown
from ropa.asking.qualifiers import Qualifier, qualifiers_at
from ropa.asking.vocabulary import ARTICLES, Vocabulary

PART = re.compile(r"\(([^)]*)\)|(\{\w+\})|(\S+)")


@dataclass(frozen=True, slots=True)
class Bound:
    """One way in which items fit a pattern: what fills its slots, and what qualifies it."""

    slots: Mapping[str, Item]
    qualifiers: tuple[Qualifier, ...]
    left: tuple[Item, ...] = ()
    """Items that fit nowhere."""
    loose: bool = False
    """Whether the items fit only in part: never a meaning, only a hint at what is wrong."""


@cache
def flat(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Return every sequence of words and slots that a pattern stands for."""
    parts = [
        [tuple(choice.split()) for choice in brackets.split("|")] if brackets else [(slot or word,)]
        for brackets, slot, word in PART.findall(pattern)
    ]
    ways = (tuple(word for part in way for word in part) for way in product(*parts))
    return tuple(tuple(word for word in way if word not in ARTICLES) for way in ways)


def words_of(patterns: Iterable[str]) -> frozenset[str]:
    """Return every word that patterns hold."""
    return frozenset(
        word
        for pattern in patterns
        for way in flat(pattern)
        for word in way
        if not word.startswith("{")
    )


def fits(way: Sequence[str], items: Sequence[Item], vocabulary: Vocabulary) -> Iterator[Bound]:
    """Yield the ways in which all the items fit one sequence of words and slots."""
    yield from _fits(way, items, vocabulary, _Place(0, 0), {}, ())


@dataclass(frozen=True, slots=True)
class _Place:
    word: int
    item: int


def _fits(
    way: Sequence[str],
    items: Sequence[Item],
    vocabulary: Vocabulary,
    place: _Place,
    slots: Mapping[str, Item],
    found: tuple[Qualifier, ...],
) -> Iterator[Bound]:
    if place.word == len(way) and place.item == len(items):
        yield Bound(slots, found)
        return
    if _may_qualify(way, place.word):
        for end, qualifier in qualifiers_at(items, place.item, vocabulary, found):
            after = _Place(place.word, end)
            yield from _fits(way, items, vocabulary, after, slots, (*found, qualifier))
    if place.word == len(way) or place.item == len(items):
        return
    word, item = way[place.word], items[place.item]
    after = _Place(place.word + 1, place.item + 1)
    if word.startswith("{"):
        filled = {**slots, word.strip("{}"): item}
        yield from _fits(way, items, vocabulary, after, filled, found)
    elif item == Known(word):
        yield from _fits(way, items, vocabulary, after, slots, found)


def _may_qualify(way: Sequence[str], place: int) -> bool:
    """Whether a qualifier may stand before a place of a pattern."""
    if place in (0, len(way)):
        return True
    return way[place].startswith("{") or way[place - 1].startswith("{")


def fits_loosely(
    way: Sequence[str], items: Sequence[Item], vocabulary: Vocabulary
) -> Iterator[Bound]:
    """Yield how items fit a form when some are left over; none where a word or slot is missing.

    Each item is taken by what comes next in the form, else by a qualifier, else it is left over.
    Slots take names first; only then words that are nothing known.
    """
    for takes in (Name, Name | Unknown):
        slots: dict[str, Item] = {}
        found: list[Qualifier] = []
        left: list[Item] = []
        word = item = 0
        while item < len(items):
            qualified = next(iter(qualifiers_at(items, item, vocabulary, found)), None)
            if word < len(way) and _is_next(way[word], items[item], takes):
                if way[word].startswith("{"):
                    slots[way[word].strip("{}")] = items[item]
                word, item = word + 1, item + 1
            elif qualified is not None:
                item = qualified[0]
                found.append(qualified[1])
            else:
                left.append(items[item])
                item += 1
        if word == len(way):
            yield Bound(slots, tuple(found), tuple(left), loose=True)


def _is_next(word: str, item: Item, takes: type | UnionType) -> bool:
    return isinstance(item, takes) if word.startswith("{") else item == Known(word)
