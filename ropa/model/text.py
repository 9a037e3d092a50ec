"""Text that people read, in both languages of the register."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from ropa.language import Language

LONGEST_TEXT = 10_000
Line = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT, pattern=r"\S")]


class Text(BaseModel):
    """A text in Swedish and in English, both always present."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sv: Line
    en: Line

    def say(self, language: Language | str = Language.EN) -> str:
        """Return the text in a language."""
        return self.sv if language == Language.SV else self.en

    @classmethod
    def same(cls, text: str) -> Text:
        """Return a text that reads the same in both languages, as a proper name does."""
        return cls(sv=text, en=text)
