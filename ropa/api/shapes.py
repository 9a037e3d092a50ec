"""Shapes: what kind of value each field of a noun holds, read from the model's own types.

The types, the filters and the orders of the schema are made from these, so a field that is added
to the model shows in all three.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import EnumMeta, StrEnum
from functools import cache
from operator import attrgetter
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from ropa.api.names import noun_with
from ropa.index import Index
from ropa.model import Noun, Stated
from ropa.model.duration import Duration
from ropa.model.note import Note
from ropa.model.references import references
from ropa.model.text import Translated


class Kind(StrEnum):
    """A kind of value that a field may hold."""

    REFERENCE = "reference"
    REFERENCES = "references"
    TEXT = "text"
    LINE = "line"
    LINES = "lines"
    ENUM = "enum"
    FLAG = "flag"
    NUMBER = "number"
    DAY = "day"
    DURATION = "duration"
    NOTES = "notes"
    STATED_TEXT = "stated text"
    STATED_LINE = "stated line"
    STATED_DAY = "stated day"
    STATED_TEXTS = "stated texts"
    STATED_FLAG = "stated flag"
    STATED_REFERENCE = "stated reference"
    STATED_REFERENCES = "stated references"


FROM_BOTH_SIDES = frozenset({"possibly_same_as"})
"""Fields that hold of both nouns, whichever of the two says so."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What one field of a noun holds."""

    field: str
    kind: Kind
    optional: bool
    description: str
    target: type[Noun] | None = None
    """The noun that it refers to, for references."""
    enum: EnumMeta | None = None
    """The closed set of its values, for enums."""

    def reader(self, index: Index) -> Callable[[Any], Any]:
        """Return what reads the field's value of a noun; what holds from both sides, of the index.

        Args:
            index: the index of the register that the noun is of.
        """
        if self.field in FROM_BOTH_SIDES:
            return lambda noun: index.ties.of(noun.key)
        return attrgetter(self.field)


def _bare(annotation: Any) -> tuple[Any, bool]:
    """Return a type without its optionality, and whether it was optional."""
    if get_origin(annotation) in (Union, UnionType):
        (inner,) = (arg for arg in get_args(annotation) if arg is not type(None))
        return inner, True
    return annotation, False


_PLAIN: dict[object, Kind] = {
    Translated: Kind.TEXT,
    str: Kind.LINE,
    bool: Kind.FLAG,
    int: Kind.NUMBER,
    date: Kind.DAY,
    tuple[Note, ...]: Kind.NOTES,
}
_STATED: dict[object, Kind] = {
    Translated: Kind.STATED_TEXT,
    tuple[Translated, ...]: Kind.STATED_TEXTS,
    date: Kind.STATED_DAY,
    bool: Kind.STATED_FLAG,
}


def _kind(annotation: Any) -> Kind:
    if annotation is Duration or annotation == Duration:
        return Kind.DURATION
    if isinstance(annotation, type) and issubclass(annotation, Stated):
        (inner,) = annotation.__pydantic_generic_metadata__["args"]
        return _STATED.get(inner, Kind.STATED_LINE)
    if isinstance(annotation, EnumMeta):
        return Kind.ENUM
    if get_origin(annotation) is tuple and annotation not in _PLAIN:
        return Kind.LINES
    origin = get_args(annotation)[0] if hasattr(annotation, "__metadata__") else annotation
    return _PLAIN[origin]


def _reference_kind(annotation: Any, many: bool) -> Kind:
    if isinstance(annotation, type) and issubclass(annotation, Stated):
        return Kind.STATED_REFERENCES if many else Kind.STATED_REFERENCE
    return Kind.REFERENCES if many else Kind.REFERENCE


@cache
def shapes(noun: type[Noun]) -> tuple[Shape, ...]:
    """Return the shape of every field of a noun but its key, in the order of its fields."""
    hints = get_type_hints(noun, include_extras=True)
    referring = {reference.field: reference for reference in references(noun)}
    found = []
    for field, info in noun.model_fields.items():
        if field == "key":
            continue
        annotation, optional = _bare(hints[field])
        description = info.description or ""
        if reference := referring.get(field):
            kind = _reference_kind(annotation, reference.many)
            target = noun_with(reference.prefix)
            found.append(Shape(field, kind, optional, description, target=target))
        else:
            enum = annotation if isinstance(annotation, EnumMeta) else None
            found.append(Shape(field, _kind(annotation), optional, description, enum=enum))
    return tuple(found)
