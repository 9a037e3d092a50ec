"""Keys as people type them: with or without the prefix of the noun that the option names."""

from __future__ import annotations

from datetime import date

from ropa.access.question import parse_day, whole_key


def key(prefix: str, text: str | None) -> str | None:
    """Return the whole key: `site:tegeluddsvagen` of `tegeluddsvagen`, None of None."""
    if text is None:
        return None
    return whole_key(prefix, text)


def day(option: str, text: str | None) -> date | None:
    """Return the day that an option gives, ISO 8601, or None.

    Raises:
        BadInput: it is not a day.
    """
    if text is None:
        return None
    return parse_day(text, option)
