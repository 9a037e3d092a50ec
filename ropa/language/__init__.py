"""The one catalogue of every text that people read, in Swedish and English.

What holds here: a message is named by a dotted key, `room.name`; the part before the first dot
is the file `catalogue/<room>.toml`, read the first time that one of its messages is said. Each
message has both languages with the same placeholders (`tests/language/` holds it), and a missing
key or placeholder is a programming error, raised at once.
"""

from __future__ import annotations

import tomllib
from enum import StrEnum
from functools import cache
from importlib.resources import files


class Language(StrEnum):
    """A language that the register speaks (ISO 639-1)."""

    SV = "sv"
    EN = "en"


@cache
def messages(room: str) -> dict[str, dict[str, str]]:
    """Return every message of one room as `{name: {"sv": …, "en": …}}`.

    Raises:
        FileNotFoundError: the room has no file in the catalogue.
    """
    source = files(__package__).joinpath("catalogue", f"{room}.toml")
    table: dict[str, dict[str, str]] = tomllib.loads(source.read_text(encoding="utf-8"))
    return table


def rooms() -> list[str]:
    """Return the names of the rooms that have messages, sorted."""
    folder = files(__package__).joinpath("catalogue")
    return sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir())


def say(key: str, language: Language | str = Language.EN, /, **values: object) -> str:
    """Return the message `key` in a language, with its placeholders filled.

    Args:
        key: the room and the message's name, as `access.other-site`.
        language: Swedish or English.
        values: what stands in the placeholders; text in them is never interpreted.

    Raises:
        KeyError: no such message, or a placeholder without a value.
    """
    room, _, name = key.partition(".")
    return messages(room)[name][str(language)].format(**values)


def join(parts: list[str], language: Language | str = Language.EN) -> str:
    """Return a list in words: `a, b and c`; `a, b och c`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {say('common.and', language)} {parts[-1]}"
