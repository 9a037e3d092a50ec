"""The tables: each noun is its own row (`SiteRow` inherits `Site`), each list of keys is links.

A row inherits every field of its noun, so a field is declared once, in the model; a noun that is
added there has its tables here with no change. Two things differ in a row: a list of keys is no
column, since its links hold it (`ropa.store.shape`), and a choice is kept as its word ("6(1)(f)").
References are checked when a transaction ends, so the order of writing is free.

Only what makes or writes tables imports this module: making the classes costs as much as a load.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from sqlalchemy import Column, Connection, Enum, ForeignKey, Index, Integer, MetaData, String, Table
from sqlmodel import Field, SQLModel
from sqlmodel.main import get_sqlalchemy_type

from ropa.store.shape import Link, Shape, shapes

LONGEST_KEY = 200


class OriginRow(SQLModel, table=True):
    """Where a fact was read from: the seed file and the line."""

    __tablename__ = "origin"

    fact: str = Field(primary_key=True, max_length=LONGEST_KEY)
    file: str
    line: int


class RevisionRow(SQLModel, table=True):
    """One save that changed something. The one with the highest number is the present one."""

    __tablename__ = "revision"

    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    digest: str
    """Digest of the facts."""
    origins: str
    """Digest of where they were read from."""
    form: str
    """Digest of the tables' form, by which another version of the program is known."""
    written_at: str | None
    """When it was written (ISO 8601), where the writer said so."""


def _row(shape: Shape) -> type[SQLModel]:
    """Return the class of a noun's rows."""
    body: dict[str, Any] = {"__module__": __name__, "__tablename__": shape.table}
    annotations: dict[str, Any] = {
        link.field: ClassVar[tuple[str, ...]] for link in shape.links if not link.answer
    }
    for name, _kind in shape.columns:
        declared = shape.noun.model_fields[name]
        if isinstance(get_sqlalchemy_type(declared), Enum):
            body[name] = Field(declared.default, sa_type=String, description=declared.description)
            annotations[name] = declared.annotation
    body["__annotations__"] = annotations
    declare: Callable[..., type[SQLModel]] = type(shape.noun)
    return declare(f"{shape.noun.__name__}Row", (shape.noun,), body, table=True)


def _link(shape: Shape, link: Link, metadata: MetaData) -> Table:
    """Return the table of the keys that a field holds, in their order."""
    key = String(LONGEST_KEY)
    return Table(
        link.table,
        metadata,
        Column("fact", key, ForeignKey(f"{shape.table}.key"), primary_key=True),
        Column("position", Integer, primary_key=True, autoincrement=False),
        Column("target", key, ForeignKey(f"{link.target}.key"), nullable=False, index=True),
    )


def _check_references_at_the_end(table: Table) -> None:
    for constraint in table.foreign_key_constraints:
        constraint.deferrable, constraint.initially = True, "DEFERRED"


def _find_references_fast(table: Table) -> None:
    for column in table.columns:
        if column.foreign_keys:
            Index(f"ix_{table.name}_{column.name}", column)


def _tables() -> dict[str, Table]:
    nouns = {shape.table: _row(shape).metadata.tables[shape.table] for shape in shapes()}
    for table in nouns.values():
        _find_references_fast(table)
    metadata = SQLModel.metadata
    links = {link.table: _link(shape, link, metadata) for shape in shapes() for link in shape.links}
    own = {name: metadata.tables[name] for name in ("origin", "revision")}
    tables = {**nouns, **links, **own}
    for table in tables.values():
        _check_references_at_the_end(table)
    return tables


TABLES: dict[str, Table] = _tables()
"""Every table of the store, by name."""


def make_tables(connection: Connection) -> None:
    """Make the tables that are not there yet."""
    SQLModel.metadata.create_all(connection, tables=list(TABLES.values()))
