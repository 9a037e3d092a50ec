"""Notes: what the source contradicts, leaves open, or what the register itself has added."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from ropa.model.keys import Key
from ropa.model.text import Translated


class NoteKind(StrEnum):
    """What a note warns of."""

    CONTRADICTION = "contradiction"
    """The source says two things that do not fit together."""
    OPEN = "open"
    """The source leaves a question open that the register needs answered."""
    MAPPING = "mapping"
    """The register's own reading, which the source does not put in those words."""
    DETAIL = "detail"
    """A detail of the source that no field holds."""


class Note(BaseModel):
    """A note on a fact, shown wherever the fact is shown and in the review."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: NoteKind
    text: Translated
    about: tuple[Key, ...] = ()
    """What of the fact it is about, by key, where it is not all of it; as the data of an open note
    on a disclosure, of which it is then open whether they are disclosed."""
