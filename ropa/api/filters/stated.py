"""Operators on three-valued answers: by whether the source answers, and by what it says."""

from __future__ import annotations

from collections.abc import Iterable

import strawberry

from ropa.api.filters.keys import KeyFilter, KeysFilter
from ropa.api.filters.operator import Operator, Test, option
from ropa.api.filters.plain import DateFilter, TextFilter
from ropa.api.shapes import Shape
from ropa.model import Register, Status


def _tests(
    status: list[Status] | None, inner: Operator | None, shape: Shape, register: Register
) -> Iterable[Test]:
    if status is not None:
        wanted = frozenset(status)
        yield lambda answer: answer.status in wanted
    if inner is not None:
        test = inner.test(shape, register)
        yield lambda answer: answer.is_stated and test(answer.value)


@strawberry.input(name="StatedTextFilter", description="Filter by an answer in words.")
class StatedTextFilter(Operator):
    """A test of an answer in words."""

    status: list[Status] | None = option("Answers of which it is one.")
    value: TextFilter | None = option("Filter of the value, where it is stated.")

    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of an answer."""
        return _tests(self.status, self.value, shape, register)


@strawberry.input(name="StatedKeyFilter", description="Filter by an answer that is a key.")
class StatedKeyFilter(Operator):
    """A test of an answer that is a key."""

    status: list[Status] | None = option("Answers of which it is one.")
    value: KeyFilter | None = option("Filter of the key, where it is stated.")

    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of an answer."""
        return _tests(self.status, self.value, shape, register)


@strawberry.input(name="StatedKeysFilter", description="Filter by an answer that is several keys.")
class StatedKeysFilter(Operator):
    """A test of an answer that is several keys."""

    status: list[Status] | None = option("Answers of which it is one.")
    value: KeysFilter | None = option("Filter of the keys, where they are stated.")

    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of an answer."""
        return _tests(self.status, self.value, shape, register)


@strawberry.input(name="StatedDateFilter", description="Filter by an answer that is a day.")
class StatedDateFilter(Operator):
    """A test of an answer that is a day."""

    status: list[Status] | None = option("Answers of which it is one.")
    value: DateFilter | None = option("Filter of the day, where it is stated.")

    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of an answer."""
        return _tests(self.status, self.value, shape, register)
