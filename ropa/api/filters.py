"""Operators: what a filter asks of one field. Each is an input that makes a test of a value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import date
from enum import EnumMeta
from functools import cache
from typing import Any

import strawberry
from strawberry.utils.str_converters import to_camel_case
from typing_extensions import override

from ropa.api.keys import known_keys
from ropa.api.scalars import Duration
from ropa.api.shapes import Shape
from ropa.model import NoteKind, Register, Status
from ropa.model.text import Translated

Test = Callable[[Any], bool]


class Operator:
    """Base of the operators: a list of parts, all of which must hold."""

    @property
    def terms(self) -> int:
        """How many parts are given, each of which is held against a value."""
        given = (getattr(self, one.name) for one in fields(self))  # type: ignore[arg-type]
        return sum(1 for part in given if part is not None)

    def keys(self, shape: Shape, register: Register) -> Iterable[frozenset[str]]:  # noqa: ARG002
        """Yield sets of keys, of each of which a value must hold one: what an index can find."""
        return ()

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

    @override
    def keys(self, shape: Shape, register: Register) -> Iterable[frozenset[str]]:
        """Yield the keys of which it must be one."""
        if self.equals is not None:
            yield _known([self.equals], shape, register)
        if self.any_of is not None:
            yield _known(self.any_of, shape, register)

    @override
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

    @override
    def keys(self, shape: Shape, register: Register) -> Iterable[frozenset[str]]:
        """Yield the keys of which the list must hold one, and each that it must hold."""
        if self.contains_any is not None:
            yield _known(self.contains_any, shape, register)
        for key in _known(self.contains_all or (), shape, register):
            yield frozenset([key])

    @override
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


def _folded(value: Any) -> list[str]:
    """Return every reading of a text, in both languages, case aside."""
    match value:
        case Translated():
            return [value.sv.casefold(), value.en.casefold()]
        case str():
            return [value.casefold()]
        case tuple():
            return [text for line in value for text in _folded(line)]
    return []


@strawberry.input(name="TextFilter", description="Filter by text, in either language, case aside.")
class TextFilter(Operator):
    """A test of a text in any of its readings."""

    equals: str | None = option("Whole text.")
    contains: str | None = option("Part of the text.")
    starts_with: str | None = option("Beginning of the text.")
    is_null: bool | None = option("Whether there is no text.")

    @override
    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of a text."""
        if self.equals is not None:
            whole = self.equals.casefold()
            yield lambda value: whole in _folded(value)
        if self.contains is not None:
            part = self.contains.casefold()
            yield lambda value: any(part in text for text in _folded(value))
        if self.starts_with is not None:
            start = self.starts_with.casefold()
            yield lambda value: any(text.startswith(start) for text in _folded(value))
        if self.is_null is not None:
            wanted = self.is_null
            yield lambda value: (not value) is wanted


@strawberry.input(name="NumberFilter", description="Filter by a whole number.")
class NumberFilter(Operator):
    """A test of a whole number."""

    equals: int | None = option("Number that it is.")
    at_least: int | None = option("Smallest number that passes.")
    at_most: int | None = option("Greatest number that passes.")

    @override
    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of a number."""
        equals, least, most = self.equals, self.at_least, self.at_most
        if equals is not None:
            yield lambda value: value == equals
        if least is not None:
            yield lambda value: value >= least
        if most is not None:
            yield lambda value: value <= most


@strawberry.input(name="DateFilter", description="Filter by a day.")
class DateFilter(Operator):
    """A test of a day."""

    on_or_after: date | None = option("First day that passes.")
    on_or_before: date | None = option("Last day that passes.")

    @override
    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of a day."""
        first, last = self.on_or_after, self.on_or_before
        if first is not None:
            yield lambda value: value >= first
        if last is not None:
            yield lambda value: value <= last


@strawberry.input(name="DurationFilter", description="Filter by a duration, as it is written.")
class DurationFilter(Operator):
    """A test of a duration."""

    equals: Duration | None = option("Duration that it is.")
    any_of: list[Duration] | None = option("Durations of which it is one.", "in")
    is_null: bool | None = option("Whether there is no duration.")

    @override
    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of a duration."""
        if self.equals is not None:
            equals = self.equals
            yield lambda value: value == equals
        if self.any_of is not None:
            yield frozenset[str](self.any_of).__contains__
        if self.is_null is not None:
            wanted = self.is_null
            yield lambda value: (value is None) is wanted


@strawberry.input(name="NotesFilter", description="Filter by the notes on a fact.")
class NotesFilter(Operator):
    """A test of a fact's notes."""

    kind: list[NoteKind] | None = option("Kinds of which there is at least one note.")
    is_empty: bool | None = option("Whether there is no note.")

    @override
    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of notes."""
        if self.kind is not None:
            kinds = frozenset(self.kind)
            yield lambda notes: any(note.kind in kinds for note in notes)
        if self.is_empty is not None:
            wanted = self.is_empty
            yield lambda notes: (not notes) is wanted


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


class StatedOperator(Operator):
    """A test of an answer: whether it is stated, and of its value where it is."""

    status: list[Status] | None
    value: Any

    @property
    @override
    def terms(self) -> int:
        """How many parts are given, of the answer and of its value."""
        return (self.status is not None) + (self.value.terms if self.value is not None else 0)

    @override
    def keys(self, shape: Shape, register: Register) -> Iterable[frozenset[str]]:
        """Yield what the value must hold, which is stated where it does."""
        return () if self.value is None else self.value.keys(shape, register)

    @override
    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of an answer."""
        if self.status is not None:
            wanted = frozenset(self.status)
            yield lambda answer: answer.status in wanted
        if self.value is not None:
            test = self.value.test(shape, register)
            yield lambda answer: answer.is_stated and test(answer.value)


@strawberry.input(name="StatedTextFilter", description="Filter by an answer in words.")
class StatedTextFilter(StatedOperator):
    """A test of an answer in words."""

    status: list[Status] | None = option("Answers of which it is one.")
    value: TextFilter | None = option("Filter of the value, where it is stated.")


@strawberry.input(name="StatedKeyFilter", description="Filter by an answer that is a key.")
class StatedKeyFilter(StatedOperator):
    """A test of an answer that is a key."""

    status: list[Status] | None = option("Answers of which it is one.")
    value: KeyFilter | None = option("Filter of the key, where it is stated.")


@strawberry.input(name="StatedKeysFilter", description="Filter by an answer that is several keys.")
class StatedKeysFilter(StatedOperator):
    """A test of an answer that is several keys."""

    status: list[Status] | None = option("Answers of which it is one.")
    value: KeysFilter | None = option("Filter of the keys, where they are stated.")


@strawberry.input(name="StatedFlagFilter", description="Filter by an answer that is yes or no.")
class StatedFlagFilter(Operator):
    """A test of an answer that is yes or no."""

    status: list[Status] | None = option("Answers of which it is one.")
    value: bool | None = option("Value, where it is stated.")

    @override
    def tests(self, shape: Shape, register: Register) -> Iterable[Test]:
        """Yield the tests of an answer."""
        if self.status is not None:
            statuses = frozenset(self.status)
            yield lambda answer: answer.status in statuses
        if self.value is not None:
            wanted = self.value
            yield lambda answer: answer.value is wanted


@strawberry.input(name="StatedDateFilter", description="Filter by an answer that is a day.")
class StatedDateFilter(StatedOperator):
    """A test of an answer that is a day."""

    status: list[Status] | None = option("Answers of which it is one.")
    value: DateFilter | None = option("Filter of the day, where it is stated.")
