"""Retention: time limits that are missing, give no time, or are in force at once.

Articles 5(1)(e) and 30(1)(f). Time limits of several controllers are held against each other in
`retention_differences`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ropa.article30.line import Line
from ropa.article30.retention import limit, time_limits
from ropa.language.text import Part, Text, message
from ropa.model import Record, Retention, Status
from ropa.model.keys import prefix_of
from ropa.review.reviewed_register import ReviewedRegister
from ropa.review.rule import Hit, by_record

Scope = tuple[tuple[str, ...], tuple[str, ...]]
"""Sites where, and conditions without which, no limit is stated."""


@by_record
def retention_missing(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find data that no limit covers: at some site, or under some condition (30(1)(f))."""
    if not reviewed.index.collections.get(record.key, ()):
        return
    groups: dict[Scope, list[Line]] = {}
    for line in time_limits(reviewed.facts, record):
        if line.status is Status.NOT_STATED:
            groups.setdefault((line.sites, line.unless), []).append(line)
    for (sites, unless), lines in sorted(groups.items()):
        keys = tuple(dict.fromkeys(key for line in lines for key in line.keys))
        data = reviewed.names(key for key in keys if prefix_of(key) == "data")
        yield Hit(keys, {"data": data, "where": _where(reviewed, record, sites, unless)})


def _where(
    reviewed: ReviewedRegister, record: Record, sites: tuple[str, ...], unless: tuple[str, ...]
) -> Text:
    if unless:
        return message("review.limit-unless", conditions=reviewed.names(unless))
    if sites != record.sites:
        return message("review.limit-at", sites=reviewed.names(sites))
    return message("review.limit-anywhere")


@by_record
def retention_start_missing(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find limits that do not say from when they count (Article 30(1)(f))."""
    for one in reviewed.index.retentions.get(record.key, ()):
        if one.duration is not None and not one.starts_from.is_stated:
            yield Hit((one.key,), _limited(reviewed, one))


@by_record
def retention_end_missing(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find limits that do not say what becomes of the data at their end (Article 5(1)(e)).

    That data are kept for a time does not say that they are erased after it.
    """
    for one in reviewed.index.retentions.get(record.key, ()):
        if one.ends_with.status is Status.NOT_STATED:
            yield Hit((one.key,), _limited(reviewed, one))


@by_record
def retention_open_ended(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find limits that give no time: until an event, or by criteria in words (5(1)(e))."""
    for one in reviewed.index.retentions.get(record.key, ()):
        if one.duration is None:
            yield Hit((one.key, *one.data), _limited(reviewed, one))


def _limited(reviewed: ReviewedRegister, one: Retention) -> dict[str, Part]:
    return {"data": reviewed.names(one.data), "limit": limit(one)}


@by_record
def retention_contradicts(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find two limits that say different things of the same data at once (5(1)(e))."""
    for one, other in _contradictions(reviewed, record):
        shared = tuple(key for key in one.data if key in other.data)
        if shared:
            names = reviewed.names(shared)
            values = {"data": names, "limit": limit(one), "other": limit(other)}
            yield Hit((one.key, other.key, *shared), values)


@by_record
def retention_overlaps(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find a limit for a category, and another for a part of it, both in force (5(1)(e)).

    The register takes the narrower one as the one that holds; the source does not say so.
    """
    for one, other in _contradictions(reviewed, record):
        for whole, part in ((one, other), (other, one)):
            parts = _parts(reviewed, whole, part)
            if parts:
                names = reviewed.names(parts)
                values = {"data": names, "limit": limit(part), "other": limit(whole)}
                yield Hit((part.key, whole.key, *parts), values)


def _parts(reviewed: ReviewedRegister, whole: Retention, part: Retention) -> tuple[str, ...]:
    """Return the categories of `part` that lie below one of `whole`."""
    tree = reviewed.index.categories
    return tuple(
        key
        for key in part.data
        if key not in whole.data and any(tree.covers(above, key) for above in whole.data)
    )


def _contradictions(
    reviewed: ReviewedRegister, record: Record
) -> Iterator[tuple[Retention, Retention]]:
    """Yield each two limits of a record that can hold at once and say different things."""
    for one, other in combinations(reviewed.index.retentions.get(record.key, ()), 2):
        if says(one) != says(other) and _can_hold_at_once(one, other):
            yield one, other


def _can_hold_at_once(one: Retention, other: Retention) -> bool:
    """Whether two limits can hold for the same data at once, by their sites and conditions."""
    apart = set(one.conditions) & set(other.unless) or set(other.conditions) & set(one.unless)
    together = not one.sites or not other.sites or set(one.sites) & set(other.sites)
    return bool(together) and not apart


def says(one: Retention) -> str | Text | None:
    """Return what a limit says, to be compared: equal exactly when two say the same."""
    return one.duration or one.until or one.criteria
