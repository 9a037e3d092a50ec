"""Resolving: which key a name means, where it could be several.

A name that several things share is settled only by where the question looks: of two camera systems
one is at Tegeluddsvägen. Otherwise it stays open, and the question is refused with the candidates.
"""

from __future__ import annotations

from collections.abc import Iterable

from ropa.access.question import Question
from ropa.index import Index
from ropa.model import Collection, Disclosure, Record, Register
from ropa.model.references import targets


def narrow(register: Register, keys: Iterable[str], scope: Question) -> frozenset[str]:
    """Return those of some keys that the facts within a scope name; all where it says nothing."""
    every = frozenset(keys)
    if scope.site is None and scope.activity is None and scope.controller is None:
        return every
    return every & _named_within(register, scope)


def _named_within(register: Register, scope: Question) -> frozenset[str]:
    records = {record.key: record for record in register.all(Record) if _within(record, scope)}
    facts: list[Collection | Disclosure] = [*register.all(Collection), *register.all(Disclosure)]
    named = {
        target for fact in facts if fact.record in records for _reference, target in targets(fact)
    }
    own = {target for record in records.values() for _reference, target in targets(record)}
    return frozenset(named | own)


def _within(record: Record, scope: Question) -> bool:
    return (
        (scope.site is None or scope.site in record.sites)
        and (scope.activity is None or scope.activity == record.activity)
        and (scope.controller is None or scope.controller == record.controller)
    )


def data_within(register: Register, keys: Iterable[str]) -> tuple[str, ...]:
    """Return the data that activities among some keys collect, sorted."""
    activities = frozenset(keys)
    records = {one.key for one in register.all(Record) if one.activity in activities}
    collections = (one for one in register.all(Collection) if one.record in records)
    return tuple(sorted({data for collection in collections for data in collection.data}))


def possible_controllers(index: Index) -> tuple[frozenset[str], frozenset[str]]:
    """Return the controllers of the register, and those that one of them may be."""
    own = frozenset(index.by_controller)
    return own, frozenset(tie for key in own for tie in index.ties.of(key))
