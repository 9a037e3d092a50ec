"""Orders: by which value of a noun a list is sorted. The key always decides between equals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Protocol, TypeVar

from ropa.api.connections.cursor import Position, Value
from ropa.language import Language
from ropa.model import Stated
from ropa.model.text import Translated

BY_KEY = "key"
_COMPARED = 200
"""Letters of a text that an order looks at, which keeps cursors short."""
_AFTER_Z = str.maketrans({"å": "{", "ä": "|", "ö": "}"})


def collated(text: str) -> str:
    """Return a text as it is compared: case aside, and å, ä, ö after z, in that order."""
    return text.casefold().translate(_AFTER_Z)[:_COMPARED]


def _comparable(value: object, language: Language) -> Value | None:
    match value:
        case Stated():
            return _comparable(value.value, language)
        case Translated():
            return collated(value.say(language))
        case date():
            return value.isoformat()
        case Enum():
            return str(value.value)
        case bool() | int():
            return value
        case str():
            return collated(value)
    return None


class Keyed(Protocol):
    """Whatever a list may hold: it has a key that no other in the list has."""

    @property
    def key(self) -> str:
        """Its key."""


K = TypeVar("K", bound=Keyed)


@dataclass(frozen=True, slots=True)
class Order:
    """An order of nouns, upwards or downwards.

    Attributes:
        field: field that it compares; `key` for the key alone.
        descending: whether the greatest comes first.
        language: language in which names are compared.
    """

    field: str = BY_KEY
    descending: bool = False
    language: Language = Language.EN

    @property
    def name(self) -> str:
        """Name of the order, as cursors carry it; the direction is no part of it."""
        return self.field if self.field == BY_KEY else f"{self.field}.{self.language}"

    def position(self, noun: Keyed) -> Position:
        """Return a noun's place in the order, upwards; what has no value comes last."""
        if self.field == BY_KEY:
            return (False, ""), noun.key
        value = _comparable(getattr(noun, self.field), self.language)
        return (value is None, "" if value is None else value), noun.key

    def sorted(self, nouns: tuple[K, ...]) -> tuple[K, ...]:
        """Return nouns, which are sorted by key, sorted upwards by this order."""
        if self.field == BY_KEY:
            return nouns
        return tuple(sorted(nouns, key=self.position))
