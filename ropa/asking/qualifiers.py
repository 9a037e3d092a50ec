"""Qualifiers: the parts of a question that say where, of whose, on what condition and on which day.

One begins with a small word (`från Tegeluddsvägen`, `if a crime is suspected`, `insamlade
2026-01-01`); a site, an activity or a controller in the genitive may also stand bare beside the
data (`Tegeluddsvägen footage`). What a small word and a name mean together follows from what the
name is; where that is several things, each is one way to read it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ropa.asking.items import Day, Item, Known, Name, Unknown
from ropa.asking.vocabulary import Vocabulary
from ropa.model.keys import prefix_of


class Role(StrEnum):
    """What a qualifier says."""

    SITE = "site"
    ACTIVITY = "activity"
    CONTROLLER = "controller"
    GIVEN = "given"
    RULED_OUT = "ruled_out"
    COLLECTED_ON = "collected_on"
    ON = "on"


PREFIX = {
    Role.SITE: "site",
    Role.ACTIVITY: "activity",
    Role.CONTROLLER: "org",
    Role.GIVEN: "condition",
    Role.RULED_OUT: "condition",
}
"""Prefix of the keys that each role takes."""


@dataclass(frozen=True, slots=True)
class Qualifier:
    """One qualifier: its role, and the name, the day or the unknown words that it has."""

    role: Role
    item: Item


def qualifiers_at(
    items: Sequence[Item], start: int, vocabulary: Vocabulary, earlier: Sequence[Qualifier] = ()
) -> Iterator[tuple[int, Qualifier]]:
    """Yield the qualifiers that begin at a place, each with the place after it.

    Args:
        items: what the question is made of.
        start: the place.
        vocabulary: small words of its language.
        earlier: qualifiers found before the place; one that holds may be followed by `and`.
    """
    yield from _bare(items, start)
    for role, phrases in _phrases(vocabulary, earlier):
        for phrase in phrases:
            end = _after(items, start, phrase)
            if (
                end is not None
                and end < len(items)
                and _takes(role, phrase, items[end], vocabulary)
            ):
                yield end + 1, _qualifier(role, items[end])


def _phrases(
    vocabulary: Vocabulary, earlier: Sequence[Qualifier]
) -> tuple[tuple[Role, tuple[str, ...]], ...]:
    holds = bool(earlier) and earlier[-1].role is Role.GIVEN
    places = tuple(dict.fromkeys((*vocabulary.site, *vocabulary.activity, *vocabulary.controller)))
    return (
        (Role.SITE, places),
        (Role.ACTIVITY, places),
        (Role.CONTROLLER, places),
        (Role.GIVEN, vocabulary.given + (vocabulary.also_given if holds else ())),
        (Role.RULED_OUT, vocabulary.ruled_out),
        (Role.COLLECTED_ON, vocabulary.collected),
        (Role.ON, vocabulary.on),
    )


def _after(items: Sequence[Item], start: int, phrase: str) -> int | None:
    place = start
    for word in phrase.split():
        if place >= len(items) or items[place] != Known(word):
            return None
        place += 1
    return place


def _takes(role: Role, phrase: str, item: Item, vocabulary: Vocabulary) -> bool:
    if role in (Role.COLLECTED_ON, Role.ON):
        return isinstance(item, Day)
    if isinstance(item, Name):
        if role is Role.GIVEN and phrase in vocabulary.activity and _names(item, Role.ACTIVITY):
            return False
        return _names(item, role) and not (role is Role.RULED_OUT and item.negated)
    return isinstance(item, Unknown) and _expects(role, phrase, vocabulary)


def _names(item: Name, role: Role) -> bool:
    return any(prefix_of(key) == PREFIX[role] for key in item.keys)


def _expects(role: Role, phrase: str, vocabulary: Vocabulary) -> bool:
    """Whether what comes after a phrase is meant for a role, even where it is not known."""
    match role:
        case Role.SITE:
            return phrase in vocabulary.site
        case Role.CONTROLLER:
            return phrase in vocabulary.controller and phrase not in vocabulary.site
        case Role.GIVEN:
            return phrase not in vocabulary.site and phrase not in vocabulary.activity
        case _:
            return role is Role.RULED_OUT


def _qualifier(role: Role, item: Item) -> Qualifier:
    if role is Role.GIVEN and isinstance(item, Name) and item.negated:
        return Qualifier(Role.RULED_OUT, item)
    return Qualifier(role, item)


def _bare(items: Sequence[Item], start: int) -> Iterator[tuple[int, Qualifier]]:
    item = items[start] if start < len(items) else None
    if isinstance(item, Day) and item.definite:
        yield start + 1, Qualifier(Role.ON, item)
    if not isinstance(item, Name):
        return
    if not item.whole:
        return
    if _names(item, Role.SITE):
        yield start + 1, Qualifier(Role.SITE, item)
    if start + 1 < len(items) and isinstance(items[start + 1], Name):
        if _names(item, Role.ACTIVITY):
            yield start + 1, Qualifier(Role.ACTIVITY, item)
        if _names(item, Role.CONTROLLER) and item.genitive:
            yield start + 1, Qualifier(Role.CONTROLLER, item)
