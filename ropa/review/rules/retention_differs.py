"""Controllers that keep the same data of the same activity for different times (Article 5(1)(e)).

Neither is wrong by that. But none may keep data longer than necessary: the longer needs a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from ropa.article30.retention import limit
from ropa.language.text import Text, listed, message
from ropa.model import Retention
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.limits import Said, nearest, said
from ropa.review.reading import Reading

SHOWN = 3
"""Controllers that a finding names for each other time."""
Keepers = dict[str, tuple[Retention, ...]]
"""Limits that say the same, by controller."""
Kept = dict[tuple[str, str], dict[Said, Keepers]]
"""Who keeps data how, by activity and category."""


@dataclass(slots=True)
class _Difference:
    """A record's limit against those of others, and the data that it is the same for."""

    data: list[str] = field(default_factory=list)
    facts: dict[str, None] = field(default_factory=dict)


def _look(reading: Reading) -> Iterator[Hit]:
    kept = _kept(reading)
    for record in reading.records:
        found: dict[tuple[Text, Text], _Difference] = {}
        for data in reading.collected(record):
            own = nearest(reading, record, data)
            others = _others(kept.get((record.activity, data), {}), said(own), record.controller)
            if own and others:
                theirs = listed(_theirs(reading, keepers) for keepers in others)
                one = found.setdefault((_time(own), theirs), _Difference())
                one.data.append(data)
                limits = (own, *(many for keepers in others for many in _first(keepers).values()))
                one.facts |= dict.fromkeys(each.key for many in limits for each in many)
        for (time, theirs), one in found.items():
            values = {"data": reading.facts.names(one.data), "limit": time, "others": theirs}
            yield Hit(tuple(one.facts), values, record=record.key)


def _kept(reading: Reading) -> Kept:
    kept: Kept = {}
    for record in reading.records:
        for data in reading.collected(record):
            limits = nearest(reading, record, data)
            if limits:
                alike = kept.setdefault((record.activity, data), {})
                alike.setdefault(said(limits), {})[record.controller] = limits
    return kept


def _others(alike: dict[Said, Keepers], own: Said, controller: str) -> list[Keepers]:
    """Return, for each other time, the other controllers that keep the data so long."""
    others = [keepers for what, keepers in alike.items() if what != own]
    return [keepers for keepers in others if set(islice(keepers, 2)) != {controller}]


def _first(keepers: Keepers) -> Keepers:
    return dict(islice(keepers.items(), SHOWN))


def _theirs(reading: Reading, keepers: Keepers) -> Text:
    shown = listed(reading.facts.name(key) for key in _first(keepers))
    more = len(keepers) - SHOWN
    if more > 0:
        shown = message("review.and-more", names=shown, count=more)
    return message("review.limit-of", limit=_time(next(iter(keepers.values()))), controllers=shown)


def _time(limits: Iterable[Retention]) -> Text:
    return listed(dict.fromkeys(limit(one) for one in limits))


RULE = Rule("retention-differs", "5(1)(e)", Level.ACCOUNTABILITY, Severity.NOTE, _look)
