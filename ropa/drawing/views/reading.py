"""Reading: the ways of one record over which data flow, grouped as a diagram needs them.

What holds here: everything is read from the paths of the law of access (`ropa.access.paths`), so a
diagram cannot show an access that an answer denies, nor hide one that an answer grants.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from ropa.access import Access
from ropa.access.paths import Path, paths_of
from ropa.model.collection import Collection
from ropa.model.disclosure import Capacity, Disclosure
from ropa.model.record import Record

Keep = Callable[[Path], bool]


def everything(path: Path) -> bool:  # noqa: ARG001
    """Keep every path."""
    return True


def bare(path: Path) -> Path:
    """Return a path without its disclosure: the data as the record itself has them."""
    return replace(path, disclosure=None)


@dataclass(frozen=True, slots=True)
class Way:
    """One way out of the record: to whom, in which capacity, by which disclosure, over what."""

    party: str
    capacity: Capacity
    disclosure: Disclosure | None
    """None where the controller has access by being controller."""
    paths: tuple[Path, ...]


class Reading:
    """The collections and ways of one record that a view shows."""

    def __init__(
        self,
        access: Access,
        record: Record,
        keep: Keep = everything,
        site: str | None = None,
        data: str | None = None,
    ) -> None:
        """Read the record's paths once.

        Args:
            access: what answers from the register.
            record: the record that is drawn.
            keep: which of its paths the view shows.
            site: only what is so at this site.
            data: only this category of data and those below it.
        """
        self.access, self.record, self.site = access, record, site
        self.paths = tuple(p for p in paths_of(access.index, record, data, site) if keep(p))

    @property
    def collections(self) -> tuple[Collection, ...]:
        """Return the collections on the paths, by key."""
        found = {path.collection.key: path.collection for path in self.paths}
        return tuple(found[key] for key in sorted(found))

    @property
    def data(self) -> frozenset[str]:
        """Return the keys of all the data that the record collects, as its facts name them."""
        return frozenset(data for collection in self.collections for data in collection.data)

    @property
    def stores(self) -> tuple[str | None, ...]:
        """Return the systems that hold the data, by key; last None, where one is not stated."""
        found = {collection.system.value for collection in self.collections}
        named = sorted(system for system in found if system is not None)
        return (*named, None) if None in found else tuple(named)

    def held_in(self, system: str | None) -> tuple[Collection, ...]:
        """Return the collections that a system holds, or whose system is not stated."""
        return tuple(c for c in self.collections if c.system.value == system)

    def out_of(self, system: str | None) -> tuple[Path, ...]:
        """Return the paths that pass a system."""
        return tuple(path for path in self.paths if path.collection.system.value == system)

    @property
    def ways(self) -> tuple[Way, ...]:
        """Return the ways out: the controller's own first, then processors, then recipients."""
        groups: dict[tuple[str, Capacity, str], list[Path]] = {}
        for path in self.paths:
            key = path.disclosure.key if path.disclosure else ""
            groups.setdefault((path.party, path.capacity, key), []).append(path)
        order = list(Capacity)
        return tuple(
            Way(party, capacity, groups[party, capacity, key][0].disclosure, tuple(paths))
            for (party, capacity, key), paths in sorted(
                groups.items(), key=lambda item: (order.index(item[0][1]), item[0])
            )
        )
