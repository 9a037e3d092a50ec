"""Countries, and third countries: those outside the European Economic Area (Chapter V).

The lists are data with their sources (`iso3166.toml`, `eea.toml`). No list of adequacy decisions is
kept: the mechanism of a transfer is what the register states.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import StringConstraints


def _countries(name: str) -> tuple[str, ...]:
    source = files(__package__).joinpath(name)
    return tuple(tomllib.loads(source.read_text(encoding="utf-8"))["countries"])


Country = Annotated[str, StringConstraints(pattern=f"^(?:{'|'.join(_countries('iso3166.toml'))})$")]
"""ISO 3166-1 alpha-2 code of a country."""


@cache
def eea() -> frozenset[str]:
    """Return the members of the European Economic Area, ISO 3166-1 alpha-2."""
    return frozenset(_countries("eea.toml"))


def is_third_country(code: str) -> bool:
    """Whether a country, ISO 3166-1 alpha-2, lies outside the European Economic Area."""
    return code not in eea()
