"""The European Economic Area: what lies outside it is a third country (Chapter V)."""

from __future__ import annotations

_UNION = ("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU")
_UNION_TOO = ("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK")
EEA = frozenset((*_UNION, *_UNION_TOO, "IS", "LI", "NO"))
"""The Union's 27 members, and Iceland, Liechtenstein and Norway; ISO 3166-1 alpha-2."""


def is_third(country: str) -> bool:
    """Whether a country lies outside the European Economic Area."""
    return country not in EEA
