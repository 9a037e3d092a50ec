"""Whatever is wrong with a database, a person reads what it is and what to do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from builders import made
from database import Sql
from sqlalchemy import Connection, event

from ropa.errors import StoreError
from ropa.language import Language
from ropa.model import Register
from ropa.store import Store
from ropa.store.engine import SQLITE, SQLSTATE


def failure(store: Store) -> StoreError:
    with pytest.raises(StoreError) as caught:
        store.load()
    for language in Language:
        assert "→" in caught.value.render(language)
    return caught.value


def refusal(store: Store) -> StoreError:
    with pytest.raises(StoreError) as caught:
        store.save(Register([]))
    return caught.value


def test_nothing_loaded_yet(store: Store, file: Path) -> None:
    assert failure(store).code == "store.empty"
    file.touch()
    assert failure(store).code == "store.empty"
    assert str(file) in str(failure(store))
    assert store.save(Register([])) is True


@pytest.mark.parametrize(
    "content", [b"this is no database" * 100, b"\x00" * 5000, b"SQLite format 3"]
)
def test_a_file_that_is_no_database(store: Store, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert failure(store).code == "store.not-a-database"
    assert refusal(store).code == "store.not-a-database"
    assert file.read_bytes() == content


def test_a_damaged_database(store: Store, file: Path, notice: Register) -> None:
    store.save(notice)
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + os.urandom(len(whole) - 4096))
    assert failure(store).code in {"store.not-a-database", "store.changed"}


def test_a_database_cut_short(store: Store, file: Path, notice: Register) -> None:
    store.save(notice)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    assert failure(store).code == "store.not-a-database"


def test_a_folder_in_place_of_a_file(store: Store, file: Path) -> None:
    file.mkdir()
    assert failure(store).code == "store.unreachable"
    assert refusal(store).code == "store.unreachable"


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path}/nowhere/register.db")
    assert failure(store).code == "store.empty"
    assert refusal(store).code == "store.unreachable"


def test_a_database_that_can_only_be_read_is_still_read(
    store: Store, file: Path, notice: Register
) -> None:
    store.save(notice)
    only_read = Store(f"sqlite:///file:{file}?mode=ro&uri=true")
    assert only_read.load() == notice
    assert refusal(only_read).code == "store.read-only"


def test_a_disk_that_is_full(store: Store, notice: Register, file: Path) -> None:
    store.save(Register([]))

    @event.listens_for(store._engine, "begin")
    def _limit(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")

    with pytest.raises(StoreError) as full:
        store.save(notice)
    assert full.value.code == "store.full"
    assert Store(f"sqlite:///{file}").load() == Register([])


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("nonsense", "store.bad-url"),
        ("postgresql://user:hunter2@host:port/db", "store.bad-url"),
        ("oracle+nothing://user:hunter2@localhost/db?password=hunter2", "store.no-driver"),
        ("postgresql+psycopg2://user:hunter2@localhost/db?password=hunter2", "store.no-driver"),
    ],
)
def test_an_address_that_leads_nowhere_never_tells_its_password(url: str, code: str) -> None:
    store = Store(url)
    for error in (failure(store), refusal(store)):
        assert error.code == code
        told = error.render(Language.EN) + error.render(Language.SV) + repr(error)
        assert "hunter2" not in told


def test_a_server_that_does_not_answer_never_tells_its_password() -> None:
    """In a process of its own: what a traceback of it would print is looked at too."""
    url = "postgresql+psycopg://user:hunter2@127.0.0.1:1/db?connect_timeout=2&password=hunter2"
    program = f"from ropa.store import Store; Store({url!r}).load()"
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert "StoreError" in run.stderr
    assert "127.0.0.1:1/db cannot be reached" in run.stderr
    assert "hunter2" not in "\n".join(run.stderr.splitlines()[1:])


def test_a_database_of_another_program_is_left_alone(store: Store, file: Path, sql: Sql) -> None:
    sql("CREATE TABLE document (title)", "INSERT INTO document VALUES ('theirs')")
    before = file.read_bytes()
    assert failure(store).code == "store.empty"
    assert refusal(store).code == "store.other-program"
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "alteration",
    [
        "UPDATE revision SET form = 'older'",
        "ALTER TABLE revision DROP COLUMN form",
        "ALTER TABLE retention DROP COLUMN until",
        "DROP TABLE record_purposes",
        "DROP TABLE origin",
    ],
)
def test_tables_of_another_version_are_neither_read_nor_written(
    store: Store, sql: Sql, notice: Register, alteration: str
) -> None:
    store.save(notice)
    sql(alteration)
    assert failure(store).code == "store.other-form"
    assert refusal(store).code == "store.other-form"


TAMPERING = {
    "a choice that there is not": ("UPDATE disclosure SET capacity = 'owner'", "disclosure"),
    "a name that is no text": ("UPDATE site SET name = '[1]'", "site"),
    "broken JSON": ("UPDATE site SET name = '{'", "site"),
    "a key of another form": ("UPDATE document SET key = 'Document 1'", "Document 1"),
    "an answer without an answer": ("UPDATE site SET town = 'null'", "site"),
    "a status without its key": ("DELETE FROM collection_system", "collection"),
    "a list that lost a key": ("DELETE FROM collection_subjects WHERE position = 1", "revision"),
    "a citation that is gone": ("DELETE FROM citation WHERE key LIKE '%camera%'", "camera"),
    "a word that still fits": ("UPDATE disclosure SET modality = 'happens'", "revision"),
    "a fact that is gone": ("DELETE FROM objection", "revision"),
    "a seed line": ("UPDATE origin SET line = 1", "revision"),
    "the digest itself": ("UPDATE revision SET digest = '0'", "revision"),
}


@pytest.mark.parametrize("how", TAMPERING)
def test_rows_changed_behind_the_registers_back_are_told_and_healed_by_a_load(
    store: Store, sql: Sql, notice: Register, how: str
) -> None:
    statement, where = TAMPERING[how]
    store.save(notice)
    sql(statement)
    error = failure(store)
    assert error.code == "store.changed"
    assert where in str(error)
    assert store.save(notice) is True
    assert store.load() == notice


def test_text_that_is_no_text_is_told(store: Store, sql: Sql, notice: Register) -> None:
    store.save(notice)
    sql("UPDATE document SET title = CAST(x'ff' AS TEXT)")
    assert failure(store).code == "store.not-a-database"


def test_every_kind_of_failure_has_its_message_and_cure() -> None:
    for code in {*SQLITE.values(), *SQLSTATE.values()}:
        error = StoreError.of(code, database="x")
        for language in Language:
            assert error.render(language)


def test_a_failed_save_does_not_stop_the_next(store: Store, sql: Sql) -> None:
    register = made.register(made.record("cameras", controller="x"))
    store.save(Register([]))
    sql("CREATE TRIGGER fault BEFORE INSERT ON record BEGIN SELECT RAISE(ABORT, 'no'); END")
    with pytest.raises(StoreError):
        store.save(register)
    sql("DROP TRIGGER fault")
    assert store.save(register) is True
