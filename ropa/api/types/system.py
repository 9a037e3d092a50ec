"""Systems, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import along, noun_type, referring
from ropa.api.types.interfaces import NamedNode
from ropa.model import Collection, DataCategory, Disclosure, Measure, Organisation, Record, System


@noun_type("Data store, as a camera system or a visitor system.")
class SystemType(System, NamedNode):
    """A system and what it holds."""

    collections = referring(Collection, "system", "Collections of data that the system holds.")
    disclosures = referring(Disclosure, "systems", "Disclosures through the system.")
    measures = referring(Measure, "system", "Measures that protect the system.")
    records = along(
        Record, (Collection, "system"), "record", "Records whose data the system holds."
    )
    data = along(
        DataCategory, (Collection, "system"), "data", "Categories of data that the system holds."
    )
    processors = along(
        Organisation,
        (Disclosure, "systems"),
        "organisation",
        "Organisations with access through the system.",
    )
    held_possibly_same_by = referring(
        System, "possibly_same_as", "Systems that are said to be possibly this one."
    )


SystemConnection, SystemFilter, SystemOrder = connection_types(System, SystemType)
