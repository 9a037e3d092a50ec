"""Records, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import along, derived, noun_type, referring
from ropa.api.types.interfaces import NamedNode
from ropa.model import (
    Capacity,
    Collection,
    DataCategory,
    DataSubject,
    Disclosure,
    LegalBasis,
    Measure,
    Objection,
    Organisation,
    Record,
    Retention,
    System,
)
from ropa.service.snapshot import Nouns, Snapshot


def _parties(record: Record, snapshot: Snapshot, capacity: Capacity) -> Nouns:
    """Return the organisations that get a record's data in a capacity."""
    disclosures = snapshot.references.referring(Disclosure, "record", record.key)
    wanted = [d for d in disclosures if isinstance(d, Disclosure) and d.capacity is capacity]
    return snapshot.along(wanted, "organisation")


@noun_type("Processing of one controller within one activity: the entry of Article 30(1).")
class RecordType(Record, NamedNode):
    """A record and everything that belongs to it."""

    collections = referring(Collection, "record", "Collections of data into the record.")
    disclosures = referring(Disclosure, "record", "Disclosures of the record's data.")
    legal_bases = referring(LegalBasis, "record", "Legal bases that the record rests on.")
    retentions = referring(Retention, "record", "Limits for the record's data.")
    objections = referring(Objection, "record", "Rights that people have against the record.")
    measures = referring(Measure, "record", "Measures that protect the record.")
    data = along(
        DataCategory,
        (Collection, "record"),
        "data",
        "Categories of data collected into the record.",
    )
    subjects = along(
        DataSubject,
        (Collection, "record"),
        "subjects",
        "Categories of people whose data the record holds.",
    )
    systems = along(
        System, (Collection, "record"), "system", "Systems that hold the record's data."
    )
    processors = derived(
        Organisation,
        lambda record, s: _parties(record, s, Capacity.PROCESSOR),
        "Processors of the record.",
    )
    recipients = derived(
        Organisation,
        lambda record, s: _parties(record, s, Capacity.RECIPIENT),
        "Recipients of the record's data.",
    )


RecordConnection, RecordFilter, RecordOrder = connection_types(Record, RecordType)
