"""Purposes, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import noun_type, referring
from ropa.api.types.interfaces import NamedNode
from ropa.model import LegalBasis, Purpose, Record


@noun_type("Purpose of processing.")
class PurposeType(Purpose, NamedNode):
    """A purpose and the records that serve it."""

    children = referring(Purpose, "parent", "Purposes that are part of this one.")
    records = referring(Record, "purposes", "Records that serve the purpose.")
    legal_bases = referring(LegalBasis, "covers_purposes", "Legal bases that cover the purpose.")


PurposeConnection, PurposeFilter, PurposeOrder = connection_types(Purpose, PurposeType)
