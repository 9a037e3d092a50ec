"""Reach: which organisations have some data anywhere, under no restriction at all.

What holds here: for each data category, the organisations with a path to it or to a part of it, or
to a category above it, sorted; and for each of them the first ways by which they have it, at most
`EXAMPLES`, by record key. It is what `excluded` is read from, so that saying who is left out
costs what it says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ropa.access.paths import paths_of
from ropa.index import Index
from ropa.model.disclosure import Capacity
from ropa.model.record import Record

EXAMPLES = 20
"""How many ways to the same data are kept for each organisation."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way that an organisation has to some data: the record, the capacity and the sites."""

    record: str
    controller: str
    activity: str
    capacity: Capacity
    sites: tuple[str, ...]
    controllers: frozenset[str]
    """The record's controllers, and those that an unnamed one of them may be."""


class Reach:
    """The organisations by data category, with their ways."""

    def __init__(self, index: Index) -> None:
        """Walk every path of the register once."""
        self._ways: dict[str, dict[str, list[Way]]] = {}
        for record in index.register.all(Record):
            for party, way, data in _ways(index, record):
                for category in {above for key in data for above in index.categories.related(key)}:
                    ways = self._ways.setdefault(category, {}).setdefault(party, [])
                    if len(ways) < EXAMPLES:
                        ways.append(way)
        self._parties = {key: tuple(sorted(parties)) for key, parties in self._ways.items()}

    def parties(self, data: str) -> tuple[str, ...]:
        """Return the organisations that have the data, or some of it, anywhere, sorted."""
        return self._parties.get(data, ())

    def ways(self, party: str, data: str) -> Sequence[Way]:
        """Return the first ways by which an organisation has the data, by record key."""
        return self._ways.get(data, {}).get(party, ())

    def everywhere(self, party: str) -> Sequence[Way]:
        """Return the first ways by which an organisation has any data, by record key."""
        found = {way: None for ways in self._ways.values() for way in ways.get(party, ())}
        return sorted(found, key=lambda way: (way.record, way.capacity, way.sites))


def _ways(index: Index, record: Record) -> Iterator[tuple[str, Way, set[str]]]:
    """Yield each organisation with a way to data of a record, and the data."""
    found: dict[tuple[str, Capacity, tuple[str, ...]], set[str]] = {}
    for path in paths_of(index, record, None, None):
        if (
            path.open_anywhere
        ):  # what is left open gives nobody the data, nor says where they have them
            continue
        sites = (path.place,) if path.place is not None else tuple(sorted(path.sites))
        found.setdefault((path.party, path.capacity, sites), set()).add(path.data)
    may_be = frozenset(index.controllers_or_ties(record))
    for (party, capacity, sites), data in found.items():
        way = Way(record.key, record.controller, record.activity, capacity, sites, may_be)
        yield party, way, data
