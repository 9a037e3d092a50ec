"""The register as rules look at it, with what several of them look up; made once for a review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from ropa.article30.facts import Facts
from ropa.index import Index
from ropa.language.text import Text, all_names, listed_names
from ropa.model import (
    DataCategory,
    DataKind,
    Disclosure,
    Exclusion,
    Fact,
    LegalBasis,
    Measure,
    NoteKind,
    Organisation,
    Purpose,
    Record,
)
from ropa.model.citation import Citation
from ropa.model.keys import prefix_of
from ropa.model.references import targets

NOT_FOLLOWED = frozenset((Citation.prefix, Record.prefix))
"""Nouns that a reference to makes no part of a record: a source, and another record."""


class ReviewedRegister:
    """One register under review.

    Args:
        index: the register, indexed.
        on: the day that due dates are held against; without it none is past.
    """

    def __init__(self, index: Index, on: date | None = None) -> None:
        self.index = index
        self.register = index.register
        self.facts = Facts(index)
        self.on = on

    @property
    def records(self) -> tuple[Record, ...]:
        """Every record, sorted by key."""
        return self.register.all(Record)

    @cached_property
    def records_of(self) -> dict[str, tuple[Record, ...]]:
        """The records that each fact belongs to or is named by, by the fact's key."""
        found: dict[str, dict[str, Record]] = {}
        for fact in self.register:
            record = self.register.find(Record, getattr(fact, "record", None) or fact.key)
            if record is not None:
                named = (key for _, key in targets(fact) if prefix_of(key) not in NOT_FOLLOWED)
                for key in (fact.key, *named):
                    found.setdefault(key, {})[record.key] = record
        return {key: tuple(records.values()) for key, records in found.items()}

    def records_on(self, fact: Fact) -> tuple[Record, ...]:
        """Return the records that rest on a fact, sorted: those that it belongs to or that name it.

        A category or purpose is rested on through those below it, a measure through its system,
        and an exclusion where a record has two of its conditions.
        """
        if isinstance(fact, Exclusion):
            named = (self.records_of.get(key, ()) for key in fact.conditions)
            counts = Counter(record.key for records in named for record in records)
            keys = {key for key, count in counts.items() if count > 1}
        else:
            below = (self.records_of.get(key, ()) for key in self._below(fact))
            keys = {record.key for records in below for record in records}
        return tuple(self.register.get(Record, key) for key in sorted(keys))

    def _below(self, fact: Fact) -> tuple[str, ...]:
        match fact:
            case DataCategory():
                return self.index.categories.below(fact.key)
            case Purpose():
                return self.index.purposes.below(fact.key)
            case Measure() if fact.system is not None and fact.record is None:
                return (fact.key, fact.system)
        return (fact.key,)

    def name(self, key: str) -> Text:
        """Return the name of a key as it stands within a sentence."""
        return self.register.name_in_sentence(key)

    def names(self, keys: Iterable[str]) -> Text:
        """Return the names of keys as a sentence lists them, sorted: `a, b and c`."""
        return all_names(map(self.name, keys))

    def purposes(self, keys: Iterable[str]) -> Text:
        """Return the names of purposes, sorted; semicolons, since a purpose names several aims."""
        return listed_names(map(self.name, keys))

    def organisation(self, key: str) -> Organisation:
        """Return the organisation of a key."""
        return self.register.get(Organisation, key)

    def of_kind(self, record: Record, kind: DataKind) -> tuple[str, ...]:
        """Return the collected categories that the law classes so, or a part of which it does."""
        touching = self._of_kind[kind]
        return tuple(key for key in self.index.collected(record) if key in touching)

    @cached_property
    def _of_kind(self) -> dict[DataKind, set[str]]:
        """The categories of each kind, with all above and below them."""
        tree = self.index.categories
        found: dict[DataKind, set[str]] = {kind: set() for kind in DataKind}
        for one in self.register.all(DataCategory):
            found[one.kind].update(tree.above(one.key), tree.below(one.key))
        return found

    def bases(self, record: Record, *articles: str) -> tuple[LegalBasis, ...]:
        """Return the legal bases of a record under some articles, as `6`; all if none is named."""
        every = self.index.bases.get(record.key, ())
        return tuple(
            one for one in every if not articles or one.article.partition("(")[0] in articles
        )

    def by_controller_and_organisation(
        self, disclosures: Iterable[Disclosure]
    ) -> Iterator[tuple[str, str, tuple[Disclosure, ...]]]:
        """Yield controller, organisation, and the disclosures of the one's records to the other."""
        groups: dict[tuple[str, str], list[Disclosure]] = {}
        for one in disclosures:
            controller = self.register.get(Record, one.record).controller
            groups.setdefault((controller, one.organisation), []).append(one)
        for (controller, organisation), group in sorted(groups.items()):
            yield controller, organisation, tuple(group)


def has_open_note(fact: Fact) -> bool:
    """Whether a note says what a fact leaves open, which is a finding of its own."""
    return any(note.kind is NoteKind.OPEN for note in fact.notes)


def states_extent(basis: LegalBasis) -> bool:
    """Whether a legal basis says what it covers; one that does not may cover everything."""
    return bool(basis.covers_purposes or basis.covers_data or basis.covers_disclosures)
