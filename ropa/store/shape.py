"""How a noun is stored in tables, found from its fields.

A noun has one table with a column for each field, less its lists of keys: each list is a table of
links, typed by what it refers to, so that the database can enforce it. An answer that may be a key
(`Stated[SystemKey]`) keeps its status and reason in its column and its keys in such a table. So
every key is stored once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any

from sqlalchemy import Date, Enum, String
from sqlalchemy.types import to_instance
from sqlmodel.main import get_sqlalchemy_type

from ropa.model import BY_PREFIX, NOUNS, Noun, Stated, Status
from ropa.model.references import keys_in, references
from ropa.model.text import HELD

Row = dict[str, Any]
"""The columns of one row, by name."""


@dataclass(frozen=True, slots=True)
class Link:
    """A field whose keys lie in a table of their own."""

    field: str
    table: str
    target: str
    """Table of the nouns that the keys name."""
    many: bool
    answer: bool
    """Whether the keys are the value of a three-valued answer."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The table of a noun and the tables of its links."""

    noun: type[Noun]
    table: str
    columns: tuple[tuple[str, Any], ...]
    """Name and SQL type of each column."""
    links: tuple[Link, ...]

    def take_apart(self, fact: Noun) -> tuple[Row, dict[str, tuple[str, ...]]]:
        """Return a fact's row, and its keys by the table of the link."""
        row = fact.model_dump(mode="json")
        row |= {name: getattr(fact, name) for name, kind in self.columns if isinstance(kind, Date)}
        for link in self.links:
            if link.answer:
                del row[link.field]["value"]
            else:
                del row[link.field]
        keys = {link.table: keys_in(getattr(fact, link.field)) for link in self.links}
        return row, keys

    def put_together(self, row: Mapping[str, Any], keys: Mapping[str, list[str]]) -> Noun:
        """Return the fact that a row and its keys make.

        Raises:
            ValueError: they make none.
        """
        body = dict(row)
        for link in self.links:
            held = keys.get(link.table, [])
            if not link.answer:
                body[link.field] = held
            elif body[link.field].get("status") == Status.STATED:
                value = held if link.many else next(iter(held), None)
                body[link.field] = {**body[link.field], "value": value}
        return self.noun.model_validate(body, context=HELD)


def table_name(noun: type[Noun]) -> str:
    """Return the name of a noun's table, as the model's scalar references name it."""
    return noun.__name__.lower()


def _is_answer(noun: type[Noun], field: str) -> bool:
    annotation = noun.model_fields[field].annotation
    return isinstance(annotation, type) and issubclass(annotation, Stated)


def _links(noun: type[Noun]) -> Iterable[Link]:
    for reference in references(noun):
        answer = _is_answer(noun, reference.field)
        if reference.many or answer:
            yield Link(
                field=reference.field,
                table=f"{table_name(noun)}_{reference.field}",
                target=table_name(BY_PREFIX[reference.prefix]),
                many=reference.many,
                answer=answer,
            )


def _column_type(noun: type[Noun], field: str) -> Any:
    kind = to_instance(get_sqlalchemy_type(noun.model_fields[field]))
    return String() if isinstance(kind, Enum) else kind


@cache
def shapes() -> tuple[Shape, ...]:
    """Return the shape of every noun, in the order of `NOUNS`."""
    found = []
    for noun in NOUNS:
        links = tuple(_links(noun))
        lists = {link.field for link in links if not link.answer}
        columns = [field for field in noun.model_fields if field not in lists]
        typed = tuple((column, _column_type(noun, column)) for column in columns)
        found.append(Shape(noun, table_name(noun), typed, links))
    return tuple(found)


@cache
def form() -> str:
    """Return a digest of all the shapes: two programs with the same one share a database."""
    lines = [
        f"{shape.table} {[(name, str(kind)) for name, kind in shape.columns]} {shape.links}"
        for shape in shapes()
    ]
    return sha256("\n".join(lines).encode()).hexdigest()
