"""Paths: every way from a record over a collection to somebody who sees the data.

This is the law of access. What holds here: a path is a record, a collection of it, and either a
disclosure of it or the controller itself, for one data category at one place. Conditions AND along
a path; paths OR. The category of a path is the one asked about, or one below it that the record's
facts name. Where disclosures limit the controller, its access goes only through them. A path that
the source leaves undecided says by what (`open`); a limit that is itself undecided closes nothing
and leaves open what it may close. Every question, whichever way it is asked, is answered from these
paths.

Each of a disclosure's data, systems and sites narrows it where it is stated, and leaves it open
where it is not stated and something hangs on it. Data that are stated as none are whatever the
systems hold; without systems that are stated it is open what that is. Where several organisations
share systems and the source does not say which has which, each is open. An open note on a
disclosure that is about some data leaves those data open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ropa.access.answer import Limit, Reason, unique
from ropa.access.question import Question
from ropa.index import Index, controllers
from ropa.model.collection import Collection
from ropa.model.disclosure import Capacity, Disclosure
from ropa.model.note import NoteKind
from ropa.model.record import Record
from ropa.model.stated import Status

Found = tuple[Reason, ...] | None
"""What leaves it open: nothing where it is stated, and None where there is no such disclosure."""


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
    open: tuple[Reason, ...] = ()
    """What leaves it undecided whether there is the path; empty where it is stated."""

    @property
    def conditions(self) -> tuple[str, ...]:
        """Conditions of the facts on the path."""
        disclosed = self.disclosure.conditions if self.disclosure else ()
        return (*self.record.conditions, *self.collection.conditions, *disclosed)

    @property
    def open_anywhere(self) -> tuple[Reason, ...]:
        """What leaves it undecided where no site is asked about: not of which site it is."""
        return tuple(reason for reason in self.open if reason.code != "access.open-sites")

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
    open: tuple[Reason, ...] = ()
    """What leaves it undecided whether there is the path, for the question that is asked."""


def places(index: Index, record: Record, site: str | None) -> tuple[str | None, ...]:
    """Return the places at which to look for a record's paths.

    The site asked for, and those of the record that may be the same; without one, each of the
    record's where its facts differ between them, so that a question without a site is answered
    with what holds at any one site.
    """
    if site is not None:
        return tuple(one for one in index.ties.with_itself(site) if one in record.sites)
    disclosures = index.disclosures.get(record.key, ())
    retentions = index.retentions.get(record.key, ())
    differ = any(map(_is_of_some_sites, disclosures)) or any(one.sites for one in retentions)
    return (record.sites if differ else ()) or (None,)


def _is_of_some_sites(disclosure: Disclosure) -> bool:
    """Whether a disclosure is of some sites, or limits a controller at sites not stated."""
    unsaid = disclosure.sites.status is Status.NOT_STATED
    return disclosure.sites.is_stated or (disclosure.limits_controller and unsaid)


def targets(index: Index, record: Record, collection: Collection, data: str | None) -> list[str]:
    """Return the categories of a collection to answer with, sorted.

    The category asked about, and each below it that the record's facts name.
    """
    covers = index.categories.covers
    named: Iterable[str] = index.named_by(record)
    if data is not None:
        named = sorted({data, *(part for part in named if covers(data, part))})
    return [part for part in named if index.categories.nearest(collection.data, part)]


def paths_of(index: Index, record: Record, data: str | None, site: str | None) -> Iterator[Path]:
    """Yield every path of a record to the data asked about (or any data) at a site (or any)."""
    for place in places(index, record, site):
        for collection in index.collections.get(record.key, ()):
            for part in targets(index, record, collection, data):
                yield from _paths_to(index, record, collection, part, place)


def _paths_to(
    index: Index, record: Record, collection: Collection, data: str, place: str | None
) -> Iterator[Path]:
    applying: list[tuple[Disclosure, tuple[Reason, ...]]] = []
    for disclosure in index.disclosures.get(record.key, ()):
        reasons = disclosed(index, record, disclosure, collection, data, place)
        if reasons is not None:
            applying.append((disclosure, reasons))
    limits = [(one, reasons) for one, reasons in applying if one.limits_controller]
    limited = {one.organisation for one, reasons in limits if not reasons}
    for party in controllers(record):
        if party not in limited:
            reasons = _perhaps_limited(party, data, limits)
            yield Path(record, collection, None, party, Capacity.CONTROLLER, data, place, reasons)
    for disclosure, reasons in applying:
        party, capacity = disclosure.organisation, disclosure.capacity
        if capacity is Capacity.CONTROLLER and not disclosure.limits_controller:
            if party in limited:
                continue
            reasons = unique((*reasons, *_perhaps_limited(party, data, limits)))
        yield Path(record, collection, disclosure, party, capacity, data, place, reasons)


def _perhaps_limited(
    party: str, data: str, limits: Iterable[tuple[Disclosure, tuple[Reason, ...]]]
) -> tuple[Reason, ...]:
    """Return what leaves it open whether a controller's access is limited to less than this."""
    values = {"party": party, "data": data}
    return tuple(
        Reason("access.open-limit", values, (one.key,))
        for one, reasons in limits
        if reasons and one.organisation == party
    )


