"""Operators on enums: one input for each closed set, made from the set."""

from __future__ import annotations

from collections.abc import Iterable
from enum import EnumMeta
from functools import cache
from typing import Any

import strawberry
from typing_extensions import override

from ropa.api.filters.operator import Operator, Test, option
from ropa.api.shapes import Shape
from ropa.model import Register


class EnumOperator(Operator):
    """A test of a value of a closed set."""

    equals: Any
    any_of: Any
    none_of: Any

    @override
    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of a value."""
        if self.equals is not None:
            equals = self.equals
            yield lambda value: value is equals
        if self.any_of is not None:
            yield frozenset(self.any_of).__contains__
        if self.none_of is not None:
            refused = frozenset(self.none_of)
            yield lambda value: value not in refused


@cache
def enum_filter(enum: EnumMeta) -> type[EnumOperator]:
    """Return the input that filters by a closed set, made once for each."""
    listed: Any = list[enum]  # type: ignore[valid-type]
    options: dict[str, Any] = {
        "__annotations__": {
            "equals": enum | None,
            "any_of": listed | None,
            "none_of": listed | None,
        },
        "equals": option("Value that it is."),
        "any_of": option("Values of which it is one.", "in"),
        "none_of": option("Values of which it is none.", "notIn"),
    }
    name = f"{enum.__name__}Filter"
    made = type(name, (EnumOperator,), options)
    return strawberry.input(made, name=name, description=f"Filter by {enum.__name__}.")
