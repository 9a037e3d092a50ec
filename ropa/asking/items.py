"""Items: what a question is made of: words of the grammar, names, days, and words unknown.

A question can be cut in several ways (`recordings of threats` is an activity, or data and an
activity); each way is a list of items. What is nothing known is an unknown item; neighbouring
unknown words are one. A longest name is tried first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TypeGuard

from ropa.asking.days import day_at
from ropa.asking.lexicon import Lexicon
from ropa.asking.vocabulary import DAY_ARTICLES
from ropa.asking.words import Word
from ropa.errors import LimitExceeded

MOST_CUTS = 256
"""Ways to cut a question; one that can be cut in more is too tangled to be read."""


@dataclass(frozen=True, slots=True)
class Known:
    """A word of the grammar."""

    word: str


@dataclass(frozen=True, slots=True)
class Name:
    """Words that name something: one thing, or several, of which the rest must say which."""

    text: str
    keys: frozenset[str]
    whole: bool
    """Whether it is a whole name; else it is a part of the names of `keys`."""
    negated: bool = False
    """Whether a condition is named as not so."""
    genitive: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """Words that give a day."""

    text: str
    day: date
    definite: bool = False
    """Whether an article stands before it, as in `den 15 februari 2026`."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Words that are nothing that is known."""

    text: str


Item = Known | Name | Day | Unknown


class Cutter:
    """Cuts questions of one language."""

    def __init__(self, lexicon: Lexicon, known: frozenset[str], fillers: frozenset[str]) -> None:
        """Take the names, the words of the grammar, and the words that count for nothing."""
        self._lexicon = lexicon
        self._known = known
        self._fillers = fillers

    def cuts(self, question: Sequence[Word]) -> list[tuple[Item, ...]]:
        """Return the ways to cut a question, the longest names first.

        Raises:
            LimitExceeded: there are too many.
        """
        choices = [list(self._choices(question, start)) for start in range(len(question))]
        found = list(islice(_paths(choices, 0), MOST_CUTS + 1))
        if len(found) > MOST_CUTS:
            raise LimitExceeded.of("asking.tangled")
        return found

    def _choices(
        self, question: Sequence[Word], start: int
    ) -> Iterator[tuple[int, tuple[Item, ...]]]:
        word = question[start]
        found = [*self._days(question, start), *self._names(question, start)]
        yield from found
        if word.plain in self._known:
            yield start + 1, (Known(word.plain),)
        if word.plain in self._fillers:
            yield start + 1, ()
        elif not found and word.plain not in self._known:
            yield start + 1, (self._unknown(word),)

    def _days(self, question: Sequence[Word], start: int) -> Iterator[tuple[int, tuple[Item, ...]]]:
        definite = question[start].plain in DAY_ARTICLES
        found = day_at(question, start + definite)
        if found is not None:
            end, day = found
            yield end, (Day(" ".join(word.text for word in question[start:end]), day, definite),)

    def _names(
        self, question: Sequence[Word], start: int
    ) -> Iterator[tuple[int, tuple[Item, ...]]]:
        groups: dict[tuple[int, bool], set[str]] = {}
        for match in self._lexicon.matches(question, start):
            groups.setdefault((match.end, match.negated), set()).add(match.key)
        for (end, negated), keys in sorted(groups.items(), key=lambda g: (-g[0][0], g[0][1])):
            text = " ".join(word.text for word in question[start:end])
            yield (
                end,
                (Name(text, frozenset(keys), True, negated, question[end - 1].may_be_genitive),),
            )

    def _unknown(self, word: Word) -> Item:
        partly = self._lexicon.partly(word)
        return Name(word.text, partly, whole=False) if partly else Unknown(word.text)


def _paths(
    choices: Sequence[Sequence[tuple[int, tuple[Item, ...]]]], start: int
) -> Iterator[tuple[Item, ...]]:
    if start >= len(choices):
        yield ()
        return
    for end, items in choices[start]:
        for rest in _paths(choices, end):
            yield _joined(items, rest)


def _joined(items: tuple[Item, ...], rest: tuple[Item, ...]) -> tuple[Item, ...]:
    """Put items before others; neighbouring words that are no whole name become one."""
    if not items or not rest:
        return items + rest
    last, first = items[-1], rest[0]
    if not (_loose(last) and _loose(first)):
        return items + rest
    text = f"{last.text} {first.text}"
    shared = last.keys & first.keys if isinstance(last, Name) and isinstance(first, Name) else None
    one = Name(text, shared, whole=False) if shared else Unknown(text)
    return (*items[:-1], one, *rest[1:])


def _loose(item: Item) -> TypeGuard[Name | Unknown]:
    return isinstance(item, Unknown) or (isinstance(item, Name) and not item.whole)
