"""Controllers that keep the same data of the same activity for different times (Article 5(1)(e)).

Neither is wrong by that. But none may keep data longer than necessary: the longer needs a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from ropa.article30.retention import limit
from ropa.language.text import Text, all_names, listed, message
from ropa.model import Record, Retention
from ropa.review.reviewed_register import ReviewedRegister
from ropa.review.rule import Hit
from ropa.review.rules.retention import says

SHOWN = 3
"""Controllers that a finding names for each other time."""
Said = frozenset[tuple[str | Text | None, tuple[str, ...], tuple[str, ...]]]
"""What limits say together, with the conditions of each."""
Keepers = dict[str, tuple[Retention, ...]]
"""Limits that say the same, by controller."""
Kept = dict[tuple[str, str], dict[Said, Keepers]]
"""Who keeps data how, by activity and category."""


@dataclass(slots=True)
class _Difference:
    """A record's limit against those of others, and the data that it is the same for."""

    data: list[str] = field(default_factory=list)
    facts: dict[str, None] = field(default_factory=dict)


def retention_differs(reviewed: ReviewedRegister) -> Iterator[Hit]:
    """Find data that a record keeps for another time than another controller's record does."""
    kept = _kept(reviewed)
    for record in reviewed.records:
        for (time, theirs), one in _differences(reviewed, kept, record).items():
            names = reviewed.names(one.data)
            values = {"data": names, "limit": time, "others": theirs}
            yield Hit(tuple(one.facts), values, record=record.key)


def _differences(
    reviewed: ReviewedRegister, kept: Kept, record: Record
) -> dict[tuple[Text, Text], _Difference]:
    """Return how a record's data are kept otherwise elsewhere, by its time and those of others."""
    found: dict[tuple[Text, Text], _Difference] = {}
    for data in reviewed.index.collected(record):
        own = _nearest(reviewed, record, data)
        others = _others(kept.get((record.activity, data), {}), _said(own), record.controller)
        if own and others:
            theirs = listed(_theirs(reviewed, keepers) for keepers in others)
            one = found.setdefault((_time(own), theirs), _Difference())
            one.data.append(data)
            limits = (own, *(many for keepers in others for many in _first(keepers).values()))
            one.facts |= dict.fromkeys(each.key for many in limits for each in many)
    return found


def _kept(reviewed: ReviewedRegister) -> Kept:
    kept: Kept = {}
    for record in reviewed.records:
        for data in reviewed.index.collected(record):
            limits = _nearest(reviewed, record, data)
            if limits:
                alike = kept.setdefault((record.activity, data), {})
                alike.setdefault(_said(limits), {})[record.controller] = limits
    return kept


def _nearest(reviewed: ReviewedRegister, record: Record, data: str) -> tuple[Retention, ...]:
    """Return the limits of a category in a record: those that name the nearest one above it."""
    limits = reviewed.index.retentions.get(record.key, ())
    for above in reviewed.index.categories.above(data):
        found = tuple(one for one in limits if above in one.data)
        if found:
            return found
    return ()


def _said(limits: Iterable[Retention]) -> Said:
    return frozenset((says(one), one.conditions, one.unless) for one in limits)


def _others(alike: dict[Said, Keepers], own: Said, controller: str) -> list[Keepers]:
    """Return, for each other time, the other controllers that keep the data so long."""
    others = [keepers for what, keepers in alike.items() if what != own]
    return [keepers for keepers in others if set(islice(keepers, 2)) != {controller}]


def _first(keepers: Keepers) -> Keepers:
    return dict(islice(keepers.items(), SHOWN))


def _theirs(reviewed: ReviewedRegister, keepers: Keepers) -> Text:
    shown = all_names(reviewed.name(key) for key in _first(keepers))
    more = len(keepers) - SHOWN
    if more > 0:
        shown = message("review.and-more", names=shown, count=more)
    return message("review.limit-of", limit=_time(next(iter(keepers.values()))), controllers=shown)


def _time(limits: Iterable[Retention]) -> Text:
    return listed(dict.fromkeys(limit(one) for one in limits))
