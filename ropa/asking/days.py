"""Days in a question: `2026-02-15`, `15 februari 2026`, `February 15, 2026`.

A day in figures alone is read only in ISO 8601, since `1/2/2026` is two days in two countries.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ropa.asking.vocabulary import MONTHS, ORDINALS
from ropa.asking.words import Word

ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
NUMBER = re.compile(rf"(\d{{1,2}})(?:{'|'.join(map(re.escape, sorted(ORDINALS)))})?")
YEAR = re.compile(r"\d{4}")


def day_at(words: Sequence[Word], start: int) -> tuple[int, date] | None:
    """Return the day that begins at a place, and the place after it; None where none does."""
    if start >= len(words):
        return None
    iso = ISO.fullmatch(words[start].plain)
    if iso:
        return _ending(start + 1, *iso.groups())
    three = [word.plain for word in words[start : start + 3]]
    if len(three) < 3 or not YEAR.fullmatch(three[2]):
        return None
    first, second, year = three
    if second in MONTHS and (number := NUMBER.fullmatch(first)):
        return _ending(start + 3, year, str(MONTHS[second]), number[1])
    if first in MONTHS and (number := NUMBER.fullmatch(second)):
        return _ending(start + 3, year, str(MONTHS[first]), number[1])
    return None


def _ending(end: int, year: str, month: str, day: str) -> tuple[int, date] | None:
    try:
        return end, date(int(year), int(month), int(day))
    except ValueError:
        return None
