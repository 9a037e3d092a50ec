"""Operators on references: a single key, or several."""

from __future__ import annotations

from collections.abc import Iterable

import strawberry
from strawberry.utils.str_converters import to_camel_case

from ropa.api.filters.operator import Operator, Test, option
from ropa.api.keys import known_keys
from ropa.api.shapes import Shape
from ropa.model import Register


def _known(keys: Iterable[str], shape: Shape, register: Register) -> frozenset[str]:
    assert shape.target is not None
    name = "id" if shape.field == "key" else to_camel_case(shape.field)
    return known_keys(register, shape.target, keys, f"filter.{name}")


@strawberry.input(name="KeyFilter", description="Filter by a key; its prefix may be left out.")
class KeyFilter(Operator):
    """A test of one key."""

    equals: strawberry.ID | None = option("Key that it is.")
    any_of: list[strawberry.ID] | None = option("Keys of which it is one.", "in")
    none_of: list[strawberry.ID] | None = option("Keys of which it is none.", "notIn")
    is_null: bool | None = option("Whether there is no key.")

    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of a key."""
        if self.equals is not None:
            yield _known([self.equals], shape, register).__contains__
        if self.any_of is not None:
            yield _known(self.any_of, shape, register).__contains__
        if self.none_of is not None:
            refused = _known(self.none_of, shape, register)
            yield lambda key: key not in refused
        if self.is_null is not None:
            wanted = self.is_null
            yield lambda key: (key is None) is wanted


@strawberry.input(name="KeysFilter", description="Filter by a list of keys; prefixes optional.")
class KeysFilter(Operator):
    """A test of several keys."""

    contains_any: list[strawberry.ID] | None = option("Keys of which it holds at least one.")
    contains_all: list[strawberry.ID] | None = option("Keys all of which it holds.")
    contains_none: list[strawberry.ID] | None = option("Keys none of which it holds.")
    is_empty: bool | None = option("Whether it holds no key.")

    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of a list of keys."""
        if self.contains_any is not None:
            some = _known(self.contains_any, shape, register)
            yield lambda keys: not some.isdisjoint(keys or ())
        if self.contains_all is not None:
            every = _known(self.contains_all, shape, register)
            yield lambda keys: every.issubset(keys or ())
        if self.contains_none is not None:
            refused = _known(self.contains_none, shape, register)
            yield lambda keys: refused.isdisjoint(keys or ())
        if self.is_empty is not None:
            wanted = self.is_empty
            yield lambda keys: (not keys) is wanted
