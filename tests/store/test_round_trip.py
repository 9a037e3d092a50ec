"""What is saved is what is loaded."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import made
from builders.registers import registers
from database import Sql
from hypothesis import given, settings

from ropa.errors import StoreError
from ropa.model import Origin, Register
from ropa.store import Store


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store that keeps, from one example to the next, what the last one saved."""
    return Store(f"sqlite:///{tmp_path_factory.mktemp('used')}/register.db")


@given(register=registers())
@settings(deadline=None)
def test_every_register_comes_back_equal_whatever_was_there_before(
    used: Store, register: Register
) -> None:
    used.save(register)
    loaded = used.load()
    assert loaded == register
    assert loaded.digest == register.digest
    assert used.save(loaded) is False


def test_the_notice_comes_back_with_the_seed_line_of_every_fact(
    store: Store, notice: Register
) -> None:
    store.save(notice)
    loaded = store.load()
    assert loaded == notice
    assert loaded.origins == notice.origins
    assert {fact.key for fact in notice} == set(loaded.origins)


def test_a_second_save_of_the_same_register_changes_nothing(
    store: Store, notice: Register, file: Path
) -> None:
    assert store.save(notice) is True
    before = (store.revision(), file.read_bytes(), file.stat().st_mtime_ns)
    assert store.save(notice) is False
    assert (store.revision(), file.read_bytes(), file.stat().st_mtime_ns) == before


def test_a_fact_that_is_gone_from_the_seed_is_gone_from_the_database(store: Store) -> None:
    bare = made.register(made.record("cameras", controller="x"))
    full = made.register(
        made.record("cameras", controller="x", sites=["s"], conditions=["c"]),
        made.disclosure("police", of="cameras", to="police", data=["film"]),
    )
    store.save(full)
    assert store.save(bare) is True
    assert store.load() == bare


def test_the_order_of_a_list_is_kept_and_a_new_order_is_a_change(store: Store) -> None:
    sites = ["s", "t", "u"]
    for order in (sites, sites[::-1], [*sites[1:], sites[0]]):
        register = made.register(made.record("cameras", controller="x", sites=order))
        assert store.save(register) is True
        assert store.load() == register


def test_a_fact_that_moved_in_its_file_is_a_change_though_it_says_the_same(store: Store) -> None:
    facts = list(made.register(made.record("cameras", controller="x")))
    for line in (3, 7):
        register = Register(facts, {"record:cameras": Origin("seed/records/cameras.yaml", line)})
        assert store.save(register) is True
        assert store.load().origin("record:cameras") == Origin("seed/records/cameras.yaml", line)
        assert store.save(register) is False


def test_each_change_has_a_revision_of_its_own_and_going_back_is_a_change(store: Store) -> None:
    one, two = (made.register(made.record(name, controller="x")) for name in ("a", "b"))
    seen = []
    for register in (one, two, one):
        store.save(register)
        seen.append(store.revision())
    assert len(set(seen)) == 3


def test_when_it_was_written_is_kept_where_the_writer_says_so(store: Store, sql: Sql) -> None:
    one, two = (made.register(made.record(name, controller="x")) for name in ("a", "b"))
    store.save(one)
    store.save(two, written_at=datetime(2026, 1, 1, 12, tzinfo=UTC))
    moments = sql("SELECT number, written_at FROM revision ORDER BY number")
    assert moments == [(1, None), (2, "2026-01-01T12:00:00+00:00")]


def test_an_empty_register_is_a_register(store: Store) -> None:
    assert store.save(Register([])) is True
    assert store.load() == Register([])


def test_another_store_of_the_same_file_sees_what_was_saved(
    store: Store, file: Path, notice: Register
) -> None:
    store.save(notice)
    assert Store(f"sqlite:///{file}").load() == notice


def test_without_a_url_the_environment_names_the_database(
    monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    monkeypatch.setenv("ROPA_DATABASE_URL", f"sqlite:///{file}")
    Store().save(Register([]))
    assert file.exists()


def test_without_either_it_is_a_file_in_the_current_directory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("ROPA_DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)
    Store().save(Register([]))
    assert [path.name for path in tmp_path.iterdir()] == ["ropa.db"]


def test_asking_where_nothing_was_loaded_makes_no_file(store: Store, file: Path) -> None:
    for ask in (store.load, store.revision):
        with pytest.raises(StoreError, match="ropa load seed"):
            ask()
    assert not file.exists()
