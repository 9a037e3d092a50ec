"""Citations, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import noun_type
from ropa.api.types.interfaces import Node
from ropa.model import Citation


@noun_type("Paragraph of a document, with the digest of its text.")
class CitationType(Citation, Node):
    """A paragraph and the facts that rest on it."""


CitationConnection, CitationFilter, CitationOrder = connection_types(Citation, CitationType)
