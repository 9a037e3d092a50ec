"""The index of a register: its facts by record, and its records by what they are about.

What a question costs is what its answer costs: the records that can answer are read off a
dictionary by where the question looks (a site, a controller, an activity, or everywhere) and the
data asked about. Parts that few readers need are made when they are first asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from ropa.index.references import References
from ropa.index.ties import Opposites, Ties, controllers
from ropa.index.trees import CategoryTree
from ropa.model.collection import Collection
from ropa.model.data_category import DataCategory
from ropa.model.disclosure import Capacity, Disclosure
from ropa.model.legal_basis import LegalBasis
from ropa.model.measure import Measure
from ropa.model.objection import Objection
from ropa.model.organisation import Organisation
from ropa.model.purpose import Purpose
from ropa.model.record import Record
from ropa.model.register import Register
from ropa.model.retention import Retention

OfRecord = TypeVar("OfRecord", Collection, Disclosure, Retention, LegalBasis, Objection)


class Where(Protocol):
    """Where a question looks; None for everywhere."""

    @property
    def site(self) -> str | None:
        """Key of a site."""

    @property
    def activity(self) -> str | None:
        """Key of an activity."""

    @property
    def controller(self) -> str | None:
        """Key of a controller."""


@dataclass(frozen=True, slots=True)
class Mandate:
    """What a processor does for one controller: the subject of a record under Article 30(2)."""

    processor: Organisation
    controller: Organisation
    disclosures: tuple[Disclosure, ...]


def _by_record(facts: Iterable[OfRecord]) -> dict[str, list[OfRecord]]:
    groups: dict[str, list[OfRecord]] = {}
    for fact in facts:
        groups.setdefault(fact.record, []).append(fact)
    return groups


class Index:
    """Everything that is looked up in one register."""

    def __init__(self, register: Register) -> None:
        """Read the register once."""
        self.register = register
        self.categories = CategoryTree(register.all(DataCategory))
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
        sites = {site for named in record.sites for site in self.ties.with_itself(named)}
        places = (None, record.activity, *sites, *self.controllers_or_ties(record))
        for named in {d for c in self.collections.get(record.key, ()) for d in c.data}:
            for place in places:
                self._named.setdefault((place, named), {})[record.key] = record
                for above in self.categories.above(named):
                    self._under.setdefault((place, above), {})[record.key] = record

    @cached_property
    def references(self) -> References:
        """The references of the register, from what is named."""
        return References(self.register)

    @cached_property
    def purposes(self) -> CategoryTree:
        """The tree of purposes."""
        return CategoryTree(self.register.all(Purpose))

    @cached_property
    def objections(self) -> dict[str, list[Objection]]:
        """How people use their rights, by record."""
        return _by_record(self.register.all(Objection))

    @cached_property
    def _measures(self) -> dict[str | None, list[Measure]]:
        groups: dict[str | None, list[Measure]] = {}
        for measure in self.register.all(Measure):
            groups.setdefault(measure.record, []).append(measure)
        return groups

    def measures(self, record: Record | None, systems: Iterable[str]) -> tuple[Measure, ...]:
        """Return the measures that protect a record, or one of some systems."""
        held = set(systems)
        own = self._measures.get(record.key, []) if record is not None else []
        shared = [one for one in self._measures.get(None, []) if one.system in held]
        return (*own, *shared)

    def disclosed(self, record: Record, *capacities: Capacity) -> tuple[Disclosure, ...]:
        """Return the disclosures of a record in some capacities; all where none is named."""
        every = self.disclosures.get(record.key, ())
        return tuple(one for one in every if not capacities or one.capacity in capacities)

    def systems(self, record: Record) -> tuple[str, ...]:
        """Return the systems that a record's data are in or are seen through, sorted."""
        held = {c.system.value for c in self.collections.get(record.key, ()) if c.system.value}
        seen = {key for one in self.disclosures.get(record.key, ()) for key in one.systems.listed}
        return tuple(sorted(held | seen))

    def parties(self, record: Record) -> set[str]:
        """Return the organisations that a record and its disclosures name."""
        disclosures = self.disclosures.get(record.key, ())
        return {*controllers(record), *(disclosure.organisation for disclosure in disclosures)}

    @cached_property
    def by_controller(self) -> dict[str, tuple[Record, ...]]:
        """Records by the controller that the source names for them, in the order of keys."""
        groups: dict[str, list[Record]] = {}
        for record in self.register.all(Record):
            groups.setdefault(record.controller, []).append(record)
        return {controller: tuple(group) for controller, group in sorted(groups.items())}

    @cached_property
    def _mandates(self) -> dict[str, dict[str, list[Disclosure]]]:
        groups: dict[str, dict[str, list[Disclosure]]] = {}
        for one in self.register.all(Disclosure):
            if one.capacity is Capacity.PROCESSOR:
                owner = self.register.get(Record, one.record).controller
                groups.setdefault(one.organisation, {}).setdefault(owner, []).append(one)
        return {processor: dict(sorted(owners.items())) for processor, owners in groups.items()}

    @property
    def processors(self) -> tuple[str, ...]:
        """The organisations that are processors by some disclosure, sorted."""
        return tuple(sorted(self._mandates))

    def mandates(self, processor: str) -> tuple[Mandate, ...]:
        """Return what a processor does, one mandate for each controller, sorted by controller."""
        get = self.register.get
        return tuple(
            Mandate(get(Organisation, processor), get(Organisation, owner), tuple(held))
            for owner, held in self._mandates.get(processor, {}).items()
        )

    def unnamed_ties(self, key: str) -> tuple[str, ...]:
        """Return the organisations that are only described and may be this one, sorted."""
        ties = self.ties.of(key)
        return tuple(tie for tie in ties if not self.register.get(Organisation, tie).named)

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
        groups = (self.collections, self.retentions)
        facts = [fact for group in groups for fact in group.get(record.key, ())]
        disclosures = self.disclosures.get(record.key, ())
        noted = {key for one in disclosures for note in one.notes for key in note.about}
        return {
            *(data for fact in facts for data in fact.data),
            *(data for one in disclosures for data in one.data.listed),
            *(key for key in noted if key.startswith(f"{DataCategory.prefix}:")),
        }

    def collected(self, record: Record) -> tuple[str, ...]:
        """Return every category of data that a record collects, sorted."""
        return tuple(sorted({d for c in self.collections.get(record.key, ()) for d in c.data}))

    def unclaimed_purposes(self, record: Record) -> tuple[str, ...]:
        """Return the purposes of a record that none of its collections states as its own."""
        collections = self.collections.get(record.key, ())
        claimed = {purpose for one in collections for purpose in one.purposes.listed}
        return tuple(purpose for purpose in record.purposes if purpose not in claimed)

    def of_party(self, party: str) -> tuple[Record, ...]:
        """Return the records that an organisation controls or gets data from, sorted by key."""
        return tuple(self._of_party.get(party, {}).values())

    def holding(self, system: str) -> tuple[Record, ...]:
        """Return the records with data in a system, sorted by key."""
        return tuple(self._holding.get(system, {}).values())

    def at(self, site: str) -> tuple[Record, ...]:
        """Return the records of a site, sorted by key."""
        return tuple(self._at.get(site, {}).values())

    def candidates(self, data: str, where: Where) -> Iterator[Record]:
        """Yield the records that collect something of `data` where a question looks, by key."""
        asked = (where.site, where.controller, where.activity)
        places = [place for place in asked if place is not None] or (None,)
        options = [self._collecting(place, data) for place in places]
        fewest = min(options, key=len)
        yield from (fewest[key] for key in sorted(fewest) if self.matches(fewest[key], where))

    def _collecting(self, place: str | None, data: str) -> dict[str, Record]:
        found = self._under.get((place, data), {})
        for above in self.categories.above(data)[1:]:
            more = self._named.get((place, above))
            if more:
                found = {**found, **more}
        return found

    def _may_be(self, site: str) -> frozenset[str]:
        return frozenset(self.ties.with_itself(site))

    def matches(self, record: Record, where: Where) -> bool:
        """Whether a record is, or may be, of the site, activity and controller of a question."""
        return (
            (where.site is None or not self._may_be(where.site).isdisjoint(record.sites))
            and (where.activity is None or where.activity == record.activity)
            and (where.controller is None or where.controller in self.controllers_or_ties(record))
        )
