"""RDF: the graph in the Data Privacy Vocabulary, as Turtle and as JSON-LD."""

from __future__ import annotations

import json

from ropa.exports.book import Book
from ropa.exports.dpv import graph_of


def write_turtle(book: Book) -> bytes:
    """Write a book as Turtle in UTF-8. `ropa.exports.dpv.shapes.validate` checks it.

    Raises:
        RenderError: the register maps something to a term that DPV does not have.
    """
    return graph_of(book).serialize(format="turtle", encoding="utf-8")


def write_jsonld(book: Book) -> bytes:
    """Write a book as JSON-LD in UTF-8, with its context in the file.

    Raises:
        RenderError: the register maps something to a term that DPV does not have.
    """
    graph = graph_of(book)
    context = {prefix: str(namespace) for prefix, namespace in graph.namespaces()}
    text = graph.serialize(format="json-ld", context=context, auto_compact=False)
    whole = json.loads(text)
    whole["@graph"].sort(key=lambda node: str(node["@id"]))
    return (json.dumps(whole, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
