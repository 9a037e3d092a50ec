"""Snapshots: one register for all, exchanged when the store has another, and never half."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from builders.made import plain
from builders.made import register as made

from ropa.model import Register
from ropa.service import Snapshot
from ropa.service.snapshots import Snapshots
from ropa.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store of a test's own, with nothing in it."""
    return Store(f"sqlite:///{tmp_path / 'register.db'}")


def sites(*names: str) -> Register:
    return made(*(plain("site", name) for name in names))


class Counting:
    """A store that counts how often it is read."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.loads = 0
        self.looks = 0

    def load(self) -> Register:
        self.loads += 1
        return self._store.load()

    def revision(self) -> str:
        self.looks += 1
        return self._store.revision()


def together(snapshots: Snapshots, count: int) -> list[Snapshot]:
    async def all_of_them() -> list[Snapshot]:
        return list(await asyncio.gather(*(snapshots.current() for _ in range(count))))

    return asyncio.run(all_of_them())


def test_requests_at_once_read_the_store_once_and_share_one_snapshot(store: Store) -> None:
    store.save(sites("a"))
    counting = Counting(store)
    held = together(Snapshots(counting, interval=60), 20)
    assert (counting.looks, counting.loads) == (1, 1)
    assert len({id(one) for one in held}) == 1


def test_the_store_is_looked_at_once_in_an_interval_and_read_only_when_it_changed(
    store: Store,
) -> None:
    store.save(sites("a"))
    counting = Counting(store)
    now = [0.0]
    clock: Callable[[], float] = lambda: now[0]  # noqa: E731
    snapshots = Snapshots(counting, interval=1.0, clock=clock)

    async def story() -> list[int]:
        seen = []
        for moment in (0.0, 0.5, 1.0, 1.5, 2.0):
            now[0] = moment
            if moment == 1.5:
                store.save(sites("a", "b"))
            seen.append(len((await snapshots.current()).register))
        return seen

    one, two = len(sites("a")), len(sites("a", "b"))
    assert asyncio.run(story()) == [one, one, one, one, two]
    assert counting.looks == 3
    assert counting.loads == 2


def test_all_snapshots_share_their_workers(store: Store) -> None:
    """The number of jobs at once is of the machine, not of a revision."""
    snapshots = Snapshots(store, interval=0)

    async def story() -> list[Snapshot]:
        seen = []
        for names in (["a"], ["a", "b"]):
            store.save(sites(*names))
            seen.append(await snapshots.current())
        return seen

    one, other = asyncio.run(story())
    assert one is not other
    assert one.workers is other.workers
