"""JSON-LD: the same graph as the Turtle, with its context in the file."""

from __future__ import annotations

import json

from ropa.exports.dpv import draw
from ropa.exports.interface import Book


def write(book: Book) -> bytes:
    """Write a book as JSON-LD in UTF-8.

    Raises:
        RenderError: the register maps something to a term that DPV does not have.
    """
    graph = draw(book)
    context = {prefix: str(namespace) for prefix, namespace in graph.namespaces()}
    text = graph.serialize(format="json-ld", context=context, auto_compact=False)
    whole = json.loads(text)
    whole["@graph"].sort(key=lambda node: str(node["@id"]))
    return (json.dumps(whole, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
