"""HTML: one self-contained file, accessible and printable, without scripts or links outwards."""

from __future__ import annotations

from base64 import b64encode

from ropa.dpia.blocks import Block, Dossier, Figure, depth, numbered
from ropa.dpia.documents import draw
from ropa.jobs import Work
from ropa.language import say
from ropa.templates import template


def write(dossier: Dossier, work: Work) -> bytes:
    """Write a dossier as HTML."""

    def message(name: str, **values: object) -> str:
        return say(f"dpia.{name}", dossier.language, **values)

    def picture(figure: Figure) -> str:
        drawn = draw(dossier, figure.view, "svg", work)
        return "data:image/svg+xml;base64," + b64encode(drawn).decode()

    text = template("ropa.dpia", "dossier.html").render(
        dossier=dossier,
        numbered=list(numbered(dossier.sections)),
        message=message,
        picture=picture,
        kind=kind,
        heading=heading,
    )
    return text.encode()


def kind(block: Block) -> str:
    """Return what a block is, as the template calls it."""
    return type(block).__name__.lower()


def heading(number: str) -> int:
    """Return the level of the heading of a section's number, below the document's own."""
    return min(depth(number) + 1, 6)
