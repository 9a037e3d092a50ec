"""Denials: why one organisation, or anybody at all, cannot see some data."""

from __future__ import annotations

from ropa.access.answer import Reason
from ropa.access.exclusions import Misses
from ropa.access.misses import closed
from ropa.access.paths import paths_of
from ropa.access.question import Question
from ropa.access.weighing import ClosedPath
from ropa.index import Index


def denied(misses: Misses, party: str) -> Reason:
    """Return why an organisation cannot see the data asked about: the nearest miss."""
    return (
        misses.of(party)
        or _other_data(misses.index, party, misses.data, misses.scope)
        or Reason("access.not-disclosed", {"party": party, "data": misses.data})
    )


def _other_data(index: Index, party: str, data: str, scope: Question) -> Reason | None:
    seen = {
        path.data
        for record in index.of_party(party)
        if index.matches(record, scope)
        for path in paths_of(index, record, None, scope.site)
        if path.party == party
    }
    if not seen:
        return None
    return Reason("access.other-data", {"data": ", ".join(sorted(seen)), "asked": data})


def nobody(index: Index, data: str, dead: list[ClosedPath]) -> Reason:
    """Return why nobody can see the data asked about: time first, since it closes for all."""
    reason = closed(path for path in dead if path.ended_on is not None) or closed(dead)
    if reason is not None:
        return reason
    collected = next(iter(index.candidates(data, Question())), None)
    code = "access.not-collected" if collected is None else "access.not-collected-there"
    return Reason(code, {"data": data})
