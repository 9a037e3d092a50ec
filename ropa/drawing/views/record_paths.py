"""The paths of one record over which data flow, grouped as a diagram needs them.

What holds here: everything is read from the paths of the law of access (`ropa.access.paths`), as
conditions and days leave them, so a diagram cannot show an access that an answer denies, nor hide
one that an answer grants, nor draw as stated what an answer leaves open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ropa.access import Access, Accessor, Question
from ropa.access.accessors import gather
from ropa.access.paths import LivePath, Path, paths_of
from ropa.access.verdicts import weigh
from ropa.model.collection import Collection
from ropa.model.disclosure import Capacity, Disclosure
from ropa.model.record import Record

Keep = Callable[[LivePath], bool]


def everything(live: LivePath) -> bool:  # noqa: ARG001
    """Keep every path."""
    return True


def of_limit(live: LivePath) -> tuple[str, ...]:
    """Return the conditions that a path has by the retention that it lives by."""
    return tuple(sorted(live.missing - set(live.path.conditions)))


@dataclass(frozen=True, slots=True)
class Way:
    """One way out of the record: to whom, in which capacity, by which disclosure, over what."""

    party: str
    capacity: Capacity
    disclosure: Disclosure | None
    """None where the controller has access by being controller."""
    conditions: tuple[str, ...]
    """Conditions of its disclosure and of the retention that it lives by."""
    lives: tuple[LivePath, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """Return the paths that it takes."""
        return tuple(live.path for live in self.lives)


class RecordPaths:
    """The collections and ways of one record that a view shows."""

    def __init__(
        self,
        access: Access,
        record: Record,
        keep: Keep = everything,
        scope: Question | None = None,
    ) -> None:
        """Read the record's paths once.

        Args:
            access: what answers from the register.
            record: the record that is drawn.
            keep: which of its paths the view shows.
            scope: only what is so at its site, of its data, by its conditions and on its day.
        """
        self.access, self.record, self.scope = access, record, scope or Question()
        self.site = self.scope.site
        self.lives = tuple(live for live in self._alive() if keep(live))
        self.paths = tuple(live.path for live in self.lives)

    def _alive(self) -> Iterator[LivePath]:
        """Yield the paths that are left; of one that more than one limit keeps, the freest."""
        index, scope = self.access.index, self.scope
        for path in paths_of(index, self.record, scope.data, scope.site):
            lives = [one for one in weigh(index, path, scope) if isinstance(one, LivePath)]
            for one in lives:
                if not any(other.missing < one.missing for other in lives):
                    yield one

    def accessor(self, way: Way) -> Accessor:
        """Return somebody's access over one way, as an answer has it."""
        reached = [(live, live.path.data) for live in way.lives]
        return gather(self.access.index, reached, self.scope)[0]

    def as_held(self, collections: set[str]) -> list[LivePath]:
        """Return the paths of collections as the controller itself has the data, each once."""
        found: dict[tuple[str, str, str | None], LivePath] = {}
        party, capacity = self.record.controller, Capacity.CONTROLLER
        for live in self.lives:
            path = live.path
            if path.collection.key in collections:
                bare = replace(path, disclosure=None, party=party, capacity=capacity)
                same = (path.collection.key, path.data, path.place)
                found.setdefault(same, replace(live, path=bare, open=()))
        return list(found.values())

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
        """Return the ways out: the controller's own first, then processors, then recipients.

        What the source leaves open has a way of its own, after what it states.
        """
        groups: dict[tuple[int, str, str, bool, tuple[str, ...]], list[LivePath]] = {}
        for live in self.lives:
            path, rank = live.path, list(Capacity).index(live.path.capacity)
            key = path.disclosure.key if path.disclosure else ""
            group = rank, path.party, key, bool(live.open), of_limit(live)
            groups.setdefault(group, []).append(live)
        return tuple(_way(groups[group]) for group in sorted(groups))


def _way(lives: list[LivePath]) -> Way:
    path = lives[0].path
    own = path.disclosure.conditions if path.disclosure else ()
    conditions = tuple(dict.fromkeys((*own, *of_limit(lives[0]))))
    return Way(path.party, path.capacity, path.disclosure, conditions, tuple(lives))
