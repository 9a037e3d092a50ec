"""Paths: every way from a record over a collection to somebody who sees the data.

This is the law of access. What holds here: a path is a record, a collection of it, and either a
disclosure of it or the controller itself, for one data category at one place. Conditions AND along
a path; paths OR. The category of a path is the one asked about, or one below it that the record's
facts name. Where disclosures limit the controller, its access goes only through them. Every
question, whichever way it is asked, is answered from these paths.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ropa.access.answer import Limit
from ropa.access.retention import covers_place
from ropa.index import Index, controllers
from ropa.model.collection import Collection
from ropa.model.disclosure import Capacity, Disclosure
from ropa.model.record import Record
from ropa.model.retention import Retention


@dataclass(frozen=True, slots=True)
class Path:
    """One way to the data, before anything is known of conditions and time."""

    record: Record
    collection: Collection
    disclosure: Disclosure | None
    """None where the controller has access by being controller."""
    party: str
    capacity: Capacity
    data: str
    """The category that the path reaches."""
    place: str | None
    """The site, where the record's facts differ between sites or one was asked for."""

    @property
    def conditions(self) -> tuple[str, ...]:
        """Conditions of the facts on the path."""
        disclosed = self.disclosure.conditions if self.disclosure else ()
        return (*self.record.conditions, *self.collection.conditions, *disclosed)

    @property
    def sites(self) -> tuple[str, ...]:
        """Sites whose data the path reaches; none where the record is not tied to a place."""
        return (self.disclosure.sites.listed if self.disclosure else ()) or self.record.sites


@dataclass(frozen=True, slots=True)
class LivePath:
    """A path that no condition and no limit closes."""

    path: Path
    missing: frozenset[str]
    """Conditions that are open."""
    limits: tuple[Limit, ...]
    """All limits that apply to the data."""
    limit: Limit | None
    """The limit that the path lives by, where a day is asked about and one is stated."""


def sites_of(fact: Disclosure | Retention) -> tuple[str, ...]:
    """Return the sites that a fact names; none where it names none."""
    return fact.sites.listed if isinstance(fact, Disclosure) else fact.sites


def places(index: Index, record: Record, site: str | None) -> tuple[str | None, ...]:
    """Return the places at which to look for a record's paths.

    The site asked for; otherwise each of the record's where its facts differ between them, so that
    a question without a site is answered with what holds at any one site.
    """
    if site is not None:
        return (site,)
    facts = (*index.disclosures.get(record.key, ()), *index.retentions.get(record.key, ()))
    return record.sites if any(sites_of(fact) for fact in facts) else (None,)


def targets(index: Index, record: Record, collection: Collection, data: str | None) -> list[str]:
    """Return the categories of a collection to answer with, sorted.

    The category asked about, and each below it that the record's facts name.
    """
    covers = index.categories.covers
    named: Iterable[str] = index.named_by(record)
    if data is not None:
        named = sorted({data, *(part for part in named if covers(data, part))})
    return [part for part in named if index.categories.nearest(collection.data, part)]


def holds(disclosure: Disclosure, collection: Collection) -> bool:
    """Whether the systems of a disclosure, if it names any, hold a collection."""
    return not disclosure.systems.listed or collection.system.value in disclosure.systems.listed


def discloses(index: Index, disclosure: Disclosure, data: str, place: str | None) -> bool:
    """Whether a disclosure is of the data and at the place, whatever the system."""
    if not covers_place(disclosure.sites.listed, place):
        return False
    return (
        not disclosure.data.listed
        or index.categories.nearest(disclosure.data.listed, data) is not None
    )


def paths_of(index: Index, record: Record, data: str | None, site: str | None) -> Iterator[Path]:
    """Yield every path of a record to the data asked about (or any data) at a site (or any)."""
    for place in places(index, record, site):
        for collection in index.collections.get(record.key, ()):
            for part in targets(index, record, collection, data):
                yield from _paths_to(index, record, collection, part, place)


def _paths_to(
    index: Index, record: Record, collection: Collection, data: str, place: str | None
) -> Iterator[Path]:
    applying = [
        disclosure
        for disclosure in index.disclosures.get(record.key, ())
        if holds(disclosure, collection) and discloses(index, disclosure, data, place)
    ]
    limited = {d.organisation for d in applying if d.limits_controller}
    for party in controllers(record):
        if party not in limited:
            yield Path(record, collection, None, party, Capacity.CONTROLLER, data, place)
    for disclosure in applying:
        party, capacity = disclosure.organisation, disclosure.capacity
        own_staff = capacity is Capacity.CONTROLLER
        if not own_staff or disclosure.limits_controller or party not in limited:
            yield Path(record, collection, disclosure, party, capacity, data, place)
