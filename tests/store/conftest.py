from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from database import Sql

from ropa.model import Register
from ropa.seeding import load
from ropa.store import Store

SEED = Path(__file__).parents[2] / "seed"


@pytest.fixture(scope="session")
def notice() -> Register:
    """The register of the real notice."""
    return load(SEED)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "register.db"


@pytest.fixture
def store(file: Path) -> Store:
    return Store(f"sqlite:///{file}")


@pytest.fixture
def sql(file: Path) -> Sql:
    """Run SQL behind the store's back."""

    def run(*statements: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(file)) as connection, connection:
            return [row for text in statements for row in connection.execute(text).fetchall()]

    return run
