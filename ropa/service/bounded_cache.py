"""A cache that is bounded in bytes: what was used last is kept, as far as there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class BoundedCache(Generic[K, V]):
    """Values by key, within a bound of bytes. Threads may share it.

    Args:
        most: bytes that all values may take together; a value that takes more is not kept.
        size_of: tells the bytes that a value takes.
    """

    def __init__(self, most: int, size_of: Callable[[V], int]) -> None:
        self.most = most
        self.size = 0
        """Bytes that the values take."""
        self.made = 0
        """Values that were made, since they were not kept."""
        self._size_of = size_of
        self._values: OrderedDict[K, V] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._values)

    def get(self, key: K, make: Callable[[], V]) -> V:
        """Return the value of a key; it is made where it is not kept.

        Two who ask at the same time may each make it; the first that is done is kept.
        """
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key]
        value = make()
        with self._lock:
            self.made += 1
            self._keep(key, value)
        return value

    def _keep(self, key: K, value: V) -> None:
        size = self._size_of(value)
        if size > self.most or key in self._values:
            return
        self._values[key] = value
        self.size += size
        while self.size > self.most:
            _, oldest = self._values.popitem(last=False)
            self.size -= self._size_of(oldest)
