"""What every noun is: a frozen value with a readable key, and for facts, its citations."""

from __future__ import annotations

from typing import ClassVar

from pydantic import ConfigDict, field_validator
from sqlmodel import Field, SQLModel

from ropa.language import Language
from ropa.language.text import Text, within_sentence
from ropa.model.field import described
from ropa.model.keys import CitationKey, Key
from ropa.model.no_answer import Form
from ropa.model.note import Note
from ropa.model.text import Line, Translated, unless_held
from ropa.model.texts import refuse_no_answers


class Noun(SQLModel):
    """A frozen value of the register, equal to another of the same fields.

    `prefix` begins the key of each such noun; `folder` is its folder under `seed/`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")  # type: ignore[assignment]
    prefix: ClassVar[str]
    folder: ClassVar[str]

    key: Key = Field(
        primary_key=True,
        description="Readable identity of the noun, which never changes.",
        schema_extra={"json_schema_extra": {"sv": "Läsbar identitet som aldrig ändras."}},
    )

    _is_an_answer = field_validator("*")(unless_held(refuse_no_answers))


class Fact(Noun):
    """A noun that a source states: every one of them cites the paragraphs that say so."""

    citations: tuple[CitationKey, ...] = described(
        "Paragraphs of the source that state this fact; the first is the main one.",
        "Stycken i källan som anger uppgiften; det första är det huvudsakliga.",
        json=True,
    )
    notes: tuple[Note, ...] = described(
        "What the source contradicts or leaves open about this fact.",
        "Vad källan motsäger eller lämnar öppet om uppgiften.",
        default=(),
        json=True,
    )


class Named(Fact):
    """A fact with a name that people read, and the other names they may use for it."""

    name: Translated = described("Name of it.", "Namn.", json=True, words=Form.TERM)
    aliases: tuple[Line, ...] = described(
        "Other names that a question may use, in any language.",
        "Andra namn som en fråga kan använda, på valfritt språk.",
        default=(),
        json=True,
        words=Form.NAME,
    )

    @property
    def keeps_its_capital(self) -> bool:
        """Whether the name is written the same within a sentence, as a proper name is."""
        return False

    @property
    def name_in_sentence(self) -> Text:
        """The name as it stands within a sentence."""
        return self.name if self.keeps_its_capital else within_sentence(self.name)

    def label(self, language: Language | str = Language.EN) -> str:
        """Return the name in a language."""
        return self.name.say(language)
