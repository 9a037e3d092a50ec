"""Retentions: how long data are kept where a question looks, whoever can see them."""

from __future__ import annotations

from ropa.access.answer import Limit
from ropa.access.paths import places, targets
from ropa.access.question import Question
from ropa.access.retention import limits_of
from ropa.index import Index


def limits_for(index: Index, data: str, scope: Question) -> tuple[Limit, ...]:
    """Return the limits that apply to data of a category, sorted by key."""
    found = {
        limit.retention: limit
        for record in index.candidates(data, scope)
        for place in places(index, record, scope.site)
        for collection in index.collections.get(record.key, ())
        for assumed in [(*record.conditions, *collection.conditions)]
        for part in targets(index, record, collection, data)
        for limit in limits_of(index, record, part, place, assumed, scope)
    }
    return tuple(found[key] for key in sorted(found))
