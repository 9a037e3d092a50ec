"""A save is all or nothing: whatever fails, whoever else writes, whenever the power goes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from builders import made
from database import Sql

from ropa.errors import StoreError
from ropa.model import Register
from ropa.store import Store
from ropa.store.engine import WAIT_SECONDS, open_engine, transaction
from ropa.store.rows import read_register
from ropa.store.tables import TABLES


def filled_tables(sql: Sql) -> list[str]:
    """The tables that hold at least one row."""
    return sorted(name for name in TABLES if sql(f"SELECT 1 FROM {name} LIMIT 1"))


def test_a_failure_in_any_table_leaves_the_register_that_was_there(
    store: Store, sql: Sql, notice: Register
) -> None:
    store.save(notice)
    filled = filled_tables(sql)
    assert len(filled) > 30
    store.save(Register([]))
    revision = store.revision()
    for table in filled:
        sql(f"CREATE TRIGGER fault BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'no'); END")
        with pytest.raises(StoreError) as failure:
            store.save(notice)
        sql("DROP TRIGGER fault")
        assert failure.value.code == "store.refused"
        assert (store.revision(), store.load()) == (revision, Register([]))
    assert store.save(notice) is True
    assert store.load() == notice


def test_a_failure_while_rows_are_removed_leaves_all_of_them(
    store: Store, sql: Sql, notice: Register
) -> None:
    store.save(notice)
    filled = set(filled_tables(sql)) - {"revision"}
    for table in sorted(filled):
        sql(f"CREATE TRIGGER fault BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, 'no'); END")
        with pytest.raises(StoreError):
            store.save(Register([]))
        sql("DROP TRIGGER fault")
        assert store.load() == notice


def test_a_failure_while_rows_are_altered_leaves_them_as_they_were(
    store: Store, sql: Sql, notice: Register
) -> None:
    store.save(notice)
    moved = Register(list(notice))
    renamed = [
        fact.model_copy(update={"aliases": ("x",)}) if hasattr(fact, "aliases") else fact
        for fact in moved
    ]
    sql("CREATE TRIGGER fault BEFORE UPDATE ON system BEGIN SELECT RAISE(ABORT, 'no'); END")
    with pytest.raises(StoreError):
        store.save(Register(renamed))
    assert store.load() == notice


def test_the_first_load_leaves_nothing_behind_when_it_fails(file: Path, sql: Sql) -> None:
    """Making the tables is part of the transaction."""
    sql("CREATE TABLE other (x)", "CREATE VIEW site AS SELECT 1")
    with pytest.raises(StoreError):
        Store(f"sqlite:///{file}").save(Register([]))
    assert sql("SELECT name FROM sqlite_master ORDER BY name") == [("other",), ("site",)]


KILLED = """
    import os, signal, sys
    from ropa.model import Register
    from ropa.store import Store, store
    def die(*_):
        os.kill(os.getpid(), signal.SIGKILL)
    store.add_revision = die
    Store(sys.argv[1]).save(Register([]))
"""


def test_a_writer_that_is_killed_half_way_has_written_nothing(
    store: Store, file: Path, notice: Register
) -> None:
    store.save(notice)
    command = [sys.executable, "-c", textwrap.dedent(KILLED), f"sqlite:///{file}"]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    assert store.load() == notice
    assert store.save(notice) is False


WRITER = """
    import sys
    sys.path.insert(0, sys.argv[2])
    from builders import made
    from ropa.store import Store
    store = Store(sys.argv[1])
    for number in range(5):
        sites = [f"{sys.argv[3]}{n}" for n in range(number + 3)]
        register = made.register(made.record(sys.argv[3], controller="x", sites=sites))
        store.save(register)
"""


def test_processes_that_write_at_once_never_leave_a_half_written_register(
    store: Store, file: Path, sql: Sql
) -> None:
    store.save(Register([]))
    helpers = str(Path(__file__).parents[1])
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(WRITER), f"sqlite:///{file}", helpers, name],
            env={**os.environ, "PYTHONWARNINGS": "error"},
        )
        for name in ("a", "b", "c")
    ]
    while any(writer.poll() is None for writer in writers):
        assert len(store.load()) in {0, *range(8, 20)}
    assert [writer.returncode for writer in writers] == [0, 0, 0]
    assert len({fact.key for fact in store.load() if fact.key.startswith("record:")}) == 1
    assert sql("SELECT count(*), max(number) FROM revision") == [(16, 16)]


def test_threads_that_write_at_once_each_write_the_whole(store: Store) -> None:
    registers = [made.register(made.record(name, controller="x")) for name in "abcd"]
    store.save(Register([]))
    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(store.save, registers))
    assert store.load() in registers
    assert store.revision().startswith("5-")


def test_a_reader_sees_one_register_though_another_is_saved_meanwhile(
    store: Store, file: Path
) -> None:
    one, two = (made.register(made.record(name, controller="x")) for name in ("a", "b"))
    store.save(one)
    with store._reading() as connection:
        first = read_register(connection, "")
        assert Store(f"sqlite:///{file}?timeout=0").save(two) is True
        assert read_register(connection, "") == first == one
    assert store.load() == two


def test_a_second_writer_gets_a_clear_error_when_waiting_does_not_help(
    store: Store, file: Path
) -> None:
    one, two = (made.register(made.record(name, controller="x")) for name in ("a", "b"))
    store.save(one)
    with transaction(store._engine, writes=True):
        with pytest.raises(StoreError) as refused:
            Store(f"sqlite:///{file}?timeout=0.05").save(two)
        assert refused.value.code == "store.locked"
        assert store.load() == one


def test_a_file_has_a_write_ahead_log_from_its_first_save(store: Store, sql: Sql) -> None:
    store.save(Register([]))
    assert sql("PRAGMA journal_mode") == [("wal",)]


def test_a_file_of_before_gets_its_log_once_nobody_else_has_it_open(
    store: Store, file: Path, sql: Sql
) -> None:
    store.save(Register([]))
    sql("PRAGMA journal_mode = DELETE")
    one, two = (made.register(made.record(name, controller="x")) for name in ("a", "b"))
    store.save(one)
    assert sql("PRAGMA journal_mode") == [("wal",)]
    assert store.save(two) is True
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_writer_waits_for_its_turn_for_longer_than_a_save_takes(file: Path) -> None:
    with open_engine(f"sqlite:///{file}").connect() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == WAIT_SECONDS * 1000
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2  # full


def test_a_file_in_a_folder_that_cannot_be_written_is_still_read(
    store: Store, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register = made.register(made.record("a", controller="x"))
    store.save(register)
    monkeypatch.setattr(os, "access", lambda *_: False)
    fixed = Store(f"sqlite:///{file}")
    assert fixed.load() == register
    with pytest.raises(StoreError) as refused:
        fixed.save(Register([]))
    assert refused.value.code == "store.read-only"
