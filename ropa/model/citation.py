"""Citations: the passages of a document, with digests, so that a changed source shows."""

from __future__ import annotations

from operator import attrgetter
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
    """One passage of a document: where it stands, and the digest of its text.

    A passage is a sentence of a paragraph, a paragraph as a whole, or a heading. A paragraph of
    several sentences is best cited by sentence, so that one without a fact shows. The text itself
    is not held. A passage that states no fact says so, with the reason.

    A contract, a policy or a statement may have neither sections nor headings. Where its text is
    kept elsewhere there is no digest either: the passage is unverified, and is shown so.
    """

    prefix: ClassVar[str] = "citation"
    folder: ClassVar[str] = "citations"

    document: DocumentKey = described(
        "Document that it is a passage of.",
        "Dokument det är ett ställe i.",
        refers="document.key",
    )
    position: Place = described(
        "Place among all the document's passages, from 1.",
        "Plats bland dokumentets alla ställen, från 1.",
        default=1,
    )
    section: Line | None = described(
        "Section of the document, where it has any.",
        "Avsnitt i dokumentet, där det finns sådana.",
        default=None,
        words=Form.QUOTED,
    )
    heading: Line | None = described(
        "Heading above the passage, where it has any.",
        "Rubrik som stället står under, där det finns någon.",
        default=None,
        words=Form.QUOTED,
    )
    paragraph: Place = described(
        "Number under that heading, from 1; the heading itself, or the document as a whole, is 0.",
        "Nummer under rubriken, från 1; rubriken själv, eller dokumentet som helhet, är 0.",
        default=0,
    )
    sentence: Place = described(
        "Number of the sentence in the paragraph, from 1; the paragraph as a whole is 0.",
        "Meningens nummer i stycket, från 1; stycket som helhet är 0.",
        default=0,
    )
    digest: Digest | None = described(
        "SHA-256 of the passage's normalised text, hexadecimal; none where the text was not read.",
        "SHA-256 av ställets normaliserade text, hexadecimalt; ingen där texten inte har lästs.",
        default=None,
    )
    holds_no_fact: Translated | None = described(
        "Why the passage states no fact, where it states none.",
        "Varför stället inte anger någon uppgift, där det inte gör det.",
        default=None,
        json=True,
        words=Form.REQUIRED,
    )


BY_PLACE = attrgetter("document", "position")
"""What citations sort by to be in the order of their documents."""
