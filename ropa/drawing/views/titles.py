"""Titles: what stands under the name of a view."""

from __future__ import annotations

from collections.abc import Iterable

from ropa.drawing.words import both, strung
from ropa.language.text import Text
from ropa.model.organisation import Organisation
from ropa.model.record import Record
from ropa.model.register import Register


def under(level: int, register: Register, records: Iterable[Record]) -> Text:
    """Return the line under a title: the level, and whose processing it is."""
    keys = sorted({record.controller for record in records})
    names = strung(register.get(Organisation, key).name for key in keys)
    scope = both("scope-controller" if len(keys) == 1 else "scope-controllers", names=names)
    return both("under-title", level=both(f"level-{level}"), scope=scope)
