"""Lists in words, and the order in which a language sorts names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from unicodedata import combining, normalize

from ropa.language.languages import Language, about, say


def join(parts: Sequence[str], language: Language | str = Language.EN) -> str:
    """Return a list of which every part is meant: `a, b and c`; `a, b och c`."""
    return _ended(parts, "common.and", language)


def either(parts: Sequence[str], language: Language | str = Language.EN) -> str:
    """Return a list of which any one part is meant: `a, b or c`; `a, b eller c`."""
    return _ended(parts, "common.or", language)


def any_language(languages: Iterable[Language], language: Language | str = Language.EN) -> str:
    """Return languages of which any one is meant, by their names: `Swedish or English`.

    Args:
        languages: the languages that are named.
        language: the language that it is said in.
    """
    from babel import Locale  # imported here: few texts name a language

    names = Locale.parse(about(language).locale).languages
    return either([names.get(one) or about(one).name for one in languages], language)


def _ended(parts: Sequence[str], last: str, language: Language | str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {say(last, language)} {parts[-1]}"


def collated(text: str, language: Language | str) -> str:
    """Return a text as a language compares it: case aside, and its own letters after z.

    A letter with a mark that is no letter of its own in the language is compared without the mark:
    å comes after z in Swedish, and beside a in English.
    """
    with_own_letters = text.casefold().translate(_after_z(Language(language)))
    return "".join(letter for letter in normalize("NFD", with_own_letters) if not combining(letter))


@cache
def _after_z(language: Language) -> dict[int, str]:
    letters = about(language).after_z
    return {ord(letter): f"z{chr(0xE000 + place)}" for place, letter in enumerate(letters)}
