"""Data subjects, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import along, noun_type, referring
from ropa.api.types.interfaces import NamedNode
from ropa.model import Collection, DataCategory, DataSubject, Record


@noun_type("Category of data subjects.")
class DataSubjectType(DataSubject, NamedNode):
    """A category of people and where their data are."""

    collections = referring(Collection, "subjects", "Collections of their data.")
    records = along(Record, (Collection, "subjects"), "record", "Records that hold their data.")
    data = along(
        DataCategory, (Collection, "subjects"), "data", "Categories of data collected about them."
    )


DataSubjectConnection, DataSubjectFilter, DataSubjectOrder = connection_types(
    DataSubject, DataSubjectType
)
