"""Index: where each record, disclosure and retention is found, made in one pass over the register.

It is what makes a question cost what its answer costs: the records that can answer are read off
a dictionary by where the question looks (a site, a controller, an activity, or everywhere) and the
data asked about. Nothing here decides who may see anything; that is `paths`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from ropa.access.categories import Categories
from ropa.access.opposites import Opposites
from ropa.access.question import Question
from ropa.access.ties import Ties
from ropa.model.collection import Collection
from ropa.model.disclosure import Disclosure
from ropa.model.legal_basis import LegalBasis
from ropa.model.organisation import Organisation
from ropa.model.record import Record
from ropa.model.register import Register
from ropa.model.retention import Retention

OfRecord = TypeVar("OfRecord", Collection, Disclosure, Retention, LegalBasis)


def controllers(record: Record) -> tuple[str, ...]:
    """Return the controller of a record and its joint controllers (Article 26), each once."""
    return tuple(dict.fromkeys((record.controller, *(record.joint_controllers.value or ()))))


def _by_record(facts: tuple[OfRecord, ...]) -> dict[str, list[OfRecord]]:
    groups: dict[str, list[OfRecord]] = {}
    for fact in facts:
        groups.setdefault(fact.record, []).append(fact)
    return groups


class Index:
    """The facts of a register by record, and the records by place and data."""

    def __init__(self, register: Register) -> None:
        """Read the register once."""
        self.register = register
        self.categories = Categories(register)
        self.ties = Ties(register)
        self.opposites = Opposites(register)
        self.collections = _by_record(register.all(Collection))
        self.disclosures = _by_record(register.all(Disclosure))
        self.retentions = _by_record(register.all(Retention))
        self.bases = _by_record(register.all(LegalBasis))
        self._names: dict[str, tuple[str, ...]] = {}
        self._named: dict[tuple[str | None, str], dict[str, Record]] = {}
        self._under: dict[tuple[str | None, str], dict[str, Record]] = {}
        self._of_party: dict[str, dict[str, Record]] = {}
        self._holding: dict[str, dict[str, Record]] = {}
        self._at: dict[str, dict[str, Record]] = {}
        for record in register.all(Record):
            self._place(record)

    def _place(self, record: Record) -> None:
        self._names[record.key] = tuple(sorted(self._names_in(record)))
        for party in self.parties(record):
            self._of_party.setdefault(party, {})[record.key] = record
        for site in record.sites:
            self._at.setdefault(site, {})[record.key] = record
        for collection in self.collections.get(record.key, ()):
            if collection.system.value is not None:
                self._holding.setdefault(collection.system.value, {})[record.key] = record
        places = (None, record.activity, *record.sites, *self.controllers_or_ties(record))
        for named in {d for c in self.collections.get(record.key, ()) for d in c.data}:
            for place in places:
                self._named.setdefault((place, named), {})[record.key] = record
                for above in self.categories.above(named):
                    self._under.setdefault((place, above), {})[record.key] = record

    def parties(self, record: Record) -> set[str]:
        """Return the organisations that a record and its disclosures name."""
        disclosures = self.disclosures.get(record.key, ())
        return {*controllers(record), *(disclosure.organisation for disclosure in disclosures)}

    def controllers_or_ties(self, record: Record) -> set[str]:
        """Return the controllers of a record, and those that an unnamed one of them may be."""
        found = set(controllers(record))
        for key in tuple(found):
            if not self.register.get(Organisation, key).named:
                found.update(self.ties.of(key))
        return found

    def named_by(self, record: Record) -> tuple[str, ...]:
        """Return every data category that the facts of a record name, sorted."""
        return self._names[record.key]

    def _names_in(self, record: Record) -> set[str]:
        groups = (self.collections, self.disclosures, self.retentions)
        facts = [fact for group in groups for fact in group.get(record.key, ())]
        return {data for fact in facts for data in fact.data}

    def of_party(self, party: str) -> tuple[Record, ...]:
        """Return the records that an organisation controls or gets data from, sorted by key."""
        return tuple(self._of_party.get(party, {}).values())

    def holding(self, system: str) -> tuple[Record, ...]:
        """Return the records with data in a system, sorted by key."""
        return tuple(self._holding.get(system, {}).values())

    def at(self, site: str) -> tuple[Record, ...]:
        """Return the records of a site, sorted by key."""
        return tuple(self._at.get(site, {}).values())

    def candidates(self, data: str, scope: Question) -> Iterator[Record]:
        """Yield the records that collect something of `data` where the scope looks, by key."""
        asked = (scope.site, scope.controller, scope.activity)
        places = [place for place in asked if place is not None] or (None,)
        options = [self._collecting(place, data) for place in places]
        fewest = min(options, key=len)
        yield from (fewest[key] for key in sorted(fewest) if self.matches(fewest[key], scope))

    def _collecting(self, place: str | None, data: str) -> dict[str, Record]:
        found = self._under.get((place, data), {})
        for above in self.categories.above(data)[1:]:
            more = self._named.get((place, above))
            if more:
                found = {**found, **more}
        return found

    def matches(self, record: Record, scope: Question) -> bool:
        """Whether a record is of the site, activity and controller that a scope asks for."""
        return (
            (scope.site is None or scope.site in record.sites)
            and (scope.activity is None or scope.activity == record.activity)
            and (scope.controller is None or scope.controller in self.controllers_or_ties(record))
        )
