"""Durations and retention in words: how long, from when, on which conditions (Article 30(1)(f)).

A duration is said in the units that it is given in: 14 days, 18 months.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Protocol

from ropa.language.languages import Language, about, messages_of, say
from ropa.language.text import Names, Text, all_of, message, on_all, unless, within_sentence

_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}


@cache
def plural_form(count: int, language: Language | str) -> str:
    """Return which form of a noun follows a number in a language (CLDR): `one`, `few`, `other`."""
    from babel import Locale  # imported here: few answers count anything

    return str(Locale.parse(about(language).locale).plural_form(count))


@dataclass(frozen=True, slots=True)
class Counted(Text):
    """A number of things: its message has a name for each plural form, as `common.day-one`."""

    key: str
    count: int

    def say(self, language: Language | str = Language.EN) -> str:
        """Return the number and what is counted."""
        room, _, name = self.key.partition(".")
        form = f"{name}-{plural_form(self.count, language)}"
        known = form if form in messages_of(room, language) else f"{name}-other"
        return say(f"{room}.{known}", language, count=self.count)


def duration(iso: str) -> Text:
    """Return a duration in words.

    Args:
        iso: ISO 8601 in whole years, months, weeks or days, as `P18M`.
    """
    counted = [(int(count), _UNITS[unit]) for count, unit in re.findall(r"(\d+)([YMWD])", iso)]
    return all_of(Counted(f"common.{unit}", count) for count, unit in counted if count)


class Start(Protocol):
    """The event that a duration counts from, if the source states one."""

    @property
    def value(self) -> Text | None:
        """The event."""


class Limit(Protocol):
    """A time limit: a duration, until an event, or criteria; exactly one of the three."""

    @property
    def duration(self) -> str | None:
        """ISO 8601 in whole years, months, weeks or days."""

    @property
    def until(self) -> Text | None:
        """The event."""

    @property
    def criteria(self) -> Text | None:
        """The criteria."""

    @property
    def starts_from(self) -> Start:
        """What a duration counts from."""

    @property
    def conditions(self) -> tuple[str, ...]:
        """Keys of the conditions that must all hold for it to apply."""

    @property
    def unless(self) -> tuple[str, ...]:
        """Keys of the conditions of which any one sets it aside."""


def length(limit: Limit) -> Text:
    """Return how long a limit is: `30 days`, `until the case is closed`, or its criteria."""
    if limit.duration is not None:
        return duration(limit.duration)
    if limit.until is not None:
        return message("common.until", event=within_sentence(limit.until))
    assert limit.criteria is not None
    return within_sentence(limit.criteria)


def retention(limit: Limit, name: Names, counted: bool = False) -> Text:
    """Return a limit with its start and its conditions: `30 days from the visit, unless …`.

    Where no start is stated, that is said: an end day without one is a guess.

    Args:
        limit: the limit.
        name: how the conditions are called, by key.
        counted: whether the asker gave a day that it is counted from.
    """
    said = length(limit)
    start = limit.starts_from.value
    if limit.duration is not None and start is not None:
        said = message("common.counted-from", limit=said, start=within_sentence(start))
    elif limit.duration is not None and counted:
        said = message("common.counted-from-given", said=said)
    said = unless(said, [name(key) for key in limit.unless])
    said = on_all(said, [name(key) for key in limit.conditions])
    if limit.duration is not None and start is None and not counted:
        said = message("common.start-not-stated", said=said)
    return said


def to_and_including(said: Text, last: date | None) -> Text:
    """Return what holds up to a last day, where one is known: `30 days, until 2026-01-31`."""
    if last is None:
        return said
    return message("common.to-and-including", said=said, day=last.isoformat())