def disclosed(
    index: Index,
    record: Record,
    disclosure: Disclosure,
    collection: Collection,
    data: str,
    place: str | None,
) -> Found:
    """Return what leaves it open whether a disclosure is of some data of a collection at a place.

    Args:
        index: the register.
        record: the record of the disclosure and the collection.
        disclosure: the disclosure.
        collection: the collection that the data come from.
        data: category of data, covered by the collection.
        place: key of a site, or None where the record is tied to none or none is looked at.
    """
    parts = (
        of_data(index, disclosure, data),
        through_systems(disclosure, collection, data),
        at_place(record, disclosure, place),
    )
    reasons: list[Reason] = []
    for part in parts:
        if part is None:
            return None
        reasons += part
    return tuple(reasons)


def of_data(index: Index, disclosure: Disclosure, data: str) -> Found:
    """Return what leaves it open whether a disclosure is of a category of data."""
    values = {"party": disclosure.organisation, "data": data}
    match disclosure.data.status:
        case Status.NOT_STATED:
            return (Reason("access.open-data", values, (disclosure.key,)),)
        case Status.NONE:
            return ()
    if index.categories.nearest(disclosure.data.listed, data) is not None:
        return ()
    noted = tuple(
        Reason("access.open-note", facts=(disclosure.key,), said=note.text)
        for note in disclosure.notes
        if note.kind is NoteKind.OPEN and index.categories.nearest(note.about, data) is not None
    )
    return noted or None


def through_systems(disclosure: Disclosure, collection: Collection, data: str) -> Found:
    """Return what leaves it open whether a disclosure reaches a collection through its systems."""
    systems, held = disclosure.systems, collection.system
    values = {"party": disclosure.organisation, "data": data}
    if not systems.is_stated:
        whatever = disclosure.data.status is Status.NONE
        return (Reason("access.open-systems", values, (disclosure.key,)),) if whatever else ()
    named = {**values, "systems": ", ".join(systems.listed)}
    if held.status is Status.NOT_STATED:
        facts = (collection.key, disclosure.key)
        return (Reason("access.open-system", named, facts),)
    if held.value not in systems.listed:
        return None
    if not disclosure.systems_allotted:
        return (Reason("access.open-shared", named, (disclosure.key,)),)
    return ()


def at_place(record: Record, disclosure: Disclosure, place: str | None) -> Found:
    """Return what leaves it open whether a disclosure is of a place's data."""
    if disclosure.sites.is_stated:
        return () if place in disclosure.sites.listed else None
    if disclosure.sites.status is Status.NONE or place is None or len(record.sites) < 2:
        return ()
    values = {"party": disclosure.organisation, "site": place}
    return (Reason("access.open-sites", values, (disclosure.key,)),)


def perhaps_at_site(place: str | None, scope: Question) -> tuple[Reason, ...]:
    """Return what leaves it open whether a place is the site that is asked about."""
    if scope.site is None or place in (None, scope.site):
        return ()
    return (Reason("access.open-site", {"site": place, "asked": scope.site}, (place,)),)


def perhaps_asked(index: Index, record: Record, scope: Question) -> tuple[Reason, ...]:
    """Return what leaves it open whether a record is of the site and controller asked about."""
    found = places(index, record, scope.site)
    elsewhere = () if scope.site in found else perhaps_at_site(found[0], scope)
    return (*elsewhere, *perhaps_of_controller(record, scope))


def perhaps_of_controller(record: Record, scope: Question) -> tuple[Reason, ...]:
    """Return what leaves it open whether a record is of the controller that is asked about."""
    asked = scope.controller
    if asked is None or asked in controllers(record):
        return ()
    values = {"controller": record.controller, "asked": asked}
    return (Reason("access.open-controller", values, (record.controller,)),)
