"""Snapshots: one register for all, exchanged when the store has another, and never half."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from made import plain
from made import register as made
from starlette.testclient import TestClient

from ropa.model import Register
from ropa.store import Store
from ropa.web import create_app
from ropa.web.snapshots import Held, Snapshots

COUNT = {"query": "{ sites(first: 1) { totalCount } }"}


def sites(*names: str) -> Register:
    return made(*(plain("site", name) for name in names))


def counted(browser: TestClient) -> int:
    return int(browser.post("/graphql", json=COUNT).json()["data"]["sites"]["totalCount"])


def test_a_new_revision_is_answered_from_without_a_new_start(
    store: Store, visitor: TestClient
) -> None:
    store.save(sites("a"))
    assert counted(visitor) == 1
    before = visitor.get("/health").json()
    store.save(sites("a", "b"))
    assert counted(visitor) == 2
    after = visitor.get("/health").json()
    assert before["status"] == after["status"] == "ok"
    assert before["revision"] != after["revision"]


class Counting:
    """A store that counts how often it is read."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.loads = 0
        self.looks = 0

    def load(self) -> Register:
        self.loads += 1
        return self._store.load()

    def revision(self) -> str:
        self.looks += 1
        return self._store.revision()


def together(snapshots: Snapshots, count: int) -> list[Held]:
    async def all_of_them() -> list[Held]:
        return list(await asyncio.gather(*(snapshots.current() for _ in range(count))))

    return asyncio.run(all_of_them())


def test_requests_at_once_read_the_store_once_and_share_one_snapshot(store: Store) -> None:
    store.save(sites("a"))
    counting = Counting(store)
    held = together(Snapshots(counting, interval=60), 20)
    assert (counting.looks, counting.loads) == (1, 1)
    assert len({id(one.snapshot) for one in held}) == 1


def test_the_store_is_looked_at_once_in_an_interval_and_read_only_when_it_changed(
    store: Store,
) -> None:
    store.save(sites("a"))
    counting = Counting(store)
    now = [0.0]
    clock: Callable[[], float] = lambda: now[0]  # noqa: E731
    snapshots = Snapshots(counting, interval=1.0, clock=clock)

    async def story() -> list[int]:
        seen = []
        for moment in (0.0, 0.5, 1.0, 1.5, 2.0):
            now[0] = moment
            if moment == 1.5:
                store.save(sites("a", "b"))
            seen.append(len((await snapshots.current()).snapshot.register))
        return seen

    one, two = len(sites("a")), len(sites("a", "b"))
    assert asyncio.run(story()) == [one, one, one, one, two]
    assert counting.looks == 3
    assert counting.loads == 2


def test_before_anything_is_loaded_every_page_says_how_to_load_it(visitor: TestClient) -> None:
    for path in ("/", "/records/x"):
        found = visitor.get(path, params={"lang": "en"})
        assert found.status_code == 503
        assert "ropa load seed" in found.text
    graphql = visitor.post("/graphql", json=COUNT)
    assert graphql.status_code == 503
    assert graphql.json()["errors"][0]["extensions"]["code"] == "store.empty"
    assert "ropa load seed" in graphql.json()["errors"][0]["extensions"]["cure"]
    health = visitor.get("/health")
    assert health.status_code == 503
    assert health.json() == {"status": "unavailable", "reason": "store.empty"}


def test_a_store_that_comes_back_is_answered_from(store: Store, visitor: TestClient) -> None:
    assert visitor.get("/").status_code == 503
    store.save(sites("a"))
    assert visitor.get("/").status_code == 200


class Failing(Counting):
    """A store that fails in a way that nobody foresaw."""

    def revision(self) -> str:
        raise RuntimeError("secret: the disk is on fire")


@pytest.mark.parametrize("path", ["/", "/records/x", "/graphql?query={__typename}"])
def test_a_fault_of_ours_is_a_page_without_a_secret(store: Store, path: str) -> None:
    app = create_app(Failing(store))
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as browser:
        found = browser.get(path, headers={"accept-language": "en"})
    assert found.status_code == 500
    assert "secret" not in found.text
    assert "Traceback" not in found.text
    assert found.headers["x-content-type-options"] == "nosniff"
