"""Messages: every text that people read, by its key, in the language that it is asked for in.

A message is named by a dotted key, `room.name`; the part before the first dot is the file
`<room>.toml` in the folder of each language, read the first time that one of its messages is said.
The languages of the package hold the same messages with the same placeholders (`tests/language/`
proves it), and a missing key or placeholder is a programming error, raised at once.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from ropa.language.languages import ABOUT, FOLDERS, Language, spoken_for


@cache
def messages_of(room: str, language: Language | str = Language.EN) -> Mapping[str, str]:
    """Return the messages of a room by name, those that a language lacks in its fallback's words.

    Raises:
        KeyError: no language that is read for this one has such a room.
        ValueError: the register does not speak the language.
    """
    found: dict[str, str] = {}
    for one in reversed(spoken_for(language)):
        source = FOLDERS[one] / f"{room}.toml"
        if source.is_file():
            found |= tomllib.loads(source.read_text(encoding="utf-8"))
    if not found:
        raise KeyError(room)
    return found


def rooms() -> list[str]:
    """Return the names of the rooms that have messages, sorted."""
    every = FOLDERS[Language.EN].glob("*.toml")
    return sorted(source.stem for source in every if source.name != ABOUT)


def say(key: str, language: Language | str = Language.EN, /, **values: object) -> str:
    """Return the message `key` in a language, with its placeholders filled.

    Args:
        key: the room and the message's name, as `access.other-site`.
        language: the language that it is said in.
        values: what stands in the placeholders; text in them is never interpreted.

    Raises:
        KeyError: no such message, or a placeholder without a value.
        ValueError: the register does not speak the language.
    """
    room, _, name = key.partition(".")
    return messages_of(room, language)[name].format(**values)
