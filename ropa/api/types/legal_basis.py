"""Legal bases, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import noun_type
from ropa.api.types.interfaces import FactNode
from ropa.model import LegalBasis


@noun_type("Ground that makes a record's processing lawful, with what it covers.")
class LegalBasisType(LegalBasis, FactNode):
    """A legal basis."""


LegalBasisConnection, LegalBasisFilter, LegalBasisOrder = connection_types(
    LegalBasis, LegalBasisType
)
