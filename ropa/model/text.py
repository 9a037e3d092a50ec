"""Texts of the register: what its facts say in words, in Swedish and in English."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, ValidationInfo
from pydantic_core import PydanticCustomError

from ropa.language import Language, with_fallbacks
from ropa.language.text import Text

LONGEST_TEXT = 10_000
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
"""Characters that no database, spreadsheet or page can be trusted to carry."""


def _is_readable(text: str) -> str:
    if CONTROL.search(text):
        raise PydanticCustomError("control_character", "a text holds no control characters")
    return text


Line = Annotated[
    str,
    StringConstraints(min_length=1, max_length=LONGEST_TEXT, pattern=r"\S"),
    AfterValidator(_is_readable),
]


class Translated(BaseModel, Text):
    """A text of the register, in Swedish and in English, both always present."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sv: Line
    en: Line

    def say(self, language: Language | str = Language.EN) -> str:
        """Return the text in a language, or in the first that it falls back on."""
        own = vars(self)
        return str(next(own[one] for one in with_fallbacks(language) if one in own))

    @classmethod
    def same(cls, text: str) -> Translated:
        """Return a text that reads the same in both languages, as a proper name does."""
        return cls(sv=text, en=text)


LANGUAGES = tuple(Language(code) for code in Translated.model_fields)
"""The languages that the register's own texts are in."""

HELD: dict[str, Any] = {"held": True}
"""Context of a validation: the register held the noun before, and its texts were judged then."""


def unless_held(judge: Callable[[type[BaseModel], str, object], None]) -> Callable[..., Any]:
    """Return the validator of a noun's fields that judges each text as it comes in."""

    def judged(cls: type[BaseModel], value: Any, info: ValidationInfo) -> Any:
        if info.context is not HELD and info.field_name is not None:
            judge(cls, info.field_name, value)
        return value

    return judged
