"""Keys as people type them: with or without the prefix of the noun that the option names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from ropa.cli.desk import visible
from ropa.errors import BadInput, Place

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def key(prefix: str, text: str | None) -> str | None:
    """Return the whole key: `site:tegeluddsvagen` of `tegeluddsvagen`, None of None."""
    if text is None:
        return None
    word = text.strip()
    return word if ":" in word else f"{prefix}:{word}"


def keys(prefix: str, texts: Iterable[str]) -> frozenset[str]:
    """Return the whole keys of an option that may be repeated and may hold commas."""
    words = (word for text in texts for word in text.split(",") if word.strip())
    return frozenset(found for word in words if (found := key(prefix, word)) is not None)


def day(option: str, text: str | None) -> date | None:
    """Return the day that an option gives, ISO 8601, or None.

    Raises:
        BadInput: it is not a day.
    """
    if text is None:
        return None
    try:
        if not DAY.fullmatch(text.strip()):
            raise ValueError(text)
        return date.fromisoformat(text.strip())
    except ValueError as error:
        place = Place(field=option)
        raise BadInput.of("cli.bad-day", place, day=visible(text)) from error
