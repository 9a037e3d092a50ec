"""System misses: paths that would be there, but for the system that holds the data.

What holds here: a disclosure through systems is of what those systems hold, and data whose system
is not stated are in no system. That is told as a near miss, since the source may mean otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ropa.access.paths import Path, discloses, holds, places, targets
from ropa.index import Index
from ropa.model.record import Record


def system_misses(
    index: Index, records: Iterable[Record], data: str, site: str | None
) -> dict[str, list[Path]]:
    """Return by organisation the paths of records to some data that the system alone closes."""
    found: dict[str, list[Path]] = {}
    for record in records:
        for path in _misses(index, record, data, site):
            found.setdefault(path.party, []).append(path)
    return found


def _misses(index: Index, record: Record, data: str, site: str | None) -> Iterator[Path]:
    through_systems = [d for d in index.disclosures.get(record.key, ()) if d.systems]
    if not through_systems:
        return
    for place in places(index, record, site):
        for collection in index.collections.get(record.key, ()):
            for part in targets(index, record, collection, data):
                for disclosure in through_systems:
                    if not holds(disclosure, collection) and discloses(
                        index, disclosure, part, place
                    ):
                        party, capacity = disclosure.organisation, disclosure.capacity
                        yield Path(record, collection, disclosure, party, capacity, part, place)
