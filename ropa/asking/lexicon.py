"""Lexicon: every name of the register, found in a question in whatever form it is written.

A noun is known by its name in every language of the register, its aliases and its key; a site also
by its address and its town (so that a town with two sites names both). Articles count for nothing.
A condition is also found with a negation inside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ropa.asking.vocabulary import ARTICLES, NEGATIONS
from ropa.asking.words import Word, forms, name_forms, words
from ropa.model import (
    Activity,
    Condition,
    DataCategory,
    Named,
    Organisation,
    Register,
    Site,
    System,
)
from ropa.model.keys import name_of
from ropa.model.text import LANGUAGES

NAMED: tuple[type[Named], ...] = (
    Organisation,
    Site,
    System,
    DataCategory,
    Activity,
    Condition,
)
"""The nouns that a question can name."""
Forms = frozenset[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of one noun, word by word."""

    words: tuple[Forms, ...]
    key: str
    negatable: bool


@dataclass(frozen=True, slots=True)
class Match:
    """A name found in a question: from a place to the place after it."""

    end: int
    key: str
    negated: bool


class Lexicon:
    """The names of a register, by the forms of their first word and of any word."""

    def __init__(self, register: Register) -> None:
        """Read the names once."""
        self.register = register
        self._by_first: dict[str, list[Entry]] = {}
        self._by_any: dict[str, set[str]] = {}
        for noun in NAMED:
            for named in register.all(noun):
                for name in dict.fromkeys(_names(named)):
                    self._add(named, name)

    def _add(self, named: Named, name: str) -> None:
        parts = tuple(name_forms(word.plain) for word in words(name) if word.plain not in ARTICLES)
        if not parts:
            return
        entry = Entry(parts, named.key, isinstance(named, Condition))
        for form in parts[0]:
            self._by_first.setdefault(form, []).append(entry)
        for form in (form for part in parts for form in part):
            self._by_any.setdefault(form, set()).add(named.key)

    def matches(self, question: Sequence[Word], start: int) -> Iterator[Match]:
        """Yield the names that begin at a place."""
        for form in forms(question[start].plain):
            for entry in self._by_first.get(form, ()):
                yield from _match(entry, question, start)
        if question[start].plain in NEGATIONS:
            yield from self._negated(question, start)

    def _negated(self, question: Sequence[Word], start: int) -> Iterator[Match]:
        for match in self.matches(question, start + 1) if start + 1 < len(question) else ():
            if match.key.startswith("condition:") and not match.negated:
                yield Match(match.end, match.key, True)

    def partly(self, word: Word) -> frozenset[str]:
        """Return the keys of the names that begin with a word; else of those that it is in."""
        known = forms(word.plain)
        first = {entry.key for form in known for entry in self._by_first.get(form, ())}
        return frozenset(first or {key for form in known for key in self._by_any.get(form, ())})


def written_names(named: Named) -> tuple[str, ...]:
    """Return how people write of a noun: its name in every language or register, its aliases."""
    registered = named.legal_name.value if isinstance(named, Organisation) else None
    names = (*(named.name.say(language) for language in LANGUAGES), registered, *named.aliases)
    return tuple(name for name in names if name is not None)


def _names(named: Named) -> Iterator[str]:
    yield from written_names(named)
    yield from (named.key, name_of(named.key))
    if isinstance(named, Site):
        town, address = named.town.value, named.street_address.value
        if address is not None:
            yield address
        if town is not None:
            names = (*(named.name.say(language) for language in LANGUAGES), address)
            yield town
            yield from (f"{name} {town}" for name in names if name is not None)


def _match(entry: Entry, question: Sequence[Word], start: int) -> Iterator[Match]:
    place, negated = start, False
    for part in entry.words:
        if place > start:
            place = _past_articles(question, place)
            if entry.negatable and not negated and _is_negation(question, place):
                place, negated = place + 1, True
        if place >= len(question) or not part & forms(question[place].plain):
            return
        place += 1
    yield Match(place, entry.key, negated)
    if entry.negatable and not negated and len(entry.words) > 1 and _is_negation(question, place):
        yield Match(place + 1, entry.key, True)


def _past_articles(question: Sequence[Word], place: int) -> int:
    while place < len(question) and question[place].plain in ARTICLES:
        place += 1
    return place


def _is_negation(question: Sequence[Word], place: int) -> bool:
    return place < len(question) and question[place].plain in NEGATIONS
