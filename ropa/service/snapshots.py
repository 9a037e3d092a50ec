"""Snapshots: the one register that all requests read, exchanged as a whole when it changes.

A request takes the snapshot that is current when it begins, and keeps it. Whether the store holds a
new revision is asked at most once in each interval, off the event loop; the new snapshot is built
while the old one still answers, and takes its place in one assignment.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic
from typing import Protocol

from ropa.access import Access
from ropa.model import Register
from ropa.service.snapshot import Snapshot
from ropa.service.workers import Workers

INTERVAL = 1.0
"""Seconds for which a revision is taken to be the latest without asking again."""


class Source(Protocol):
    """Where the register comes from: a store."""

    def load(self) -> Register:
        """Return the register."""

    def revision(self) -> str:
        """Return which revision there is, by one short read."""


class Snapshots:
    """Holds the current snapshot of a store, and the workers that all its snapshots share.

    Args:
        source: the store.
        interval: seconds between two looks for a new revision.
        clock: gives seconds that never decrease.
    """

    def __init__(
        self,
        source: Source,
        interval: float = INTERVAL,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._source = source
        self._interval = interval
        self._clock = clock
        self._held: Snapshot | None = None
        self._looked: float | None = None
        self._lock = asyncio.Lock()
        self._workers = Workers()

    async def current(self) -> Snapshot:
        """Return the current snapshot.

        Raises:
            StoreError: nothing is loaded, or the store cannot be read.
        """
        if self._held is None or self._is_due():
            async with self._lock:
                if self._held is None or self._is_due():
                    self._held = await asyncio.to_thread(self._latest)
                    self._looked = self._clock()
        return self._held

    def _is_due(self) -> bool:
        return self._looked is None or self._clock() - self._looked >= self._interval

    def _latest(self) -> Snapshot:
        revision = self._source.revision()
        if self._held is not None and self._held.revision == revision:
            return self._held
        snapshot = Snapshot(Access(self._source.load()), revision, self._workers)
        snapshot.prepare()
        return snapshot
