"""Retention in words: how long data are kept, from when, on which conditions (Article 30(1)(f))."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from ropa.language.conditions import on_all, unless
from ropa.language.durations import duration
from ropa.language.text import Names, Text, message, within_sentence


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


def retention(limit: Limit, name: Names) -> Text:
    """Return a limit with its start and its conditions: `30 days from the visit, unless …`.

    Args:
        limit: the limit.
        name: how the conditions are called, by key.
    """
    said = length(limit)
    start = limit.starts_from.value
    if limit.duration is not None and start is not None:
        said = message("common.counted-from", limit=said, start=within_sentence(start))
    said = unless(said, [name(key) for key in limit.unless])
    return on_all(said, [name(key) for key in limit.conditions])


def to_and_including(said: Text, last: date | None) -> Text:
    """Return what holds up to a last day, where one is known: `30 days, until 2026-01-31`."""
    if last is None:
        return said
    return message("common.to-and-including", said=said, day=last.isoformat())
