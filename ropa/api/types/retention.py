"""Retentions, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import noun_type
from ropa.api.types.interfaces import FactNode
from ropa.model import Retention


@noun_type("Limit for storage: a duration, an event that ends it, or criteria.")
class RetentionType(Retention, FactNode):
    """A time limit."""


RetentionConnection, RetentionFilter, RetentionOrder = connection_types(Retention, RetentionType)
