"""Collation: in which order a language lists names."""

from __future__ import annotations

from functools import cache
from unicodedata import combining, normalize

from ropa.language.languages import Language, about


def collated(text: str, language: Language | str) -> str:
    """Return a text as a language compares it: case aside, and its own letters after z.

    A letter with a mark that is no letter of its own in the language is compared without the mark:
    å comes after z in Swedish, and beside a in English.
    """
    told_apart = text.casefold().translate(_after_z(Language(language)))
    return "".join(letter for letter in normalize("NFD", told_apart) if not combining(letter))


@cache
def _after_z(language: Language) -> dict[int, str]:
    letters = about(language).after_z
    return {ord(letter): f"z{chr(0xE000 + place)}" for place, letter in enumerate(letters)}
