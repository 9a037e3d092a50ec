"""Collections, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import noun_type
from ropa.api.types.interfaces import FactNode
from ropa.model import Collection


@noun_type("Personal data that come into a record.")
class CollectionType(Collection, FactNode):
    """A collection."""


CollectionConnection, CollectionFilter, CollectionOrder = connection_types(
    Collection, CollectionType
)
