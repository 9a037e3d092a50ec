"""Countries by name, as the Unicode CLDR has them in each language."""

from __future__ import annotations

from dataclasses import dataclass

from ropa.language.languages import Language, about
from ropa.language.text import Text


@dataclass(frozen=True, slots=True)
class _Country(Text):
    code: str

    def say(self, language: Language | str = Language.EN) -> str:
        from babel import Locale  # imported here: few answers name a country

        name = Locale.parse(about(language).locale).territories.get(self.code)
        return f"{name} ({self.code})" if name else self.code


def country(code: str) -> Text:
    """Return the name of a country with its code, or the code alone where it has no name.

    Args:
        code: ISO 3166-1 alpha-2.
    """
    return _Country(code)
