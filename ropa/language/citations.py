"""Citations in words: where in a document a paragraph stands."""

from __future__ import annotations

from typing import Protocol

from ropa.language.text import Part, Text, message


class Citation(Protocol):
    """A paragraph of a document."""

    @property
    def section(self) -> str:
        """Section of the document."""

    @property
    def heading(self) -> str:
        """Heading that it stands under."""

    @property
    def paragraph(self) -> int:
        """Number under that heading, from 1; the heading itself is 0."""


def place(citation: Citation) -> Text:
    """Return where in its document a paragraph stands: its section, heading and number."""
    return message(
        "common.place",
        section=citation.section,
        heading=citation.heading,
        paragraph=citation.paragraph,
    )


def place_in(document: Part, citation: Citation) -> Text:
    """Return where a paragraph stands, with the document's title first."""
    return message("common.place-in", document=document, place=place(citation))
