"""Documents, as GraphQL has them."""

from __future__ import annotations

from ropa.api.connections import connection_types
from ropa.api.types.declare import noun_type, referring
from ropa.api.types.interfaces import Node
from ropa.model import Citation, Document


@noun_type("Source that facts are cited from, as a privacy notice.")
class DocumentType(Document, Node):
    """A document and its paragraphs."""

    citations = referring(Citation, "document", "Paragraphs of the document.")


DocumentConnection, DocumentFilter, DocumentOrder = connection_types(Document, DocumentType)
