"""Reverse references: which facts name a fact, and in which field.

References point one way in the register, from the fact that makes them. Here they are read the
other way, from plain dictionaries; what rests on a fact at any remove is asked of the graph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache

from ropa.model.disclosure import Disclosure
from ropa.model.noun import Fact, Noun
from ropa.model.record import Record
from ropa.model.references import targets
from ropa.model.register import Register
from ropa.model.retention import Retention

Nouns = tuple[Noun, ...]
KEPT = 256
"""Keys for which what rests on them is kept."""


class References:
    """The references of a register, from the facts that are named."""

    def __init__(self, register: Register) -> None:
        """Read the register's references when they are first asked for."""
        self._register = register

    def prepare(self) -> None:
        """Read the references now, so that nobody has to wait for it later."""
        _ = self._by_field, self._by_key

    @cached_property
    def _by_field(self) -> Mapping[tuple[type[Noun], str], Mapping[str, Nouns]]:
        found: dict[tuple[type[Noun], str], dict[str, list[Noun]]] = {}
        for fact in self._register:
            pairs = [(reference.field, target) for reference, target in targets(fact)]
            for field, target in dict.fromkeys([*pairs, *_implied(fact, self._register)]):
                found.setdefault((type(fact), field), {}).setdefault(target, []).append(fact)
        return {
            kind: {target: tuple(facts) for target, facts in group.items()}
            for kind, group in found.items()
        }

    @cached_property
    def _by_key(self) -> Mapping[str, tuple[Fact, ...]]:
        found: dict[str, dict[str, Fact]] = {}
        for fact in self._register:
            if isinstance(fact, Fact):
                for _reference, target in targets(fact):
                    found.setdefault(target, {})[fact.key] = fact
        return {key: tuple(facts.values()) for key, facts in found.items()}

    @cached_property
    def _resting(self) -> Callable[[str], tuple[Fact, ...]]:
        from ropa.index.graph import build, dependents  # imported here: networkx takes time

        graph = build(self._register)

        def resting(key: str) -> tuple[Fact, ...]:
            nouns = (self._register.find(Noun, other) for other in dependents(graph, key))
            return tuple(noun for noun in nouns if isinstance(noun, Fact))

        return lru_cache(KEPT)(resting)

    def referring(self, noun: type[Noun], field: str, key: str) -> Nouns:
        """Return the nouns of a kind whose field names the key, sorted by their own key.

        A disclosure or retention that leaves its sites out refers to all those of its record.
        """
        return self._by_field.get((noun, field), {}).get(key, ())

    def facts_about(self, key: str) -> tuple[Fact, ...]:
        """Return every fact that names the key in any field, sorted by key."""
        return self._by_key.get(key, ())

    def resting_on(self, key: str) -> tuple[Fact, ...]:
        """Return every fact that names the key, or names one that does, and so on, sorted by key.

        Takes time in a large register: call it in a worker thread.
        """
        return self._resting(key)


def _implied(fact: Noun, register: Register) -> Iterable[tuple[str, str]]:
    """Yield the references that a fact makes by leaving its sites out: to all of its record's."""
    sites = fact.sites.listed if isinstance(fact, Disclosure) else getattr(fact, "sites", ())
    if isinstance(fact, Disclosure | Retention) and not sites:
        record = register.find(Record, fact.record)
        for site in record.sites if record else ():
            yield "sites", site
