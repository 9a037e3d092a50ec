"""Facts: the register with what belongs to each record at hand, and names for every key."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from ropa.exports.wording import Wording, listed, worded, words
from ropa.model import (
    Capacity,
    Citation,
    Collection,
    DataCategory,
    Disclosure,
    Document,
    Fact,
    LegalBasis,
    Measure,
    Named,
    Noun,
    Objection,
    Organisation,
    Record,
    Register,
    Retention,
)
from ropa.model.nouns import noun_of
from ropa.model.tree import Tree

F = TypeVar("F", bound=Noun)


@dataclass(frozen=True, slots=True)
class Mandate:
    """What a processor does for one controller: the subject of a record under Article 30(2)."""

    processor: Organisation
    controller: Organisation
    disclosures: tuple[Disclosure, ...]


class Facts:
    """The register, indexed by record. Built once for an export; holds for that one snapshot."""

    def __init__(self, register: Register) -> None:
        """Index the register."""
        self.register = register

        self._groups: dict[type[Noun], dict[str | None, tuple[Any, ...]]] = {}

    def _of(self, noun: type[F], record: str | None) -> tuple[F, ...]:
        """Return the facts of a kind that belong to a record; None for those of no record."""
        groups = self._groups.get(noun)
        if groups is None:
            found: dict[str | None, list[F]] = {}
            for fact in self.register.all(noun):
                found.setdefault(getattr(fact, "record", None), []).append(fact)
            groups = {key: tuple(group) for key, group in found.items()}
            self._groups[noun] = groups
        return groups.get(record, ())

    @property
    def controllers(self) -> tuple[str, ...]:
        """The organisations that are the controller of some record, sorted."""
        return tuple(self._records)

    @cached_property
    def _records(self) -> dict[str, tuple[Record, ...]]:
        groups: dict[str, list[Record]] = {}
        for record in self.register.all(Record):
            groups.setdefault(record.controller, []).append(record)
        return {controller: tuple(group) for controller, group in sorted(groups.items())}

    @cached_property
    def _engaged(self) -> dict[str, dict[str, tuple[Disclosure, ...]]]:
        groups: dict[str, dict[str, list[Disclosure]]] = {}
        for one in self.register.all(Disclosure):
            if one.capacity is Capacity.PROCESSOR:
                owner = self.register.get(Record, one.record).controller
                groups.setdefault(one.organisation, {}).setdefault(owner, []).append(one)
        return {
            processor: {owner: tuple(held) for owner, held in sorted(owners.items())}
            for processor, owners in sorted(groups.items())
        }

    @property
    def processors(self) -> tuple[str, ...]:
        """The organisations that are processors by some disclosure, sorted."""
        return tuple(self._engaged)

    def mandates(self, processor: str) -> tuple[Mandate, ...]:
        """Return what a processor does, one mandate for each controller, sorted by controller."""
        get = self.register.get
        return tuple(
            Mandate(get(Organisation, processor), get(Organisation, owner), held)
            for owner, held in self._engaged.get(processor, {}).items()
        )

    @cached_property
    def data(self) -> Tree:
        """The tree of data categories."""
        return Tree({category.key: category.parent for category in self.register.all(DataCategory)})

    def collections(self, record: Record) -> tuple[Collection, ...]:
        """Return what a record collects."""
        return self._of(Collection, record.key)

    def disclosures(self, record: Record, *capacities: Capacity) -> tuple[Disclosure, ...]:
        """Return the disclosures of a record in some capacities; all where none is named."""
        every = self._of(Disclosure, record.key)
        return tuple(one for one in every if not capacities or one.capacity in capacities)

    def bases(self, record: Record) -> tuple[LegalBasis, ...]:
        """Return the legal bases of a record."""
        return self._of(LegalBasis, record.key)

    def retentions(self, record: Record) -> tuple[Retention, ...]:
        """Return the time limits of a record."""
        return self._of(Retention, record.key)

    def objections(self, record: Record) -> tuple[Objection, ...]:
        """Return how people use their rights against a record."""
        return self._of(Objection, record.key)

    def measures(self, record: Record | None, systems: Iterable[str]) -> tuple[Measure, ...]:
        """Return the measures that protect a record or one of the systems."""
        own = self._of(Measure, record.key) if record else ()
        held = set(systems)
        return own + tuple(one for one in self._of(Measure, None) if one.system in held)

    def records(self, controller: str) -> tuple[Record, ...]:
        """Return the records of a controller, as the source tells it."""
        return self._records.get(controller, ())

    def systems(self, record: Record) -> tuple[str, ...]:
        """Return the systems that a record's data are in or are seen through, sorted."""
        held = {one.system.value for one in self.collections(record) if one.system.value}
        return tuple(sorted(held.union(*(one.systems for one in self.disclosures(record)))))

    def named(self, key: str) -> Named:
        """Return the noun of a key, which has a name."""
        noun = noun_of(key)
        assert noun is not None and issubclass(noun, Named)
        return self.register.get(noun, key)

    def name(self, key: str) -> Wording:
        """Return the name of a key."""
        return worded(self.named(key).name)

    def names(self, keys: Iterable[str]) -> Wording:
        """Return the names of keys, one after the other."""
        return listed(self.name(key) for key in keys)

    def cited(self, record: Record, *facts: Fact) -> tuple[str, ...]:
        """Return the citations of facts that records share, in the sections that a record cites.

        A purpose is cited for every record that has it; of its paragraphs only those in the
        sections of this record speak of it, where there are any.
        """
        sections = {self._section(key) for key in record.citations}
        every = [key for fact in facts for key in fact.citations]
        near = [key for key in every if self._section(key) in sections]
        return tuple(dict.fromkeys(near or every))

    def _section(self, key: str) -> tuple[str, str]:
        citation = self.register.get(Citation, key)
        return citation.document, citation.section

    def place(self, key: str) -> Wording:
        """Return where a citation stands: its document, section, heading and paragraph."""
        citation = self.register.get(Citation, key)
        document = self.register.get(Document, citation.document)
        return words(
            "exports.place",
            document=document.title,
            section=citation.section,
            heading=citation.heading,
            paragraph=citation.paragraph,
        )
