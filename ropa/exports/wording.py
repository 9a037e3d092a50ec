"""Wordings: texts composed of the catalogue's messages and the register's names, in both languages.

A wording is one line: white space of any kind, line ends included, is folded to single spaces, so
that the same fact reads the same in every format. It has no longest length, unlike the texts of the
register that it is made of.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from ropa.language import Language, say
from ropa.model import Text


def fold(text: str) -> str:
    """Return a text on one line, its white space folded."""
    return " ".join(text.split())


class Wording(NamedTuple):
    """What is written, in Swedish and in English."""

    sv: str
    en: str

    def say(self, language: Language | str = Language.EN) -> str:
        """Return it in a language."""
        return self.sv if language == Language.SV else self.en


Part = Wording | Text | str | int


def worded(part: Part) -> Wording:
    """Return a text of the register as a wording; a plain string reads the same in both."""
    if isinstance(part, Wording):
        return part
    if isinstance(part, Text):
        return Wording(fold(part.sv), fold(part.en))
    return Wording(fold(str(part)), fold(str(part)))


def words(code: str, /, **values: Part) -> Wording:
    """Return a message of the catalogue, each of its values in the message's own language.

    Raises:
        KeyError: no such message, or a placeholder without a value.
    """
    if not values:
        return _fixed(code)
    parts = {name: worded(value) for name, value in values.items()}

    def said(language: Language) -> str:
        spoken = {name: part.say(language) for name, part in parts.items()}
        return fold(say(code, language, **spoken))

    return Wording(said(Language.SV), said(Language.EN))


@cache
def _fixed(code: str) -> Wording:
    return Wording(*(fold(say(code, language)) for language in (Language.SV, Language.EN)))


def listed(parts: Iterable[Part]) -> Wording:
    """Return wordings one after the other, with semicolons: names may hold commas of their own."""
    every = [worded(part) for part in parts]
    return Wording("; ".join(part.sv for part in every), "; ".join(part.en for part in every))
