"""The law of access written again, as plainly as it can be said, to check the indexed one against.

Nothing is shared with `ropa.access` but the questions: every record, site, collection, category,
disclosure and limit of the register is tried for every question.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import product

from ropa.access.question import Question
from ropa.model import (
    Capacity,
    Collection,
    DataCategory,
    Disclosure,
    NoteKind,
    Organisation,
    Record,
    Register,
    Retention,
    Site,
    Status,
)
from ropa.model.duration import ends_on


@dataclass(frozen=True)
class Seen:
    """That a party sees a category through a record, while these conditions are not given."""

    party: str
    capacity: Capacity
    data: str
    record: str
    missing: frozenset[str]
    open: bool
    """Whether the source leaves it undecided."""


Way = tuple[str, Capacity, tuple[str, ...], bool]
"""Who gets at some data, in which capacity, on which conditions, and whether it is undecided."""


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
                    if scope.site is None or self.is_perhaps(site, scope.site):
                        found |= self.seen_at(record, site, asked, scope)
        return found

    def reaching(self, asked: str) -> set[Seen]:
        """Return what anybody is stated to reach of the data, or of what covers them, anywhere."""
        everything = set().union(*(self.seen(key, Question()) for key in self.parents))
        return {
            one
            for one in everything
            if not one.open
            if self.covered(one.data, (asked,)) or self.covered(asked, (one.data,))
        }

    def seen_at(self, record: Record, site: str | None, asked: str, scope: Question) -> set[Seen]:
        found: set[Seen] = set()
        elsewhere = scope.site is not None and site != scope.site
        unsure = elsewhere or self.is_perhaps_of_the_controller(record, scope)
        collections = [c for c in self.register.all(Collection) if c.record == record.key]
        for collection, data in product(collections, self.parents):
            if self.answers(record, data, asked) and self.covered(data, collection.data):
                for way in self.ways(record, collection, data, site, scope):
                    party, capacity, conditions, open_ = way
                    path = {*record.conditions, *collection.conditions, *conditions}
                    for kept in self.limits(record, data, site, path, scope):
                        if not (path | kept) & scope.ruled_out:
                            missing = frozenset((path | kept) - scope.given)
                            seen = (party, capacity, data, record.key, missing, open_ or unsure)
                            found.add(Seen(*seen))
        return found

    def ways(
        self,
        record: Record,
        collection: Collection,
        data: str,
        site: str | None,
        scope: Question,
    ) -> list[Way]:
        """Return who gets at data of a collection at a site."""
        of_record = [d for d in self.register.all(Disclosure) if d.record == record.key]
        unsaid_sites = {
            d.key: d.sites.status is Status.NOT_STATED and len(record.sites) > 1 for d in of_record
        }
        applying = {
            d.key: (d, undecided)
            for d in of_record
            if (undecided := self.undecided(d, collection, data, site)) is not None
        }
        limits = [
            (d, undecided or unsaid_sites[d.key])
            for d, undecided in applying.values()
            if d.limits_controller
        ]
        limited = {d.organisation for d, undecided in limits if not undecided}
        perhaps = {d.organisation for d, undecided in limits if undecided}
        controllers = {record.controller, *(record.joint_controllers.value or ())}
        found: list[Way] = [
            (org, Capacity.CONTROLLER, (), org in perhaps) for org in controllers - limited
        ]
        for d, undecided in applying.values():
            unsure = undecided or (scope.site is not None and unsaid_sites[d.key])
            if d.capacity is Capacity.CONTROLLER and not d.limits_controller:
                if d.organisation in limited:
                    continue
                unsure = unsure or d.organisation in perhaps
            found.append((d.organisation, d.capacity, d.conditions, unsure))
        return found

    def undecided(
        self, d: Disclosure, collection: Collection, data: str, site: str | None
    ) -> bool | None:
        """Whether it is undecided that a disclosure is of data; None where it is not of them."""
        of_data = self.undecided_of_data(d, data)
        through = self.undecided_through_systems(d, collection)
        elsewhere = d.sites.status is Status.STATED and site not in d.sites.listed
        return None if elsewhere or of_data is None or through is None else of_data or through

    def undecided_of_data(self, d: Disclosure, data: str) -> bool | None:
        if d.data.status is Status.NOT_STATED:
            return True
        if d.data.status is Status.NONE or self.covered(data, d.data.listed):
            return False
        notes = [note for note in d.notes if note.kind is NoteKind.OPEN]
        return True if any(self.covered(data, note.about) for note in notes) else None

    def undecided_through_systems(self, d: Disclosure, collection: Collection) -> bool | None:
        if d.systems.status is not Status.STATED:
            return d.systems.status is Status.NOT_STATED and d.data.status is Status.NONE
        if collection.system.status is Status.NOT_STATED:
            return True
        return not d.systems_allotted if collection.system.value in d.systems.listed else None

    def is_perhaps_of_the_controller(self, record: Record, scope: Question) -> bool:
        controllers = {record.controller, *(record.joint_controllers.value or ())}
        return scope.controller is not None and scope.controller not in controllers

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
            last = self.last_day(limit, scope.collected_on)
            if not last or scope.on <= last:
                alive.append(set(limit.conditions))
        return alive

    def last_day(self, limit: Retention, collected_on: date) -> date | None:
        """Return the last day, where it is counted from the collection or from nothing stated."""
        counted = limit.starts_at_collection or not limit.starts_from.is_stated
        return ends_on(collected_on, limit.duration) if limit.duration and counted else None

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
            (scope.site is None or any(self.is_perhaps(one, scope.site) for one in record.sites))
            and scope.activity in (None, record.activity)
            and (
                scope.controller is None
                or any(self.may_be(one, scope.controller) for one in controllers)
            )
        )

    def is_perhaps(self, site: str | None, asked: str) -> bool:
        """Whether a site is the one asked about, or may be."""
        if site is None or site == asked:
            return site == asked
        one, other = (self.register.get(Site, key) for key in (site, asked))
        return asked in one.possibly_same_as or site in other.possibly_same_as

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
