"""A key is stored once, and the database itself refuses one that names nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from database import Sql
from sqlalchemy import Column

from ropa.model import BY_PREFIX, NOUNS, Noun, Register, Stated
from ropa.model.references import Reference, references
from ropa.store import Store
from ropa.store.shape import Shape, shapes, table_name
from ropa.store.tables import TABLES

EVERY = [(noun, reference) for noun in NOUNS for reference in references(noun)]


def place_of(noun: type[Noun], reference: Reference) -> tuple[str, str]:
    """The table and column that a reference is enforced in."""
    kind = noun.model_fields[reference.field].annotation
    answer = isinstance(kind, type) and issubclass(kind, Stated)
    if reference.many or answer:
        return f"{table_name(noun)}_{reference.field}", "target"
    return table_name(noun), reference.field


@pytest.fixture
def saved(store: Store, notice: Register) -> None:
    store.save(notice)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that holds the tables and no fact."""
    file = tmp_path_factory.mktemp("empty") / "register.db"
    Store(f"sqlite:///{file}").save(Register([]))
    return file


@pytest.mark.parametrize(
    ("noun", "reference"), EVERY, ids=[f"{noun.__name__}.{ref.field}" for noun, ref in EVERY]
)
def test_every_reference_of_the_model_is_a_foreign_key_of_the_database(
    noun: type[Noun], reference: Reference
) -> None:
    table, column = place_of(noun, reference)
    (foreign,) = TABLES[table].c[column].foreign_keys
    assert foreign.column.table.name == table_name(BY_PREFIX[reference.prefix])
    constraint = foreign.constraint
    assert constraint is not None
    assert (constraint.deferrable, constraint.initially) == (True, "DEFERRED")


@pytest.mark.parametrize("shape", shapes(), ids=lambda shape: shape.table)
def test_every_row_inherits_its_noun_less_the_lists_that_links_hold(shape: Shape) -> None:
    lists = {link.field for link in shape.links if not link.answer}
    assert set(TABLES[shape.table].c.keys()) == set(shape.noun.model_fields) - lists
    assert [name for name, _ in shape.columns] == list(TABLES[shape.table].c.keys())


def test_links_die_with_their_fact_and_are_found_by_what_they_name() -> None:
    for shape in shapes():
        for link in shape.links:
            table = TABLES[link.table]
            (owner,) = table.c.fact.foreign_keys
            assert owner.column.table.name == shape.table
            assert any("target" in index.columns for index in table.indexes)


@pytest.mark.parametrize(
    ("noun", "reference"), EVERY, ids=[f"{noun.__name__}.{ref.field}" for noun, ref in EVERY]
)
def test_the_database_refuses_a_key_that_names_nothing(
    noun: type[Noun], reference: Reference, empty: Path
) -> None:
    table, column = place_of(noun, reference)
    values = {place.name: blank(place) for place in TABLES[table].columns}
    values[column] = f"{reference.prefix}:nobody"
    with closing(sqlite3.connect(empty)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        marks = ", ".join("?" for _ in values)
        names = ", ".join(f'"{name}"' for name in values)
        connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", [*values.values()])
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            connection.commit()
        connection.rollback()


def blank(column: Column[Any]) -> object:
    """A value that nothing but the reference under test can be refused for."""
    return None if column.nullable else 0


@pytest.mark.usefixtures("saved")
def test_a_key_is_stored_once(sql: Sql) -> None:
    """No cell but a reference, its fact's own key, its origin and its notes holds a key."""
    keys = {row[0] for shape in shapes() for row in sql(f"SELECT key FROM {shape.table}")}
    for shape in shapes():
        for column in TABLES[shape.table].columns:
            if not column.foreign_keys and column.name not in ("key", "notes"):
                for (cell,) in sql(f'SELECT "{column.name}" FROM {shape.table}'):
                    assert not any(f'"{key}"' in str(cell) or key == cell for key in keys)


@pytest.mark.usefixtures("saved")
def test_a_choice_is_stored_as_its_word(sql: Sql) -> None:
    assert {row[0] for row in sql("SELECT article FROM legalbasis")} >= {"6(1)(f)", "10"}
    capacities = sql("SELECT DISTINCT capacity FROM disclosure ORDER BY 1")
    assert capacities == [("controller",), ("processor",), ("recipient",)]


@pytest.mark.usefixtures("saved")
def test_what_is_not_there_is_null(sql: Sql) -> None:
    kinds = sql("SELECT DISTINCT typeof(audience) FROM disclosure ORDER BY 1")
    assert kinds == [("null",), ("text",)]


def test_references_are_enforced_on_every_connection_that_the_store_opens(store: Store) -> None:
    store.save(Register([]))
    for _ in range(3):
        with store._reading() as connection:
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
