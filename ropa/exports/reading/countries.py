"""Countries: their names, and which lie outside the EEA: a list with a date and a source.

A list of adequacy decisions is not kept: the mechanism of a transfer is what the register states.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from babel import Locale

from ropa.exports.wording import Wording
from ropa.model import Stated


@cache
def _within() -> frozenset[str]:
    source = files("ropa.exports").joinpath("data", "eea.toml")
    return frozenset(tomllib.loads(source.read_text(encoding="utf-8"))["countries"])


def is_third_country(code: str) -> bool:
    """Whether a country (ISO 3166-1 alpha-2) lies outside the EEA, as Chapter V means it."""
    return code not in _within()


def country_name(code: str) -> Wording:
    """Return the name of a country with its code; the code alone where it has no name."""
    said = {language: Locale(language).territories.get(code) for language in ("sv", "en")}
    return Wording(*(f"{name} ({code})" if name else code for name in said.values()))


def country(answer: Stated[str]) -> Wording | None:
    """Return the name of a stated country."""
    return country_name(answer.value) if answer.value else None
