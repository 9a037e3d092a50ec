"""The records that a question is about, what they collect, and which state no time limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ropa.access import Access
from ropa.access.assumed import weighed_by
from ropa.access.notes import notes_of
from ropa.asking.asked import Query
from ropa.asking.wording import closing
from ropa.language import Language
from ropa.model import Fact, Record


def records(access: Access, query: Query) -> list[Record]:
    """Return the records that a question is about, by key: where it looks, and with its data."""
    index, scope = access.index, query.question
    if query.question.data is not None:
        found = list(index.candidates(query.question.data, scope))
    else:
        found = [one for one in access.register.all(Record) if index.matches(one, scope)]
    ruled_out = query.question.ruled_out | index.opposites.of(query.question.given)
    return [record for record in found if not ruled_out.intersection(record.conditions)]


def ending(
    access: Access,
    query: Query,
    found: Iterable[Record],
    keys: Iterable[str],
    language: Language,
) -> Iterator[str]:
    """Yield what ends an answer that is told record by record: what it takes as given, and notes.

    Args:
        access: the register.
        query: what the question means.
        found: the records that are told.
        keys: the other facts that are told.
        language: language of the answer.
    """
    told = list(found)
    rested_on = [fact for key in keys if (fact := access.register.find(Fact, key)) is not None]
    depending = {key for one in (*told, *rested_on) for key in getattr(one, "conditions", ())}
    others = replace(query.question, given=frozenset(), ruled_out=frozenset())
    for record in records(access, replace(query, question=others)):
        depending.update(record.conditions)
    conditions = sorted(depending)
    every = [*(one.key for one in (*told, *rested_on)), *conditions]
    data = [query.question.data] if query.question.data is not None else []
    assumed = weighed_by(access.index, query.question, conditions)
    notes = notes_of(access.index, every, data)
    yield from closing(access.register, notes, assumed, language)


def collected(access: Access, query: Query) -> list[str]:
    """Return the data that a question is about: its own, or the widest that its records collect."""
    found = records(access, query)
    if query.question.data is not None:
        return [query.question.data] if found else []
    held = {
        data
        for record in found
        for collection in access.index.collections.get(record.key, ())
        for data in collection.data
    }
    above = access.index.categories.above
    return sorted(data for data in held if not held.intersection(above(data)[1:]))


def without_limit(access: Access, query: Query, data: str) -> list[tuple[str, str]]:
    """Return the records that collect data of a category with no limit stated, and which data.

    Whether one is stated does not depend on what the question takes for true.
    """
    asked = query.about(data)
    where = replace(query.question, given=frozenset(), ruled_out=frozenset())
    return [
        (record.key, part)
        for record in records(access, asked)
        for part in _parts(access, record, data)
        if all(limit.record != record.key for limit in access.retention(where.about(data=part)))
    ]


def _parts(access: Access, record: Record, data: str) -> list[str]:
    """Return what a record collects of a category: the parts that it names, or the category."""
    above = access.index.categories.above
    named = {
        held
        for collection in access.index.collections.get(record.key, ())
        for held in collection.data
    }
    below = sorted(held for held in named if data in above(held))
    return below or [data]
