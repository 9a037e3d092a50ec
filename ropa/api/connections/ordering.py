"""The order of a noun as clients give it: a field of the noun and a direction."""

from __future__ import annotations

from enum import Enum
from typing import Any

import strawberry
from strawberry.types.enum import has_enum_definition

from ropa.api.connections.order import BY_KEY, Order
from ropa.api.enums import OrderDirection
from ropa.api.names import plural, words
from ropa.api.shapes import Kind, shapes
from ropa.language import Language
from ropa.model import Noun

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
}
"""Kinds of values that have an order; a duration has none, since a month has no length."""


def order_fields(noun: type[Noun]) -> dict[str, tuple[str, str]]:
    """Return what a noun is ordered by: the enum's value, the field and a description."""
    fields = {"ID": (BY_KEY, "Key.")}
    for shape in shapes(noun):
        if shape.kind in ORDERED:
            fields[shape.field.upper()] = (shape.field, shape.description)
    return fields


def _field_enum(noun: type[Noun]) -> Any:
    fields = order_fields(noun)
    name = f"{noun.__name__}OrderField"
    made: Any = Enum(name, {value: field for value, (field, _) in fields.items()})  # type: ignore[misc]
    strawberry.enum(
        made, description=f"Field that {plural(noun).replace('_', ' ')} are ordered by."
    )
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
    described = strawberry.field
    namespace: dict[str, Any] = {
        "__annotations__": {
            "field": _field_enum(noun),
            "direction": OrderDirection,
            "lang": Language,
        },
        "field": described(description=f"Field of the {words(noun)} that is compared."),
        "direction": described(default=OrderDirection.ASC, description="Direction of the order."),
        "lang": described(default=Language.EN, description="Language in which names are compared."),
    }
    name = f"{noun.__name__}Order"
    description = f"Order of {plural(noun).replace('_', ' ')}; the key decides between equals."
    made = type(name, (OrderInput,), namespace)
    return strawberry.input(made, name=name, description=description)
