"""Writing: make the tables hold exactly a register, touching only the rows that differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update
from sqlmodel import SQLModel

from ropa.model import Register
from ropa.store.revisions import Revision, known_origins
from ropa.store.shape import Row, Shape, shapes
from ropa.store.tables import TABLES

Identity = tuple[Any, ...]
NAMES = frozenset(TABLES)
"""Names of the tables that are the register's own."""


def make_tables(connection: Connection) -> None:
    """Make the tables that are not there yet."""
    SQLModel.metadata.create_all(connection, tables=list(TABLES.values()))


def _noun_rows(register: Register, shape: Shape) -> Iterator[tuple[str, Row]]:
    for fact in register.all(shape.noun):
        row, keys = shape.take_apart(fact)
        yield shape.table, row
        for name, targets in keys.items():
            for position, target in enumerate(targets):
                yield name, {"fact": fact.key, "position": position, "target": target}


def _rows(register: Register) -> dict[str, list[Row]]:
    """Return the rows that hold a register, by table."""
    rows: dict[str, list[Row]] = {name: [] for name in TABLES if name != "revision"}
    for shape in shapes():
        for name, row in _noun_rows(register, shape):
            rows[name].append(row)
    for key, origin in known_origins(register).items():
        rows["origin"].append({"fact": key, "file": origin.file, "line": origin.line})
    return rows


def _replace(connection: Connection, table: Table, wanted: list[Row]) -> bool:
    """Make a table hold exactly these rows; return whether that changed anything."""
    names = [column.name for column in table.primary_key]
    held = _identified(names, _held(connection, table))
    new = _identified(names, wanted)
    gone = [dict(zip(names, key, strict=True)) for key in held.keys() - new.keys()]
    added = [row for key, row in new.items() if key not in held]
    altered = [row for key, row in new.items() if key in held and held[key] != row]
    _delete(connection, table, gone)
    _update(connection, table, altered)
    if added:
        connection.execute(insert(table), added)
    return bool(gone or added or altered)


def _identified(names: list[str], rows: list[Row]) -> dict[Identity, Row]:
    return {tuple(row[name] for name in names): row for row in rows}


def _held(connection: Connection, table: Table) -> list[Row]:
    """Return the rows that a table holds; where one cannot be read, empty the table first."""
    try:
        rows = connection.execute(select(table)).all()
    except ValueError:
        connection.execute(delete(table))
        return []
    return [dict(zip(table.columns.keys(), row, strict=True)) for row in rows]


def _delete(connection: Connection, table: Table, gone: list[Row]) -> None:
    if gone:
        same = [column == bindparam(f"at_{column.name}") for column in table.primary_key]
        places = [{f"at_{name}": value for name, value in row.items()} for row in gone]
        connection.execute(delete(table).where(*same), places)


def _update(connection: Connection, table: Table, altered: list[Row]) -> None:
    if altered:
        keys = {column.name for column in table.primary_key}
        same = [table.c[name] == bindparam(f"at_{name}") for name in sorted(keys)]
        values = {c.name: bindparam(f"to_{c.name}", type_=c.type) for c in table.c}
        rows = [
            {f"{'at' if name in keys else 'to'}_{name}": value for name, value in row.items()}
            for row in altered
        ]
        changing = {name: value for name, value in values.items() if name not in keys}
        connection.execute(update(table).where(*same).values(changing), rows)


def write(connection: Connection, register: Register) -> bool:
    """Make the database hold exactly this register; return whether that changed any row."""
    changes = [_replace(connection, TABLES[name], rows) for name, rows in _rows(register).items()]
    return any(changes)


def add_revision(connection: Connection, revision: Revision, written_at: str | None) -> None:
    """Add the revision that a save made."""
    row = {
        "number": revision.number,
        "digest": revision.digest,
        "origins": revision.origins,
        "form": revision.form,
        "written_at": written_at,
    }
    connection.execute(insert(TABLES["revision"]), row)
