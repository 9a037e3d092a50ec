"""The languages that the register speaks: one for each folder of the catalogue.

A language is a folder `catalogue/<code>/`, with one file of messages for each room and
`language.toml`, which names the language, the locale that its dates and countries follow, and the
language that it falls back on. Nothing in the code names a language that it could do without,
so a further language is such a folder and nothing else: in the package, or in the folder that the
environment variable `ROPA_CATALOGUE` names.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

CATALOGUE = Path(__file__).parent / "catalogue"
"""The folder of the languages that come with the package."""
VARIABLE = "ROPA_CATALOGUE"
"""Environment variable that names a folder of further languages, laid out as `CATALOGUE` is."""
ABOUT = "language.toml"
"""File of a language's folder that says what the language is; the others hold its messages."""
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
        """A language that the register speaks (ISO 639): those of the package are named here."""

        SV = "sv"
        EN = "en"

else:
    Language = StrEnum("Language", {code.upper(): code for code in FOLDERS}, module=__name__)
    Language.__doc__ = "A language that the register speaks (ISO 639)."


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
        ValueError: the register does not speak it.
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
def spoken_for(language: Language | str) -> tuple[Language, ...]:
    """Return the languages that are read for one, in order: itself, then what it falls back on.

    Raises:
        ValueError: the register does not speak it.
    """
    chain = [Language(language)]
    while (following := about(chain[-1]).fallback) is not None and following not in chain:
        chain.append(following)
    return tuple(chain)
