"""Snapshot: one register with everything that a request reads from it, built once and shared.

A snapshot never changes; the web holds one for each revision.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Lock
from typing import TYPE_CHECKING, Any

from ropa.model import Noun, Register
from ropa.model.references import keys_in

if TYPE_CHECKING:
    from ropa.access import Access

Nouns = tuple[Noun, ...]


class Snapshot:
    """One register, its access and its references turned round.

    Args:
        access: who can see what in the register.
    """

    def __init__(self, access: Access) -> None:
        self.access = access
        self.register: Register = access.register
        self.references = access.index.references
        self._derived: dict[object, Any] = {}
        self._turns: dict[object, Lock] = {}

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

        Who asks while another thread makes it waits for that.
        """
        if name not in self._derived:
            with self._turns.setdefault(name, Lock()):
                if name not in self._derived:
                    self._derived[name] = make()
        return self._derived[name]
