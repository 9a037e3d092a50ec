"""Article 30(1)(f): the time limits, of each data category, with their sites and conditions."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.article30.facts import Facts
from ropa.article30.line import Detail, Line, particular, unanswered
from ropa.language.retention import length
from ropa.language.text import Text, message, one_line
from ropa.model import Collection, DataCategory, Record, Retention, Status


def time_limits(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return each limit of each data category, then the data that no limit covers."""
    limits = (
        _line(facts, record, one, key)
        for one in facts.index.retentions.get(record.key, ())
        for key in one.data
    )
    silent = (
        _silent(facts, record, collection, key)
        for collection in facts.index.collections.get(record.key, ())
        for key in collection.data
    )
    found = (*limits, *(line for lines in silent for line in lines))
    return found or (unanswered("common.source-silent", record.key),)


def limit(retention: Retention) -> Text:
    """Return how long a limit is, in words: a time, until an event, or criteria."""
    return one_line(length(retention))


def _line(facts: Facts, record: Record, retention: Retention, key: str) -> Line:
    return Line(
        message("exports.about", text=facts.name(key), said=limit(retention)),
        keys=(retention.key, key),
        sites=retention.sites or record.sites,
        conditions=retention.conditions,
        unless=retention.unless,
        details=_particulars(retention),
        notes=facts.notes(retention, facts.register.get(DataCategory, key)),
        citations=retention.citations,
    )


def _particulars(retention: Retention) -> tuple[Detail, ...]:
    start = particular("starts-from", retention.starts_from)
    counted = retention.duration is not None or retention.starts_from.is_stated
    return (*((start,) if counted else ()), particular("ends-with", retention.ends_with))


def _silent(facts: Facts, record: Record, collection: Collection, key: str) -> Iterator[Line]:
    covering = [
        one
        for one in facts.index.retentions.get(record.key, ())
        if any(facts.index.categories.covers(whole, key) for whole in one.data)
    ]
    bare = tuple(site for site in record.sites if not any(_at(one, site) for one in covering))
    if not covering or bare:
        yield _not_stated(facts, collection, key, bare or record.sites)
    given = {*record.conditions, *collection.conditions}
    if covering and not any(given.issuperset(one.conditions) for one in covering):
        open_ = {condition for one in covering for condition in one.conditions}
        yield _not_stated(facts, collection, key, record.sites, tuple(sorted(open_ - given)))


def _at(retention: Retention, site: str) -> bool:
    return not retention.sites or site in retention.sites


def _not_stated(
    facts: Facts,
    collection: Collection,
    key: str,
    sites: tuple[str, ...],
    unless: tuple[str, ...] = (),
) -> Line:
    return Line(
        facts.name(key),
        Status.NOT_STATED,
        message("common.source-silent"),
        (collection.key, key),
        sites=sites,
        conditions=collection.conditions,
        unless=unless,
    )
