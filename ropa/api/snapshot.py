"""Snapshot: one register with everything that a request reads from it, built once and shared.

References between nouns point one way in the register; `ropa.graph` turns them round, so that every
noun knows what refers to it, and what rests on it at any remove. A snapshot never changes; the web
holds one for each revision.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from ropa.graph import FactGraph, build, dependents, referring
from ropa.model import Disclosure, Fact, Noun, Record, Register, Retention
from ropa.model.references import keys_in

if TYPE_CHECKING:
    from ropa.access import Access

Nouns = tuple[Noun, ...]
KEPT = 256
"""Keys for which a snapshot keeps what rests on them."""


def _implied(fact: Noun, register: Register) -> Iterable[tuple[str, str]]:
    """Yield the references that a fact makes by leaving its sites out: to all of its record's."""
    if isinstance(fact, Disclosure | Retention) and not fact.sites:
        record = register.find(Record, fact.record)
        for site in record.sites if record else ():
            yield "sites", site


class Snapshot:
    """One register, its access and its references turned round.

    Args:
        access: who can see what in the register.
    """

    def __init__(self, access: Access) -> None:
        self.access = access
        self.register: Register = access.register
        self._derived: dict[object, Any] = {}
        self._turns: dict[object, Lock] = {}

    def prepare(self) -> None:
        """Turn the references round now, so that no request has to wait for it."""
        _ = self._backwards, self._citing

    @cached_property
    def _graph(self) -> FactGraph:
        return build(self.register)

    @cached_property
    def _backwards(self) -> Mapping[tuple[type[Noun], str], Mapping[str, Nouns]]:
        found: dict[tuple[type[Noun], str], dict[str, list[Noun]]] = {}
        for fact in self.register:
            pairs = [(name, to) for _, to, name in self._graph.out_edges(fact.key, keys=True)]
            for field, target in dict.fromkeys([*pairs, *_implied(fact, self.register)]):
                found.setdefault((type(fact), field), {}).setdefault(target, []).append(fact)
        return {
            kind: {target: tuple(facts) for target, facts in group.items()}
            for kind, group in found.items()
        }

    @cached_property
    def _citing(self) -> Mapping[str, tuple[Fact, ...]]:
        return {key: self._facts(referring(self._graph, key)) for key in self._graph}

    @cached_property
    def _resting(self) -> Callable[[str], tuple[Fact, ...]]:
        return lru_cache(KEPT)(lambda key: self._facts(dependents(self._graph, key)))

    def _facts(self, keys: Iterable[str]) -> tuple[Fact, ...]:
        return tuple(noun for key in keys if isinstance(noun := self.find(key), Fact))

    def referring(self, noun: type[Noun], field: str, key: str) -> Nouns:
        """Return the nouns of a kind whose field names the key, sorted by their own key.

        A disclosure or retention that leaves its sites out refers to all those of its record.
        """
        return self._backwards.get((noun, field), {}).get(key, ())

    def facts_about(self, key: str) -> tuple[Fact, ...]:
        """Return every fact that names the key in any field, sorted by key."""
        return self._citing.get(key, ())

    def resting_on(self, key: str) -> tuple[Fact, ...]:
        """Return every fact that names the key, or names one that does, and so on, sorted by key.

        Takes time in a large register: call it in a worker thread.
        """
        return self._resting(key)

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
