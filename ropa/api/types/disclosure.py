"""Disclosures, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import noun_type, referring
from ropa.api.types.interfaces import FactNode
from ropa.model import Disclosure, LegalBasis


@noun_type("Access to data of a record, given to an organisation.")
class DisclosureType(Disclosure, FactNode):
    """A disclosure."""

    legal_bases = referring(
        LegalBasis, "covers_disclosures", "Legal bases that cover the disclosure."
    )


DisclosureConnection, DisclosureFilter, DisclosureOrder = connection_types(
    Disclosure, DisclosureType
)
