"""The languages that people read the register in, and the catalogue of every text in each.

A language is a folder `catalogue/<code>/`, with one file of messages for each room and
`language.toml`, which names the language, the locale that its dates and countries follow, and the
language that it falls back on; `questions.toml` says how questions are put in it. Nothing in the
code names a language that it could do without, so a further language is such a folder and nothing
else: in the package, or in the folder that the environment variable `ROPA_CATALOGUE` names.

A message is named by a dotted key, `room.name`; the part before the first dot is the file
`<room>.toml` in the folder of each language, read the first time that one of its messages is
needed. The languages of the package hold the same messages with the same placeholders
(`tests/language/` proves it), and a missing key or placeholder is a programming error, raised at
once.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

CATALOGUE = Path(__file__).parent / "catalogue"
"""The folder of the languages that come with the package."""
VARIABLE = "ROPA_CATALOGUE"
"""Environment variable that names a folder of further languages, laid out as `CATALOGUE` is."""
ABOUT = "language.toml"
"""File of a language's folder that says what the language is; the others hold its messages."""
QUESTIONS = "questions.toml"
"""File of a language's folder that says how questions are put in it (`ropa.asking`)."""
LAST_RESORT = "en"
"""Code of the language that every other may fall back on."""
_CODE = re.compile(r"[a-z]{2,3}")


def _folders() -> dict[str, Path]:
    """Return the folder of each language by its code (ISO 639), the last resort at the end."""
    further = os.environ.get(VARIABLE)
    roots = [Path(further), CATALOGUE] if further else [CATALOGUE]
    found = {folder.name: folder for root in roots for folder in _languages_in(root)}
    return dict(sorted(found.items(), key=lambda entry: (entry[0] == LAST_RESORT, entry[0])))


def _languages_in(root: Path) -> Iterator[Path]:
    if root.is_dir():
        for folder in root.iterdir():
            if _CODE.fullmatch(folder.name) and (folder / ABOUT).is_file():
                yield folder


FOLDERS = _folders()

if TYPE_CHECKING:

    class Language(StrEnum):
        """A language that people read (ISO 639): those of the package are named here."""

        SV = "sv"
        EN = "en"

else:
    Language = StrEnum("Language", {code.upper(): code for code in FOLDERS}, module=__name__)
    Language.__doc__ = "A language that people read (ISO 639)."


@dataclass(frozen=True, slots=True)
class About:
    """What a language is."""

    name: str
    """Its name in English, in which the schema is documented."""
    locale: str
    """Whose dates, numbers, plurals and countries it follows (CLDR), as `sv_SE`."""
    after_z: str
    """Its letters that come after z, in their order."""
    fallback: Language | None
    """The language that is read where a text is not there in this one."""

    @property
    def tag(self) -> str:
        """The locale as documents name it (BCP 47), as `sv-SE`."""
        return self.locale.replace("_", "-")


@cache
def about(language: Language | str) -> About:
    """Return what a language is.

    Raises:
        ValueError: the catalogue has no such language.
        KeyError: its `language.toml` does not say what every language must.
    """
    code = Language(language)
    table = tomllib.loads((FOLDERS[code] / ABOUT).read_text(encoding="utf-8"))
    fallback = table.get("fallback")
    return About(
        name=table["name"],
        locale=table["locale"],
        after_z=table.get("after-z", ""),
        fallback=Language(fallback) if fallback else None,
    )


@cache
def with_fallbacks(language: Language | str) -> tuple[Language, ...]:
    """Return a language and those that it falls back on, in the order in which they are tried.

    Raises:
        ValueError: the catalogue has no such language.
    """
    chain = [Language(language)]
    while (following := about(chain[-1]).fallback) is not None and following not in chain:
        chain.append(following)
    return tuple(chain)


@cache
def messages_of(room: str, language: Language | str = Language.EN) -> Mapping[str, str]:
    """Return the messages of a room by name, those that a language lacks in its fallback's words.

    Raises:
        KeyError: no language that is read for this one has such a room.
        ValueError: the catalogue has no such language.
    """
    found: dict[str, str] = {}
    for one in reversed(with_fallbacks(language)):
        source = FOLDERS[one] / f"{room}.toml"
        if source.is_file():
            found |= tomllib.loads(source.read_text(encoding="utf-8"))
    if not found:
        raise KeyError(room)
    return found


@cache
def questions_of(language: Language | str) -> Mapping[str, Any]:
    """Return how questions are put in a language; nothing where its folder does not say.

    Raises:
        ValueError: the catalogue has no such language.
    """
    source = FOLDERS[Language(language)] / QUESTIONS
    return tomllib.loads(source.read_text(encoding="utf-8")) if source.is_file() else {}


def asked_in() -> tuple[Language, ...]:
    """Return the languages that questions can be put in."""
    return tuple(language for language in Language if questions_of(language))


def rooms() -> list[str]:
    """Return the names of the rooms that have messages, sorted."""
    every = FOLDERS[Language.EN].glob("*.toml")
    return sorted(source.stem for source in every if source.name not in (ABOUT, QUESTIONS))


def say(key: str, language: Language | str = Language.EN, /, **values: object) -> str:
    """Return the message `key` in a language, with its placeholders filled.

    Args:
        key: the room and the message's name, as `access.other-site`.
        language: the language that it is said in.
        values: values of its placeholders; text in them is never interpreted.

    Raises:
        KeyError: no such message, or a placeholder without a value.
        ValueError: the catalogue has no such language.
    """
    room, _, name = key.partition(".")
    return messages_of(room, language)[name].format(**values)
