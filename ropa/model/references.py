"""References between nouns, found from the types of their fields.

A field whose type holds a key type (`ropa.model.keys`), alone, optional, in a tuple or in a
three-valued answer, is a reference. Nothing else declares references, so nothing can disagree with
the types.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_type_hints

from ropa.model.keys import Refers
from ropa.model.noun import Noun
from ropa.model.stated import Stated


@dataclass(frozen=True, slots=True)
class Reference:
    """A field of a noun that refers to nouns of one kind."""

    field: str
    prefix: str
    many: bool
    """Whether it may hold several keys."""


def _prefixes(annotation: Any) -> Iterator[str]:
    for marker in getattr(annotation, "__metadata__", ()):
        if isinstance(marker, Refers):
            yield marker.prefix
    if isinstance(annotation, type) and issubclass(annotation, Stated):
        (inner,) = annotation.__pydantic_generic_metadata__["args"]
        yield from _prefixes(inner)
    for inner in get_args(annotation):
        yield from _prefixes(inner)


def _is_many(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Stated):
        (annotation,) = annotation.__pydantic_generic_metadata__["args"]
    return getattr(annotation, "__origin__", None) is tuple


@cache
def references(noun: type[Noun]) -> tuple[Reference, ...]:
    """Return the references that a noun's fields declare, in the order of its fields."""
    hints = get_type_hints(noun, include_extras=True)
    return tuple(
        Reference(field, prefix, _is_many(hints[field]))
        for field in noun.model_fields
        for prefix in _prefixes(hints[field])
    )


def keys_in(value: object) -> tuple[str, ...]:
    """Return the keys that the value of a referring field holds."""
    if value is None:
        return ()
    if isinstance(value, str):
        return (value,)
    if isinstance(value, Stated):
        return keys_in(value.value)
    assert isinstance(value, tuple)
    return value


def targets(fact: Noun) -> Iterator[tuple[Reference, str]]:
    """Yield every reference that a fact makes, with the key it names."""
    for reference in references(type(fact)):
        for key in keys_in(getattr(fact, reference.field)):
            yield reference, key
