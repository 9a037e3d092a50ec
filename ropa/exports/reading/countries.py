"""Countries by name, in both languages."""

from __future__ import annotations

from babel import Locale

from ropa.exports.wording import Wording
from ropa.model import Stated


def country_name(code: str) -> Wording:
    """Return the name of a country with its code; the code alone where it has no name."""
    said = {language: Locale(language).territories.get(code) for language in ("sv", "en")}
    return Wording(*(f"{name} ({code})" if name else code for name in said.values()))


def country(answer: Stated[str]) -> Wording | None:
    """Return the name of a stated country."""
    return country_name(answer.value) if answer.value else None
