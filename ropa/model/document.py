"""Documents: the sources that state facts. Their text is never held, only the digests."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import StringConstraints

from ropa.model.field import described
from ropa.model.no_answer import Form
from ropa.model.noun import Noun
from ropa.model.stated import Stated
from ropa.model.text import Line, Translated

LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
"""ISO 639-1 code of a language."""


class Document(Noun):
    """A source that facts are cited from, as a privacy notice."""

    prefix: ClassVar[str] = "document"
    folder: ClassVar[str] = "documents"

    title: Line = described(
        "Title of the document, in its own language.", "Dokumentets titel.", words=Form.NAME
    )
    kind: Translated = described(
        "Kind of document.", "Slag av dokument.", json=True, words=Form.TERM
    )
    language: LanguageCode = described("Language of it (ISO 639-1).", "Språk (ISO 639-1).")
    publisher: Stated[Line] = described(
        "Who published it.", "Vem som har publicerat det.", default=Stated[Line](), json=True
    )
    dated: Stated[Line] = described(
        "Date of the document.", "Dokumentets datum.", default=Stated[Line](), json=True
    )
