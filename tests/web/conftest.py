from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ropa.model import Register
from ropa.seeding import load
from ropa.store import Store
from ropa.web import create_app

HERE = "http://127.0.0.1"


@pytest.fixture(scope="session")
def notice() -> Register:
    """The register of the real notice."""
    return load(Path(__file__).parents[2] / "seed")


@pytest.fixture(scope="session")
def filled(notice: Register, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store that holds the notice, for tests that only read."""
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('web') / 'register.db'}")
    store.save(notice)
    return store


@pytest.fixture(scope="session")
def client(filled: Store) -> Iterator[TestClient]:
    """A browser on the notice."""
    with TestClient(create_app(filled), base_url=HERE) as browser:
        yield browser


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store of a test's own, with nothing in it."""
    return Store(f"sqlite:///{tmp_path / 'register.db'}")


@pytest.fixture
def visitor(store: Store) -> Iterator[TestClient]:
    """A browser on a test's own store, which is looked at for every request."""
    app = create_app(store, interval=0)
    with TestClient(app, base_url=HERE, raise_server_exceptions=False) as browser:
        yield browser
