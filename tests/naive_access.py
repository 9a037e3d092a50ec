"""The law of access written again, as plainly as it can be said, to check the indexed one against.

Nothing is shared with `ropa.access` but the questions: every record, site, collection, category,
disclosure and limit of the register is tried for every question.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from ropa.access.question import Question
from ropa.model import (
    Capacity,
    Collection,
    DataCategory,
    Disclosure,
    Organisation,
    Record,
    Register,
    Retention,
)
from ropa.model.duration import ends_on


@dataclass(frozen=True)
class Seen:
    """That a party sees a category through a record, while these conditions are open."""

    party: str
    capacity: Capacity
    data: str
    record: str
    missing: frozenset[str]


class NaiveAccess:
    def __init__(self, register: Register) -> None:
        self.register = register
        self.parents = {c.key: c.parent for c in register.all(DataCategory)}

    def seen(self, asked: str, scope: Question) -> set[Seen]:
        """Return everything that anybody sees of the data asked about."""
        found: set[Seen] = set()
        for record in self.register.all(Record):
            if self.applies(record, scope):
                for site in record.sites or (None,):
                    if scope.site in (None, site):
                        found |= self.seen_at(record, site, asked, scope)
        return found

    def reaching(self, asked: str) -> set[Seen]:
        """Return what anybody reaches of the data, or of what covers them, under no restriction."""
        everything = set().union(*(self.seen(key, Question()) for key in self.parents))
        return {
            one
            for one in everything
            if self.covered(one.data, (asked,)) or self.covered(asked, (one.data,))
        }

    def seen_at(self, record: Record, site: str | None, asked: str, scope: Question) -> set[Seen]:
        found: set[Seen] = set()
        collections = [c for c in self.register.all(Collection) if c.record == record.key]
        for collection, data in product(collections, self.parents):
            if self.answers(record, data, asked) and self.covered(data, collection.data):
                for party, capacity, conditions in self.parties(record, collection, data, site):
                    path = {*record.conditions, *collection.conditions, *conditions}
                    for kept in self.limits(record, data, site, path, scope):
                        if not (path | kept) & scope.ruled_out:
                            missing = frozenset((path | kept) - scope.given)
                            found.add(Seen(party, capacity, data, record.key, missing))
        return found

    def parties(
        self, record: Record, collection: Collection, data: str, site: str | None
    ) -> list[tuple[str, Capacity, tuple[str, ...]]]:
        """Return who gets at data of a collection at a site, and the disclosure's conditions."""
        applying = [
            d
            for d in self.register.all(Disclosure)
            if d.record == record.key
            and (not d.data.listed or self.covered(data, d.data.listed))
            and (not d.systems.listed or collection.system.value in d.systems.listed)
            and (not d.sites.listed or site in d.sites.listed)
        ]
        controllers = {record.controller, *(record.joint_controllers.value or ())}
        limited = {d.organisation for d in applying if d.limits_controller}
        by_being = [(org, Capacity.CONTROLLER, ()) for org in controllers - limited]
        disclosed = [
            (d.organisation, d.capacity, d.conditions)
            for d in applying
            if d.capacity is not Capacity.CONTROLLER
            or d.limits_controller
            or d.organisation not in limited
        ]
        return [*by_being, *disclosed]

    def limits(
        self, record: Record, data: str, site: str | None, path: set[str], scope: Question
    ) -> list[set[str]]:
        """Return the conditions of each limit that data live by; an empty set where none counts."""
        if scope.collected_on is None or scope.on is None:
            return [set()]
        limits = self.stated(record, data, site, path, scope)
        if not limits:
            return [set()]
        alive = []
        for limit in limits:
            last = limit.duration and ends_on(scope.collected_on, limit.duration)
            if not last or scope.on <= last:
                alive.append(set(limit.conditions))
        return alive

    def stated(
        self, record: Record, data: str, site: str | None, path: set[str], scope: Question
    ) -> list[Retention]:
        applying = [
            r
            for r in self.register.all(Retention)
            if r.record == record.key
            and (not r.sites or site in r.sites)
            and not set(r.conditions) & scope.ruled_out
            and not set(r.unless) & (scope.given | path | set(r.conditions))
        ]
        step: str | None = data
        while step is not None:
            here = [r for r in applying if step in r.data]
            if here:
                return here
            step = self.parents[step]
        return []

    def applies(self, record: Record, scope: Question) -> bool:
        controllers = {record.controller, *(record.joint_controllers.value or ())}
        return (
            (scope.site is None or scope.site in record.sites)
            and scope.activity in (None, record.activity)
            and (
                scope.controller is None
                or any(self.may_be(one, scope.controller) for one in controllers)
            )
        )

    def may_be(self, controller: str, asked: str) -> bool:
        one, other = (self.register.get(Organisation, key) for key in (controller, asked))
        tied = asked in one.possibly_same_as or controller in other.possibly_same_as
        return controller == asked or (tied and not one.named)

    def answers(self, record: Record, data: str, asked: str) -> bool:
        """Whether a category is the one asked about, or below it and named by the record."""
        facts: list[Collection | Disclosure | Retention] = [
            *(c for c in self.register.all(Collection) if c.record == record.key),
            *(d for d in self.register.all(Disclosure) if d.record == record.key),
            *(r for r in self.register.all(Retention) if r.record == record.key),
        ]
        named = any(data in self.named(fact) for fact in facts)
        return data == asked or (named and self.covered(data, (asked,)))

    def named(self, fact: Collection | Disclosure | Retention) -> tuple[str, ...]:
        """Return the categories that a fact names, those that its notes are about among them."""
        if not isinstance(fact, Disclosure):
            return fact.data
        return (*fact.data.listed, *(key for note in fact.notes for key in note.about))

    def covered(self, data: str, by: tuple[str, ...]) -> bool:
        step: str | None = data
        while step is not None:
            if step in by:
                return True
            step = self.parents[step]
        return False
