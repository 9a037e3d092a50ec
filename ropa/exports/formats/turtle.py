"""Turtle: the graph in the Data Privacy Vocabulary. `ropa.exports.dpv.validate` checks it."""

from __future__ import annotations

from ropa.exports.dpv import draw
from ropa.exports.interface import Book


def write(book: Book) -> bytes:
    """Write a book as Turtle in UTF-8.

    Raises:
        RenderError: the register maps something to a term that DPV does not have.
    """
    return draw(book).serialize(format="turtle", encoding="utf-8")
