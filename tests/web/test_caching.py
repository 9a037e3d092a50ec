"""What a cache is told: which headers of a request a response depends on."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

ADDRESSES = {
    "/": "Accept-Language",
    "/records/visits.lf-ab": "Accept-Language",
    "/nowhere": "Accept-Language",
    "/diagrams/record:visits.lf-ab.dot": "Accept-Language",
    "/exports/controller/lf-bank.md?dated=2026-01-31": "Accept-Language",
    "/dossiers/record:visits.lf-ab.html?dated=2026-01-31": "Accept-Language",
    "/answers/who-can-see?data=visit-data": "Accept, Accept-Language",
    "/answers/who-can-see?data=visit-data&on=soon": "Accept, Accept-Language",
    "/answers/who-can-see?data=nothing-such&format=json": "Accept, Accept-Language",
    "/graphql?query={__typename}": "Accept, Accept-Language",
    "/graphql?query={": "Accept, Accept-Language",
    "/graphql": "Accept, Accept-Language",
}


@pytest.mark.parametrize(("address", "vary"), ADDRESSES.items())
def test_what_differs_by_language_or_form_says_so(
    client: TestClient, address: str, vary: str
) -> None:
    """The language of words comes from `Accept-Language` where no `lang` is given."""
    assert client.get(address).headers["vary"] == vary


@pytest.mark.parametrize("address", [one for one in ADDRESSES if "/d" in one or "/exp" in one])
def test_a_document_says_its_language_and_a_copy_that_is_right_what_it_depends_on(
    client: TestClient, address: str
) -> None:
    found = client.get(address, headers={"accept-language": "en"})
    assert found.headers["content-language"] == "en"
    again = client.get(
        address, headers={"accept-language": "en", "if-none-match": found.headers["etag"]}
    )
    assert again.status_code == 304
    assert again.headers["vary"] == found.headers["vary"]


def test_graphiql_depends_on_both_too(client: TestClient) -> None:
    found = client.get("/graphql", headers={"accept": "text/html"})
    assert found.headers["content-type"].startswith("text/html")
    assert found.headers["vary"] == "Accept, Accept-Language"
