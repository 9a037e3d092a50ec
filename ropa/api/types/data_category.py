"""Data categories, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import along, noun_type, referring
from ropa.api.types.interfaces import NamedNode
from ropa.model import Collection, DataCategory, Disclosure, LegalBasis, Record, Retention


@noun_type("Category of personal data; it covers every category below it.")
class DataCategoryType(DataCategory, NamedNode):
    """A category of data and what is done with it."""

    children = referring(DataCategory, "parent", "Categories that are part of this one.")
    collections = referring(Collection, "data", "Collections that name the category.")
    disclosures = referring(Disclosure, "data", "Disclosures that name the category.")
    retentions = referring(Retention, "data", "Limits that name the category.")
    legal_bases = referring(LegalBasis, "covers_data", "Legal bases that name the category.")
    records = along(
        Record, (Collection, "data"), "record", "Records that collect the category by name."
    )


DataCategoryConnection, DataCategoryFilter, DataCategoryOrder = connection_types(
    DataCategory, DataCategoryType
)
