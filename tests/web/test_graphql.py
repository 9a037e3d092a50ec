"""GraphQL over HTTP: what is answered, how it is told, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from ropa.web.requests import LARGEST

GRAPHQL = "application/graphql-response+json"
ASKED = '{ site(id: "tegeluddsvagen") { name } }'
COST: Any = {"cost": {"cost": 1, "limit": 20_000}}
ANSWER: dict[str, Any] = {"data": {"site": {"name": "Tegeluddsvägen"}}, "extensions": COST}


def post(client: TestClient, body: Any, **headers: str) -> Any:
    return client.post("/graphql", json=body, headers=headers)


def test_a_question_is_answered_by_post_and_by_get(client: TestClient) -> None:
    assert post(client, {"query": ASKED}).json() == ANSWER
    assert client.get("/graphql", params={"query": ASKED}).json() == ANSWER


def test_a_get_takes_variables_and_a_name(client: TestClient) -> None:
    query = "query A($id: ID!) { site(id: $id) { id } } query B { sites(first: 1) { totalCount } }"
    given = {"query": query, "variables": '{"id": "tegeluddsvagen"}', "operationName": "A"}
    found = client.get("/graphql", params=given)
    assert found.json()["data"] == {"site": {"id": "site:tegeluddsvagen"}}


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        (None, "application/json"),
        ("*/*", "application/json"),
        ("application/*", "application/json"),
        ("application/json", "application/json"),
        (GRAPHQL, GRAPHQL),
        (f"application/json;q=0.5, {GRAPHQL}", GRAPHQL),
        (f"{GRAPHQL};q=0, */*", "application/json"),
        (f"text/plain, {GRAPHQL};q=0.1", GRAPHQL),
        (f"{GRAPHQL};q=x, application/json;q=0.1", "application/json"),
    ],
)
def test_the_answer_is_in_the_media_type_that_the_client_likes_best(
    client: TestClient, accept: str | None, media: str
) -> None:
    headers = {"accept": accept} if accept else {}
    found = post(client, {"query": ASKED}, **headers)
    assert found.headers["content-type"] == f"{media}; charset=utf-8"
    assert found.json() == ANSWER


def test_a_client_that_takes_no_json_is_refused(client: TestClient) -> None:
    found = post(client, {"query": ASKED}, accept="text/plain")
    assert found.status_code == 406
    assert found.json()["errors"][0]["extensions"]["reason"] == "web.not-acceptable"


@pytest.mark.parametrize(
    "query", ["{", "{ nope }", "query Q($n: Int!) { sites(first: $n) { nodes { id } } }"]
)
def test_what_was_not_run_is_400_for_new_clients_and_200_for_old(
    client: TestClient, query: str
) -> None:
    new = post(client, {"query": query}, accept=GRAPHQL)
    old = post(client, {"query": query}, accept="application/json")
    assert (new.status_code, old.status_code) == (400, 200)
    assert "data" not in new.json()
    assert new.json() == old.json()
    assert new.json()["errors"][0]["extensions"]["code"]


def test_what_was_run_is_200_though_a_part_of_it_failed(client: TestClient) -> None:
    query = '{ a: whoCanSee(data: "x") { verdict } site(id: "tegeluddsvagen") { name } }'
    found = post(client, {"query": query}, accept=GRAPHQL)
    assert found.status_code == 200
    assert found.json()["data"] == {"a": None, **ANSWER["data"]}
    assert found.json()["errors"][0]["path"] == ["a"]


@pytest.mark.parametrize(
    ("content", "reason", "argument"),
    [
        (b"", "web.bad-json", "body"),
        (b"{", "web.bad-json", "body"),
        (b'{"query": "\xff"}', "web.bad-json", "body"),
        (b"[" * 100_000, "web.bad-json", "body"),
        (b"[]", "web.not-an-object", None),
        (b'[{"query": "{ __typename }"}]', "web.not-an-object", None),
        (b'"{ __typename }"', "web.not-an-object", None),
        (b"{}", "web.no-query", "query"),
        (b'{"query": null}', "web.no-query", "query"),
        (b'{"query": ""}', "web.no-query", "query"),
        (b'{"query": 1}', "web.no-query", "query"),
        (b'{"query": "{ __typename }", "variables": []}', "web.bad-variables", "variables"),
        (b'{"query": "{ __typename }", "variables": "{}"}', "web.bad-variables", "variables"),
        (
            b'{"query": "{ __typename }", "operationName": 1}',
            "web.bad-operation-name",
            "operationName",
        ),
        (b'{"query": "{ __typename }", "extensions": 1}', "web.bad-extensions", "extensions"),
    ],
)
def test_a_body_that_holds_no_operation_is_refused_by_what_is_wrong(
    client: TestClient, content: bytes, reason: str, argument: str | None
) -> None:
    found = client.post("/graphql", content=content, headers={"content-type": "application/json"})
    assert found.status_code == 400
    extensions = found.json()["errors"][0]["extensions"]
    assert extensions["code"] == "BAD_USER_INPUT"
    assert extensions["reason"] == reason
    assert extensions.get("argument") == argument
    assert extensions["cure"]


@pytest.mark.parametrize("part", ["variables", "extensions"])
def test_an_address_with_broken_json_is_refused_by_its_part(client: TestClient, part: str) -> None:
    found = client.get("/graphql", params={"query": ASKED, part: "{"})
    assert found.status_code == 400
    assert found.json()["errors"][0]["extensions"]["argument"] == part


@pytest.mark.parametrize(
    "media",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/graphql",
        "application/json; charset=latin-1",
        "",
    ],
)
def test_a_body_that_is_not_json_is_refused_so_that_no_foreign_form_can_send_it(
    client: TestClient, media: str
) -> None:
    found = client.post(
        "/graphql", content=b'{"query": "{ __typename }"}', headers={"content-type": media}
    )
    assert found.status_code == 415
    assert found.json()["errors"][0]["extensions"]["reason"] == "web.not-json"


@pytest.mark.parametrize(
    "media", ["application/json;charset=UTF-8", 'Application/JSON; charset="utf-8"']
)
def test_json_in_utf8_is_taken_however_it_is_written(client: TestClient, media: str) -> None:
    content = b'{"query": "{ __typename }"}'
    found = client.post("/graphql", content=content, headers={"content-type": media})
    assert found.json()["data"] == {"__typename": "Query"}


def test_a_body_over_the_limit_is_refused_whether_or_not_it_says_so(client: TestClient) -> None:
    """One says its length and is not read; the other says nothing and is read up to the limit."""
    large = b'{"query": "' + b"#" * LARGEST + b'"}'
    headers = {"content-type": "application/json"}
    for content in (large, iter([large])):
        found = client.post("/graphql", content=content, headers=headers)
        assert found.status_code == 413
        assert found.json()["errors"][0]["extensions"]["reason"] == "web.too-large"


def test_a_body_of_the_limit_is_read(client: TestClient) -> None:
    start, end = b'{"query": "{ __typename }', b'"}'
    content = start + b" " * (LARGEST - len(start) - len(end)) + end
    found = client.post("/graphql", content=content, headers={"content-type": "application/json"})
    assert found.json()["data"] == {"__typename": "Query"}


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
def test_other_methods_are_refused_with_those_that_are_allowed(
    client: TestClient, method: str
) -> None:
    found = client.request(method, "/graphql")
    assert found.status_code == 405
    assert {"GET", "POST"} <= set(found.headers["allow"].replace(" ", "").split(","))


def test_an_operation_that_is_not_told_apart_is_refused(client: TestClient) -> None:
    two = {"query": "query A { __typename } query B { __typename }"}
    for body in (two, {**two, "operationName": "C"}):
        found = post(client, body, accept=GRAPHQL)
        assert found.status_code == 400
        assert found.json()["errors"][0]["extensions"]["argument"] == "operationName"


def test_a_change_may_not_be_sent_by_get(client: TestClient) -> None:
    found = client.get("/graphql", params={"query": "mutation { nothing }"})
    assert found.status_code == 405
    assert found.headers["allow"] == "POST"
    assert found.json()["errors"][0]["extensions"]["reason"] == "api.only-queries"


def test_errors_are_told_in_the_language_that_the_client_prefers(client: TestClient) -> None:
    body = {"query": "{ sites { totalCount } }"}
    swedish = post(client, body, **{"accept-language": "sv-SE, en;q=0.5"}).json()
    english = post(client, body, **{"accept-language": "de, en;q=0.5, sv;q=0.1"}).json()
    assert swedish["errors"][0]["message"] == "varken first eller last är angivet"
    assert english["errors"][0]["message"] == "neither first nor last is given"


def test_a_browser_gets_graphiql_from_our_own_files_and_nobody_elses(client: TestClient) -> None:
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    found = client.get("/graphql", headers={"accept": browser})
    assert found.headers["content-type"].startswith("text/html")
    assert "://" not in found.text.replace("http://127.0.0.1", "")
    for path in (
        "react.production.min.js",
        "react-dom.production.min.js",
        "graphiql.min.js",
        "graphiql.min.css",
    ):
        assert f"/static/graphiql/{path}" in found.text
        assert client.get(f"/static/graphiql/{path}").status_code == 200
    for path in ("explore.js", "explore.css", "icon.svg", "graphiql/LICENSES.txt"):
        assert client.get(f"/static/{path}").status_code == 200


def test_a_browser_that_brings_a_question_gets_the_answer(client: TestClient) -> None:
    found = client.get(
        "/graphql", params={"query": ASKED}, headers={"accept": "text/html, */*;q=0.1"}
    )
    assert found.json() == ANSWER


def test_the_example_of_graphiql_is_answered(client: TestClient) -> None:
    from ropa.web.graphql import EXAMPLE

    found = post(client, {"query": EXAMPLE}).json()
    assert "errors" not in found
    assert len(found["data"]["whoCanSee"]["accessors"]) == 3
