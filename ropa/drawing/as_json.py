"""JSON: a view as data for other tools, in one language."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any

from ropa.drawing.view import View
from ropa.drawing.walkthrough import walk_through
from ropa.language import Language
from ropa.language.text import Text


def as_json(view: View, language: Language | str = Language.EN) -> str:
    """Return a view as JSON: its fields under their names, and the walk-through."""
    return json.dumps(as_data(view, language), ensure_ascii=False, indent=2) + "\n"


def as_data(view: View, language: Language | str = Language.EN) -> dict[str, Any]:
    """Return a view as values that JSON can hold, with the walk-through."""
    spoken = Language(language)
    data: dict[str, Any] = _plain(view, spoken)
    data["language"] = str(spoken)
    data["walk_through"] = [str(step) for step in walk_through(view, spoken)]
    return data


def _plain(value: Any, language: Language) -> Any:
    if isinstance(value, Text):
        return value.say(language)
    if isinstance(value, StrEnum):
        return str(value)
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name), language) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one, language) for one in value]
    return value
