"""Objections, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import noun_type
from ropa.api.types.interfaces import FactNode
from ropa.model import Objection


@noun_type("Way in which a person uses a right against a record.")
class ObjectionType(Objection, FactNode):
    """A right and how it is used."""


ObjectionConnection, ObjectionFilter, ObjectionOrder = connection_types(Objection, ObjectionType)
