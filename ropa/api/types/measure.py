"""Measures, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import noun_type
from ropa.api.types.interfaces import NamedNode
from ropa.model import Measure


@noun_type("Security measure that protects a record or a system.")
class MeasureType(Measure, NamedNode):
    """A measure."""


MeasureConnection, MeasureFilter, MeasureOrder = connection_types(Measure, MeasureType)
