"""Rows: the tables as a register, and the tables made to hold exactly a register.

Reading is one select a table, and makes no class of a row: the tables are named from the shapes
alone, so that a cold start stays short. Writing touches only the rows that differ; who writes
passes the tables (`ropa.store.tables`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import (
    Connection,
    Table,
    bindparam,
    column,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy import table as named_table

from ropa.errors import InconsistentRegister, StoreError
from ropa.model import Noun, Origin, Register
from ropa.store.revisions import known_origins
from ropa.store.shape import Link, Row, Shape, shapes

Keys = dict[str, dict[str, list[str]]]
"""By fact: the keys of each of its links, by the link's table."""
Identity = tuple[Any, ...]
"""The primary key of a row."""
Tables = Mapping[str, Table]
"""Tables by name."""


def read_register(connection: Connection, database: str) -> Register:
    """Return the register that the tables hold.

    Args:
        connection: a connection within a transaction.
        database: what to call the database in an error.

    Raises:
        StoreError: a row is no fact, or the facts do not fit together: somebody changed them.
    """
    facts = [fact for shape in shapes() for fact in _facts(connection, shape, database)]
    try:
        return Register(facts, _origins(connection))
    except InconsistentRegister as error:
        raise changed(database, error.problems[0].subject or "") from error


def _add_links(connection: Connection, link: Link, keys: Keys) -> None:
    rows = named_table(link.table, column("fact"), column("position"), column("target"))
    chosen = select(rows.c.fact, rows.c.target).order_by(rows.c.fact, rows.c.position)
    for fact, target in connection.execute(chosen):
        keys.setdefault(fact, {}).setdefault(link.table, []).append(target)


def _held_rows(connection: Connection, shape: Shape) -> list[dict[str, Any]]:
    columns: list[Any] = [column(name, kind) for name, kind in shape.columns]
    rows = connection.execute(select(*columns).select_from(named_table(shape.table)))
    names = [name for name, _ in shape.columns]
    return [dict(zip(names, row, strict=True)) for row in rows.all()]


def _facts(connection: Connection, shape: Shape, database: str) -> Iterator[Noun]:
    what, keys = shape.table, Keys()
    for link in shape.links:
        _add_links(connection, link, keys)
    try:
        for row in _held_rows(connection, shape):
            what = str(row["key"])
            yield shape.put_together(row, keys.get(what, {}))
    except (ValueError, TypeError, AttributeError) as error:
        raise changed(database, what) from error


def changed(database: str, what: str) -> StoreError:
    """Return the error that says that rows are no longer as they were saved."""
    return StoreError.of("store.changed", database=database, what=what)


def _origins(connection: Connection) -> dict[str, Origin]:
    rows = named_table("origin", column("fact"), column("file"), column("line"))
    return {fact: Origin(file, line) for fact, file, line in connection.execute(select(rows))}


def write_register(connection: Connection, tables: Tables, register: Register) -> bool:
    """Make the database hold exactly this register; return whether that changed any row.

    Args:
        connection: a connection within a transaction that writes.
        tables: every table of the store.
        register: what to hold; the row of a fact that it lacks is removed.
    """
    wanted = _rows(register, tables)
    changes = [_replace(connection, tables[name], rows) for name, rows in wanted.items()]
    return any(changes)


def _noun_rows(register: Register, shape: Shape) -> Iterator[tuple[str, Row]]:
    for fact in register.all(shape.noun):
        row, keys = shape.take_apart(fact)
        yield shape.table, row
        for name, targets in keys.items():
            for position, target in enumerate(targets):
                yield name, {"fact": fact.key, "position": position, "target": target}


def _rows(register: Register, tables: Tables) -> dict[str, list[Row]]:
    """Return the rows that hold a register, by table."""
    rows: dict[str, list[Row]] = {name: [] for name in tables if name != "revision"}
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
