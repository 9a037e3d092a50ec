"""The filter of a noun: one operator for each of its fields, and how filters combine."""

from __future__ import annotations

from typing import Any, ClassVar

import strawberry

from ropa.api.filters.enums import enum_filter
from ropa.api.filters.keys import KeyFilter, KeysFilter
from ropa.api.filters.operator import Test, option
from ropa.api.filters.plain import (
    DateFilter,
    DurationFilter,
    NotesFilter,
    NumberFilter,
    TextFilter,
)
from ropa.api.filters.stated import (
    StatedDateFilter,
    StatedKeyFilter,
    StatedKeysFilter,
    StatedTextFilter,
)
from ropa.api.names import lazy, list_of, plural
from ropa.api.shapes import Kind, Shape, shapes
from ropa.model import Noun, Register

OPERATORS: dict[Kind, type] = {
    Kind.REFERENCE: KeyFilter,
    Kind.REFERENCES: KeysFilter,
    Kind.TEXT: TextFilter,
    Kind.LINE: TextFilter,
    Kind.LINES: TextFilter,
    Kind.FLAG: bool,
    Kind.NUMBER: NumberFilter,
    Kind.DAY: DateFilter,
    Kind.DURATION: DurationFilter,
    Kind.NOTES: NotesFilter,
    Kind.STATED_TEXT: StatedTextFilter,
    Kind.STATED_LINE: StatedTextFilter,
    Kind.STATED_DAY: StatedDateFilter,
    Kind.STATED_REFERENCE: StatedKeyFilter,
    Kind.STATED_REFERENCES: StatedKeysFilter,
}


class Filter:
    """Base of the filters: every part that is given must hold."""

    shapes: ClassVar[tuple[Shape, ...]]
    every: list[Filter] | None
    some: list[Filter] | None
    opposite: Filter | None

    def _fields(self, register: Register) -> list[tuple[str, Test]]:
        tests: list[tuple[str, Test]] = []
        for shape in self.shapes:
            asked = getattr(self, shape.field)
            if isinstance(asked, bool):
                tests.append((shape.field, asked.__eq__))
            elif asked is not None:
                tests.append((shape.field, asked.test(shape, register)))
        return tests

    def test(self, register: Register) -> Test:
        """Return a test of a noun that holds when every part that is given does.

        Raises:
            BadInput: a part names a key that the register does not hold.
        """
        fields = self._fields(register)
        every = [part.test(register) for part in self.every or ()]
        some = [part.test(register) for part in self.some or ()]
        opposite = self.opposite.test(register) if self.opposite else None

        def passes(noun: Noun) -> bool:
            return (
                all(test(getattr(noun, field)) for field, test in fields)
                and all(test(noun) for test in every)
                and (self.some is None or any(test(noun) for test in some))
                and (opposite is None or not opposite(noun))
            )

        return passes


def _operator(shape: Shape) -> Any:
    return enum_filter(shape.enum) if shape.enum else OPERATORS[shape.kind]


def filter_type(noun: type[Noun]) -> Any:
    """Return the input that filters a list of a noun, made from the noun's own fields."""
    key = Shape("key", Kind.REFERENCE, False, "", target=noun)
    many = plural(noun).replace("_", " ")
    return compose(noun.__name__, many, (key, *shapes(noun)), lazy(noun, "Filter"))


def _option(shape: Shape) -> Any:
    if shape.field == "key":
        return option("Filter of the key.", "id")
    return option(f"Filter of: {shape.description}")


def compose(name: str, many: str, shaped: tuple[Shape, ...], this: Any) -> Any:
    """Return the input that filters a list by the fields of some shapes.

    Args:
        name: beginning of the input's name, as `Record`.
        many: what is filtered, in words, plural.
        shaped: the fields.
        this: the input itself, to be looked up when the schema is built.
    """
    fields: dict[str, tuple[Any, Any]] = {
        "every": (list_of(this), option("Filters all of which must hold.", "and")),
        "some": (list_of(this), option("Filters of which at least one must hold.", "or")),
        "opposite": (this, option("Filter that must not hold.", "not")),
    }
    fields |= {shape.field: (_operator(shape), _option(shape)) for shape in shaped}
    namespace: dict[str, Any] = {field: default for field, (_, default) in fields.items()}
    namespace["__annotations__"] = {field: kind | None for field, (kind, _) in fields.items()}
    namespace["shapes"] = shaped
    title = f"{name}Filter"
    description = f"Filter of {many}; every part given must hold."
    return strawberry.input(type(title, (Filter,), namespace), name=title, description=description)
