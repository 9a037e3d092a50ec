"""Notes: what the source contradicts or leaves open about a fact."""

from __future__ import annotations

import strawberry

from ropa.api.text import Lang
from ropa.language import Language
from ropa.model import NoteKind
from ropa.model.note import Note


def _text(self: Note, lang: Lang = Language.EN) -> str:
    return self.text.say(lang)


@strawberry.type(name="Note", description="Note on a fact, shown wherever the fact is.")
class NoteType:
    """A note on a fact."""

    kind: NoteKind = strawberry.field(description="Kind of the note.")
    text = strawberry.field(_text, description="Text of the note.")
