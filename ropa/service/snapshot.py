"""Snapshot: one register with everything that is read from it, built once and shared.

A snapshot never changes. A command opens one; the pages and GraphQL hold one for each revision
(`ropa.service.snapshots`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any

from ropa.access import Access
from ropa.model import Noun, Register
from ropa.model.references import keys_in

if TYPE_CHECKING:
    from ropa.index.references import References
    from ropa.service.workers import Workers

Nouns = tuple[Noun, ...]


class Snapshot:
    """One register, with its index and what answers from it.

    Args:
        access: who can see what in the register.
        revision: which revision of the store it is; empty where that is not asked for.
        workers: what does heavy work for it; workers of its own where none are given.
    """

    def __init__(self, access: Access, revision: str = "", workers: Workers | None = None) -> None:
        self.access = access
        self.register: Register = access.register
        self.revision = revision
        self._workers = workers
        self._derived: dict[object, Any] = {}
        self._turns: dict[object, Lock] = {}

    @cached_property
    def workers(self) -> Workers:
        """What does heavy work."""
        from ropa.service.workers import Workers  # imported here: few commands have heavy work

        return self._workers or Workers()

    @property
    def references(self) -> References:
        """What refers to what."""
        return self.access.index.references

    def prepare(self) -> None:
        """Read the references now, so that no request has to wait for it."""
        self.references.prepare()

    def along(self, facts: Iterable[Noun], field: str) -> Nouns:
        """Return what a field of some facts names, sorted by key and each once."""
        return self.named(key for fact in facts for key in keys_in(getattr(fact, field)))

    def named(self, keys: Iterable[str]) -> Nouns:
        """Return the nouns of some keys, sorted by key and each once."""
        return tuple(self.find(key) for key in sorted(set(keys)))

    def find(self, key: str) -> Noun:
        """Return the noun of a key that the register is known to hold.

        Raises:
            KeyError: it holds none; only a key from the register itself may be asked for.
        """
        fact = self.register.find(Noun, key)
        if fact is None:
            raise KeyError(key)
        return fact

    def once(self, name: object, make: Callable[[], Any]) -> Any:
        """Return what `make` gives, made once for the snapshot and kept under a name.

        Who asks while another thread makes it waits for that. A name belongs to one place alone:
        asking for it again from within `make` would wait for ever.
        """
        if name not in self._derived:
            with self._turns.setdefault(name, Lock()):
                if name not in self._derived:
                    self._derived[name] = make()
        return self._derived[name]


def open_snapshot() -> Snapshot:
    """Return a snapshot of the register in the database.

    Raises:
        StoreError: the database cannot be read, or nothing has been loaded into it.
    """
    from ropa.store import Store  # imported here: it brings the database libraries

    return Snapshot(Access(Store().load()))
