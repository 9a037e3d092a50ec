"""Citations: the paragraphs of a document, each with a digest, so that a changed source shows."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from ropa.model.field import described
from ropa.model.keys import DocumentKey
from ropa.model.no_answer import Form
from ropa.model.noun import Noun
from ropa.model.text import Line, Translated

Place = Annotated[int, Field(ge=0, le=1_000_000)]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Citation(Noun):
    """One paragraph of a document: its section, heading and number, and the digest of its text.

    The text itself is not held. A paragraph that states no fact says so, with the reason.
    """

    prefix: ClassVar[str] = "citation"
    folder: ClassVar[str] = "citations"

    document: DocumentKey = described(
        "Document that it is a paragraph of.",
        "Dokument det är ett stycke i.",
        refers="document.key",
    )
    position: Place = described(
        "Place among all the document's paragraphs, from 1.",
        "Plats bland dokumentets alla stycken, från 1.",
    )
    section: Line = described(
        "Section of the document.", "Avsnitt i dokumentet.", words=Form.QUOTED
    )
    heading: Line = described(
        "Heading above the paragraph.", "Rubrik som stycket står under.", words=Form.QUOTED
    )
    paragraph: Place = described(
        "Number under that heading, from 1; the heading itself is 0.",
        "Nummer under rubriken, från 1; rubriken själv är 0.",
    )
    digest: Digest = described(
        "SHA-256 of the paragraph's normalised text, hexadecimal.",
        "SHA-256 av styckets normaliserade text, hexadecimalt.",
    )
    holds_no_fact: Translated | None = described(
        "Why the paragraph states no fact, where it states none.",
        "Varför stycket inte anger någon uppgift, där det inte gör det.",
        default=None,
        json=True,
        words=Form.REQUIRED,
    )
