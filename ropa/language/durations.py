"""Durations in words, in the units that they are given in: 14 days, 18 months."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ropa.language.languages import Language, about
from ropa.language.messages import messages_of, say
from ropa.language.text import Text, all_of

_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}


@cache
def plural_form(count: int, language: Language | str) -> str:
    """Return which form of a noun follows a number in a language (CLDR): `one`, `few`, `other`."""
    from babel import Locale  # imported here: few answers count anything

    return str(Locale.parse(about(language).locale).plural_form(count))


@dataclass(frozen=True, slots=True)
class Counted(Text):
    """A number of things: its message has a name for each plural form, as `common.day-one`."""

    key: str
    count: int

    def say(self, language: Language | str = Language.EN) -> str:
        """Return the number and what is counted."""
        room, _, name = self.key.partition(".")
        form = f"{name}-{plural_form(self.count, language)}"
        known = form if form in messages_of(room, language) else f"{name}-other"
        return say(f"{room}.{known}", language, count=self.count)


def duration(iso: str) -> Text:
    """Return a duration in words.

    Args:
        iso: ISO 8601 in whole years, months, weeks or days, as `P18M`.
    """
    counted = [(int(count), _UNITS[unit]) for count, unit in re.findall(r"(\d+)([YMWD])", iso)]
    return all_of(Counted(f"common.{unit}", count) for count, unit in counted if count)
