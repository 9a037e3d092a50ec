"""Facts that a question about records rests on: which records, and what they collect."""

from __future__ import annotations

from ropa.access import Access
from ropa.asking.query import Query
from ropa.model import Organisation, Record


def records(access: Access, query: Query) -> list[Record]:
    """Return the records that a question is about, by key: where it looks, and with its data."""
    index, scope = access.index, query.scope
    if query.data is not None:
        found = list(index.candidates(query.data, scope))
    else:
        found = [one for one in access.register.all(Record) if index.matches(one, scope)]
    ruled_out = query.ruled_out
    return [record for record in found if not ruled_out.intersection(record.conditions)]


def collected(access: Access, query: Query) -> list[str]:
    """Return the data that a question is about: its own, or the widest that its records collect."""
    found = records(access, query)
    if query.data is not None:
        return [query.data] if found else []
    held = {
        data
        for record in found
        for collection in access.index.collections.get(record.key, ())
        for data in collection.data
    }
    above = access.index.categories.above
    return sorted(data for data in held if not held.intersection(above(data)[1:]))


def may_be(access: Access, record: Record) -> tuple[str, ...]:
    """Return the organisations that an unnamed controller of a record may be."""
    controller = access.register.get(Organisation, record.controller)
    return () if controller.named else tuple(sorted(controller.possibly_same_as))
