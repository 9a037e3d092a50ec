from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from command_line import SEED, Done, Ropa

from ropa.cli.edge import run
from ropa.seeding import load
from ropa.store import Store


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file that holds the notice."""
    path = tmp_path_factory.mktemp("database") / "ropa.db"
    Store(f"sqlite:///{path}").save(load(SEED))
    return path


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own to run in, with the seed facts and no database."""
    for name in ("ROPA_LANG", "ROPA_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ROPA_DEBUG", "1")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seed").symlink_to(SEED)
    return tmp_path


@pytest.fixture
def folder(empty: Path, loaded: Path) -> Path:
    """A folder whose database holds the notice."""
    shutil.copy(loaded, empty / "ropa.db")
    return empty


@pytest.fixture
def ropa(capsys: pytest.CaptureFixture[str]) -> Ropa:
    """Run a command in this process."""

    def command(*arguments: str) -> Done:
        code = run(list(arguments))
        said = capsys.readouterr()
        return Done(code, said.out, said.err)

    return command
