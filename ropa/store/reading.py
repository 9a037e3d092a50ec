"""Reading: all rows of all tables, in one transaction, as a register.

One select a table, and no class of a row is made: the tables are named from the shapes alone, so
that a cold start stays short.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, column, select, table

from ropa.errors import InconsistentRegister, StoreError
from ropa.model import Noun, Origin, Register
from ropa.store.shape import Link, Shape, shapes

Keys = dict[str, dict[str, list[str]]]
"""By fact: the keys of each of its links, by the link's table."""


def _add_links(connection: Connection, link: Link, keys: Keys) -> None:
    rows = table(link.table, column("fact"), column("position"), column("target"))
    chosen = select(rows.c.fact, rows.c.target).order_by(rows.c.fact, rows.c.position)
    for fact, target in connection.execute(chosen):
        keys.setdefault(fact, {}).setdefault(link.table, []).append(target)


def _rows(connection: Connection, shape: Shape) -> list[dict[str, Any]]:
    columns: list[Any] = [column(name, kind) for name, kind in shape.columns]
    rows = connection.execute(select(*columns).select_from(table(shape.table)))
    names = [name for name, _ in shape.columns]
    return [dict(zip(names, row, strict=True)) for row in rows.all()]


def _facts(connection: Connection, shape: Shape, database: str) -> Iterator[Noun]:
    what, keys = shape.table, Keys()
    for link in shape.links:
        _add_links(connection, link, keys)
    try:
        for row in _rows(connection, shape):
            what = str(row["key"])
            yield shape.put_together(row, keys.get(what, {}))
    except (ValueError, TypeError, AttributeError) as error:
        raise changed(database, what) from error


def changed(database: str, what: str) -> StoreError:
    """Return the error that says that rows are no longer as they were saved."""
    return StoreError.of("store.changed", database=database, what=what)


def _origins(connection: Connection) -> dict[str, Origin]:
    rows = table("origin", column("fact"), column("file"), column("line"))
    return {fact: Origin(file, line) for fact, file, line in connection.execute(select(rows))}


def read(connection: Connection, database: str) -> Register:
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
