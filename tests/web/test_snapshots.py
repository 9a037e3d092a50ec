"""The register that is served: exchanged when the store has another, or told to be missing."""

from __future__ import annotations

import pytest
from builders.made import plain
from builders.made import register as made
from starlette.testclient import TestClient

from ropa.model import Register
from ropa.store import Store
from ropa.web import create_app

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


class Failing:
    """A store that fails in a way that nobody foresaw."""

    def load(self) -> Register:
        raise AssertionError

    def revision(self) -> str:
        raise RuntimeError("secret: the disk is on fire")


@pytest.mark.parametrize("path", ["/", "/records/x", "/graphql?query={__typename}"])
def test_a_fault_of_ours_is_a_page_without_a_secret(path: str) -> None:
    app = create_app(Failing())
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as browser:
        found = browser.get(path, headers={"accept-language": "en"})
    assert found.status_code == 500
    assert "secret" not in found.text
    assert "Traceback" not in found.text
    assert found.headers["x-content-type-options"] == "nosniff"
