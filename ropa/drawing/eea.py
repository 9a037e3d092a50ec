"""The European Economic Area: what lies outside it is a third country (Chapter V)."""

from __future__ import annotations

EEA = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split()
)
"""The Union's 27 members, and Iceland, Liechtenstein and Norway; ISO 3166-1 alpha-2."""


def is_third(country: str) -> bool:
    """Whether a country lies outside the European Economic Area."""
    return country not in EEA
