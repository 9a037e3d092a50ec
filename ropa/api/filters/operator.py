"""Operators: what a filter asks of one field. Each is an input that makes a test of a value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import strawberry

from ropa.api.shapes import Shape
from ropa.model import Register

Test = Callable[[Any], bool]


class Operator:
    """Base of the operators: a list of parts, all of which must hold."""

    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests that the given parts ask for.

        Raises:
            BadInput: a part names a key that the register does not hold.
        """
        raise NotImplementedError

    def test(self, shape: Shape, register: Register) -> Test:
        """Return one test that holds when all the given parts do."""
        tests = list(self.tests(shape, register))
        return lambda value: all(test(value) for test in tests)


def option(description: str, name: str | None = None) -> Any:
    """Declare a part of an operator or filter that may be left out."""
    return strawberry.field(default=None, description=description, name=name)
