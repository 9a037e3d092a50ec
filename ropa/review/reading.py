"""Reading: the register as rules look at it, with what they share. Built once for a review."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cached_property

from ropa.access import Access
from ropa.article30.facts import Facts
from ropa.index import CategoryTree
from ropa.model import (
    Article,
    DataCategory,
    DataKind,
    Disclosure,
    LegalBasis,
    Organisation,
    Record,
)
from ropa.review.interface import Hit


class Reading:
    """One register, read for a review on a day."""

    def __init__(self, access: Access, on: date | None = None) -> None:
        """Read the register of an access; `on` is the day that due dates are held against."""
        self.access = access
        self.register = access.register
        self.index = access.index
        self.facts = Facts(access.index)
        self.on = on

    @property
    def records(self) -> tuple[Record, ...]:
        """Every record, sorted by key."""
        return self.register.all(Record)

    @property
    def purposes(self) -> CategoryTree:
        """The tree of purposes."""
        return self.index.purposes

    def organisation(self, key: str) -> Organisation:
        """Return the organisation of a key."""
        return self.register.get(Organisation, key)

    def collected(self, record: Record) -> tuple[str, ...]:
        """Return every category of data that a record collects, sorted."""
        return self.index.collected(record)

    def of_kind(self, record: Record, kind: DataKind) -> tuple[str, ...]:
        """Return the collected categories that the law classes so, or a part of which it does."""
        touching = self._of_kind[kind]
        return tuple(key for key in self.collected(record) if key in touching)

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

    def rests_on_interest(self, record: Record) -> tuple[LegalBasis, ...]:
        """Return the legal bases that are legitimate interests."""
        return tuple(one for one in self.bases(record) if one.article is Article.ART_6_1_F)

    def of_controllers(
        self, facts: Iterable[Disclosure]
    ) -> Iterator[tuple[str, str, tuple[Disclosure, ...]]]:
        """Yield controller, organisation, and the disclosures of the one's records to the other."""
        groups: dict[tuple[str, str], list[Disclosure]] = {}
        for one in facts:
            controller = self.register.get(Record, one.record).controller
            groups.setdefault((controller, one.organisation), []).append(one)
        for (controller, organisation), group in sorted(groups.items()):
            yield controller, organisation, tuple(group)


def covers_something(basis: LegalBasis) -> bool:
    """Whether a legal basis says what it covers; one that does not may cover everything."""
    return bool(basis.covers_purposes or basis.covers_data or basis.covers_disclosures)


def each_record(
    find: Callable[[Reading, Record], Iterable[Hit]],
) -> Callable[[Reading], Iterator[Hit]]:
    """Make a look that finds record by record."""

    def look(reading: Reading) -> Iterator[Hit]:
        for record in reading.records:
            for hit in find(reading, record):
                yield replace(hit, record=record.key)

    return look
