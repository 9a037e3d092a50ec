"""Whether a disclosure is of some data at a place: it is, it is not, or the source leaves it open.

What holds here: each of its data, systems and sites narrows it where it is stated, and leaves it
open where it is not stated and something hangs on it. Data that are stated as none are whatever the
systems hold; without systems that are stated it is open what that is. Systems narrow a disclosure
where they are stated; where several organisations share them and the source does not say which has
which, each is open. An open note on a disclosure that is about some data leaves those data open.
"""

from __future__ import annotations

from ropa.access.answer import Reason
from ropa.index import Index
from ropa.model.collection import Collection
from ropa.model.disclosure import Disclosure
from ropa.model.note import NoteKind
from ropa.model.record import Record
from ropa.model.stated import Status

Found = tuple[Reason, ...] | None
"""What leaves it open: nothing where it is stated, and None where there is no such disclosure."""


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
