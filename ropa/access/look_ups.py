"""Look-ups: the paths of a question, weighed, from either end.

What holds here: who can see some data, and what somebody can see, are read from the same paths.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from ropa.access.accessors import Reached, gather
from ropa.access.answer import Accessor
from ropa.access.paths import LivePath, paths_of
from ropa.access.question import Question
from ropa.access.verdicts import ClosedPath, weigh
from ropa.index import Index


def weighed(index: Index, data: str, scope: Question) -> tuple[list[Reached], list[ClosedPath]]:
    """Return the live and the closed paths to some data."""
    live: list[Reached] = []
    dead: list[ClosedPath] = []
    for record in index.candidates(data, scope):
        for path in paths_of(index, record, data, scope.site):
            for found in weigh(index, path, scope):
                if isinstance(found, LivePath):
                    live.append((found, data))
                else:
                    dead.append(found)
    return live, dead


def of_parties(live: Iterable[Reached], parties: Container[str]) -> list[Reached]:
    """Return the live paths of some organisations."""
    return [reached for reached in live if reached[0].path.party in parties]


def seen_by(index: Index, party: str, scope: Question) -> tuple[Accessor, ...]:
    """Return what an organisation can see: one accessor for each data category and capacity."""
    by_data: dict[str, list[Reached]] = {}
    for found, data in weighed_of(index, [party], scope)[0]:
        by_data.setdefault(data, []).append((found, data))
    return tuple(
        accessor for data in sorted(by_data) for accessor in gather(index, by_data[data], scope)
    )


def weighed_of(
    index: Index, parties: Iterable[str], scope: Question
) -> tuple[list[Reached], list[ClosedPath]]:
    """Return the live and the closed paths of some organisations to any data."""
    live: list[Reached] = []
    dead: list[ClosedPath] = []
    for party in parties:
        for record in index.of_party(party):
            if index.matches(record, scope):
                for path in paths_of(index, record, None, scope.site):
                    if path.party == party:
                        for found in weigh(index, path, scope):
                            if isinstance(found, LivePath):
                                live.append((found, found.path.data))
                            else:
                                dead.append(found)
    return live, dead
