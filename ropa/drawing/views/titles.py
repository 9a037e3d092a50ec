"""Titles: what stands under the name of a view."""

from __future__ import annotations

from collections.abc import Iterable

from ropa.language.text import Text, commas, message
from ropa.model.organisation import Organisation
from ropa.model.record import Record
from ropa.model.register import Register


def under(level: int, register: Register, records: Iterable[Record]) -> Text:
    """Return the line under a title: the level, and whose processing it is."""
    keys = sorted({record.controller for record in records})
    names = commas(register.get(Organisation, key).name for key in keys)
    whose = "drawing.scope-controller" if len(keys) == 1 else "drawing.scope-controllers"
    scope = message(whose, names=names)
    return message("drawing.under-title", level=message(f"drawing.level-{level}"), scope=scope)
