"""The order of a noun as clients give it: a field of the noun and a direction."""

from __future__ import annotations

from enum import Enum
from typing import Any

import strawberry
from strawberry.types.enum import has_enum_definition

from ropa.api.connections.order import BY_KEY, Order
from ropa.api.enums import OrderDirection
from ropa.api.names import plural
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
