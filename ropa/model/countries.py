"""Third countries: those outside the European Economic Area, as Chapter V means them.

The list is data with a date and a source (`eea.toml`). No list of adequacy decisions is kept: the
mechanism of a transfer is what the register states.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def eea() -> frozenset[str]:
    """Return the members of the European Economic Area, ISO 3166-1 alpha-2."""
    source = files(__package__).joinpath("eea.toml")
    return frozenset(tomllib.loads(source.read_text(encoding="utf-8"))["countries"])


def is_third_country(code: str) -> bool:
    """Whether a country, ISO 3166-1 alpha-2, lies outside the European Economic Area."""
    return code not in eea()
