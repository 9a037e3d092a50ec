"""How long data are kept: the limits that apply, where and until which day (Article 30(1)(f)).

What holds here: of the retentions of a record that cover the data and the place, those that name
the narrowest category win. A limit with a condition that is ruled out does not apply; nor does one
with an `unless` that is given, or that is a condition of the path itself: where data are only seen
once a report is filed, the limit that holds unless one is filed says nothing of them. `until` is
the last day, and is known only where the limit starts at collection, or where no start is stated
and the question gives a day to count from. A record answers only where none of its conditions is
ruled out. Where the question gives a condition that some record is for, the limits of the others
are a case apart: how long recordings on banking matters are kept is answered with the record that
is for them, and what is kept of a threat, on banking or not, is told beside it as that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ropa.access.answer import Limit, unique_notes
from ropa.access.notes import notes_of
from ropa.access.paths import perhaps_at_site, perhaps_of_controller, places, targets
from ropa.access.question import Question
from ropa.index import Index
from ropa.model.duration import ends_on
from ropa.model.record import Record
from ropa.model.retention import Retention


def covers_place(sites: tuple[str, ...], place: str | None) -> bool:
    """Whether a fact with these sites holds at a place; no sites means all of its record's."""
    return not sites or place in sites


def applies(retention: Retention, assumed: frozenset[str], scope: Question) -> bool:
    """Whether a retention can apply, by what is given, assumed by the path, and ruled out."""
    holding = scope.given.union(assumed, retention.conditions)
    return scope.ruled_out.isdisjoint(retention.conditions) and holding.isdisjoint(retention.unless)


def limit(index: Index, retention: Retention, scope: Question) -> Limit:
    """Return a retention as a limit, with its last day where that can be known."""
    until = None
    counts = retention.starts_at_collection or not retention.starts_from.is_stated
    if retention.duration is not None and scope.collected_on is not None and counts:
        until = ends_on(scope.collected_on, retention.duration)
    keys = (retention.key, *retention.conditions, *retention.unless)
    return Limit(
        retention.key,
        retention.record,
        retention.data,
        retention.duration,
        retention.conditions,
        retention.unless,
        until,
        _start(retention),
        unique_notes(notes_of(index, keys, retention.data)),
    )


def _start(retention: Retention) -> str:
    if not retention.starts_from.is_stated:
        return "not_stated"
    return "collection" if retention.starts_at_collection else "event"


def limits_of(
    index: Index,
    record: Record,
    data: str,
    place: str | None,
    assumed: Iterable[str],
    scope: Question,
) -> tuple[Limit, ...]:
    """Return the limits that apply to data of a record; none where none is stated.

    Args:
        index: the register.
        record: record that keeps the data.
        data: category of data.
        place: site that they are of, or None.
        assumed: conditions without which nobody gets to see them.
        scope: what is given, ruled out and asked of time.
    """
    conditions = frozenset(assumed)
    stated = [
        retention
        for retention in index.retentions.get(record.key, ())
        if covers_place(retention.sites, place) and applies(retention, conditions, scope)
    ]
    for category in index.categories.above(data):
        found = [retention for retention in stated if category in retention.data]
        if found:
            return tuple(limit(index, retention, scope) for retention in found)
    return ()


def asks_time(scope: Question) -> bool:
    """Whether a scope asks about a day, counted from a day of collection."""
    return scope.collected_on is not None and scope.on is not None


def is_over(limit: Limit, scope: Question) -> bool:
    """Whether a limit has run out on the day asked about."""
    return limit.until is not None and scope.on is not None and scope.on > limit.until


def until(limits: Iterable[Limit]) -> str:
    """Return the latest last day of limits that have one, in ISO 8601."""
    return max(limit.until for limit in limits if limit.until is not None).isoformat()


def limits_for(index: Index, data: str, scope: Question) -> tuple[Limit, ...]:
    """Return the limits that apply to data of a category, sorted by key."""
    found: dict[str, Limit] = {}
    records = list(index.candidates(data, scope))
    meant = [record for record in records if scope.given.intersection(record.conditions)]
    for record in records:
        for limit in _limits_in(index, record, data, scope):
            known = found.get(limit.retention, limit)
            notes = unique_notes((*known.notes, *limit.notes))
            apart = bool(meant) and record not in meant
            found[limit.retention] = replace(known, notes=notes, is_apart=apart)
    return tuple(found[key] for key in sorted(found))


def _limits_in(index: Index, record: Record, data: str, scope: Question) -> Iterator[Limit]:
    """Yield the limits of a record, with the notes of what they are the limits of."""
    missing = tuple(sorted(set(record.conditions) - scope.given))
    for place in places(index, record, scope.site):
        open_ = (*perhaps_at_site(place, scope), *perhaps_of_controller(record, scope))
        for collection in index.collections.get(record.key, ()):
            assumed = {*record.conditions, *collection.conditions}
            if assumed & scope.ruled_out:
                continue
            for part in targets(index, record, collection, data):
                notes = notes_of(index, (record.key, collection.key, part), (part,))
                for limit in limits_of(index, record, part, place, assumed, scope):
                    said = unique_notes((*limit.notes, *notes))
                    yield replace(limit, notes=said, open=open_, record_conditions=missing)
