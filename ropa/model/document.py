"""Documents: the sources that state facts. Their text is never held, only the digests.

A source need be no document that anyone has written: what a person or a role has stated on a day,
as the owner of an activity in an interview, is a source too.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, ClassVar

from pydantic import BaseModel, StringConstraints, field_validator
from pydantic_core import PydanticCustomError

from ropa.model.field import described
from ropa.model.no_answer import Form
from ropa.model.noun import Noun
from ropa.model.stated import Stated
from ropa.model.text import Line, Translated, unless_held

LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
"""ISO 639-1 code of a language."""
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def refuse_no_day(_noun: type[BaseModel], _field: str, dated: object) -> None:
    """Refuse what is written as a day and is none; a month in words is as good a date."""
    text = dated.value if isinstance(dated, Stated) else None
    if text is not None and DAY.fullmatch(text):
        try:
            date.fromisoformat(text)
        except ValueError as error:
            raise PydanticCustomError("no_day", "this day is not in the calendar") from error


class Document(Noun):
    """A source that facts are cited from: a notice, a contract, a policy, or a statement."""

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
    covers: Stated[Translated] = described(
        "What it says that it covers: whose data, in which situations.",
        "Vad det anger att det gäller: vems uppgifter, i vilka situationer.",
        default=Stated[Translated](),
        json=True,
    )
    stated_by: Line | None = described(
        "Person or role that stated it on that date, where it is a statement.",
        "Person eller roll som har lämnat uppgiften den dagen, där källan är en uppgift.",
        default=None,
        words=Form.NAME,
    )

    _is_in_the_calendar = field_validator("dated")(unless_held(refuse_no_day))
