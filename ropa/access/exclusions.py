"""Exclusions: who has the same kind of data, but not as asked, and why not.

What holds here: only somebody who has the data somewhere, under no restriction, is excluded; nobody
who is an accessor is. At most `EXCLUDED_LIMIT` are listed, the first by key; all are counted.
"""

from __future__ import annotations

from itertools import islice

from ropa.access.answer import Excluded, Reason
from ropa.access.misses import closed, elsewhere, other_system
from ropa.access.paths import Path
from ropa.access.question import Question
from ropa.access.reach import Reach
from ropa.access.system_misses import system_misses
from ropa.access.weighing import ClosedPath
from ropa.index import Index

EXCLUDED_LIMIT = 100
"""How many of those who are excluded are listed."""


class Misses:
    """The misses of one question: what closes, diverts or moves each organisation's paths."""

    def __init__(
        self, index: Index, reach: Reach, data: str, scope: Question, dead: list[ClosedPath]
    ) -> None:
        """Sort the closed paths of a question by organisation."""
        self.index, self.reach, self.data, self.scope = index, reach, data, scope
        self._dead: dict[str, list[ClosedPath]] = {}
        for path in dead:
            self._dead.setdefault(path.path.party, []).append(path)
        records = index.candidates(data, scope)
        self._systems: dict[str, list[Path]] = system_misses(index, records, data, scope.site)

    def of(self, party: str) -> Reason | None:
        """Return the nearest miss of an organisation, or None where nothing comes near."""
        reason = None
        if party in self._dead:
            reason = closed(self._dead[party])
        if reason is None and party in self._systems:
            reason = other_system(self._systems[party])
        if reason is None:
            ways = self.reach.ways(party, self.data)
            reason = elsewhere(ways, self.scope)
        return reason


def exclude(misses: Misses, seeing: set[str]) -> tuple[tuple[Excluded, ...], int]:
    """Return who is excluded with the reason, up to the limit, and how many there are in all."""
    parties = misses.reach.parties(misses.data)
    left_out = (party for party in parties if party not in seeing)
    listed = [
        Excluded(party, misses.of(party) or _unknown(party, misses.data))
        for party in islice(left_out, EXCLUDED_LIMIT)
    ]
    return tuple(listed), len(parties) - len(seeing)


def _unknown(party: str, data: str) -> Reason:
    return Reason("access.not-disclosed", {"party": party, "data": data})
