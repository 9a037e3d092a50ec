"""Orders: by which value of a noun a list is sorted, and cursors: where in an order a page begins.

A cursor holds the order that it belongs to, the noun's value in that order and, last, its key. It
points between two values, so it stays right when nouns come and go. The key decides between equals.
A cursor is opaque to clients and checked on the way in.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Protocol, TypeVar

import orjson
import strawberry
from strawberry.types.enum import has_enum_definition

from ropa.api.enums.answers import OrderDirection
from ropa.api.names import plural
from ropa.api.shapes import Kind, shapes
from ropa.errors import BadInput, Place
from ropa.language import Language
from ropa.model import Noun, Stated
from ropa.model.text import Translated

Value = str | int | bool
Position = tuple[tuple[bool, Value], str]
"""A noun's place in an order: its value (nothing comes last) and its key."""
_LONGEST_CURSOR = 4_000


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in an order: the order's name, and the position of the noun there."""

    order: str
    position: Position

    def encode(self) -> str:
        """Return the cursor as clients hold it."""
        (absent, value), key = self.position
        return urlsafe_b64encode(orjson.dumps([self.order, absent, value, key])).decode()


def _read_cursor(text: str) -> Cursor | None:
    if len(text) > _LONGEST_CURSOR:
        return None
    try:
        parts = orjson.loads(urlsafe_b64decode(text))
    except ValueError:
        return None
    match parts:
        case [str() as order, bool() as absent, str() | int() as value, str() as key]:
            return Cursor(order, ((absent, value), key))
    return None


def decode(text: str, order: str, argument: str) -> Position:
    """Return the position that a client's cursor points at.

    Args:
        text: the cursor.
        order: the order that the list has now.
        argument: `after` or `before`.

    Raises:
        BadInput: it is no cursor of this API, or a cursor of another order.
    """
    cursor = _read_cursor(text)
    if cursor is None:
        raise BadInput.of("api.bad-cursor", Place(field=argument), argument=argument)
    if cursor.order != order:
        raise BadInput.of("api.foreign-cursor", Place(field=argument), argument=argument)
    return cursor.position


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


ORDERED = {
    Kind.REFERENCE,
    Kind.TEXT,
    Kind.LINE,
    Kind.ENUM,
    Kind.FLAG,
    Kind.NUMBER,
    Kind.DAY,
    Kind.STATED_LINE,
    Kind.STATED_DAY,
    Kind.STATED_FLAG,
}
"""Kinds of values that have an order; a duration has none, since a month has no length."""


def order_fields(noun: type[Noun]) -> dict[str, tuple[str, str]]:
    """Return what a noun is ordered by: the enum's value, the field and a description."""
    fields = {"ID": (BY_KEY, "Key.")}
    for shape in shapes(noun):
        if shape.kind in ORDERED:
            fields[shape.field.upper()] = (shape.field, shape.description)
    return fields


def _field_enum(name: str, many: str, fields: dict[str, tuple[str, str]]) -> Any:
    title = f"{name}OrderField"
    values = {value: field for value, (field, _) in fields.items()}
    made: Any = Enum(title, values)  # type: ignore[misc]
    strawberry.enum(made, description=f"Field that {many} are ordered by.")
    assert has_enum_definition(made)
    for value in made.__strawberry_definition__.values:
        value.description = fields[value.name][1]
    return made


class OrderInput:
    """Base of the orders that clients give."""

    field: Any
    direction: OrderDirection
    lang: Language

    def order(self) -> Order:
        """Return the order."""
        return Order(self.field.value, self.direction is OrderDirection.DESC, self.lang)


def order_type(noun: type[Noun]) -> Any:
    """Return the input that orders a list of a noun, made from the noun's own fields."""
    return ordering(noun.__name__, plural(noun).replace("_", " "), order_fields(noun))


def ordering(name: str, many: str, fields: dict[str, tuple[str, str]]) -> Any:
    """Return the input that orders a list by some fields.

    Args:
        name: beginning of the input's name, as `Record`.
        many: what is ordered, in words, plural.
        fields: for each value of the enum, the field that it compares, and a description.
    """
    described = strawberry.field
    namespace: dict[str, Any] = {
        "__annotations__": {
            "field": _field_enum(name, many, fields),
            "direction": OrderDirection,
            "lang": Language,
        },
        "field": described(description="Field that is compared."),
        "direction": described(default=OrderDirection.ASC, description="Direction of the order."),
        "lang": described(default=Language.EN, description="Language in which names are compared."),
    }
    title = f"{name}Order"
    description = f"Order of {many}; the key decides between equals."
    made = type(title, (OrderInput,), namespace)
    return strawberry.input(made, name=title, description=description)
