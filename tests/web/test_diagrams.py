"""Diagrams over HTTP: drawn for what is asked, kept for the revision, and harmless."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from builders.made import plain, record
from builders.made import register as made
from starlette.testclient import TestClient

from ropa.language import Language
from ropa.model import Activity, Record, Register
from ropa.store import Store
from ropa.web.diagrams import POLICY

SVG = "{http://www.w3.org/2000/svg}"


def test_every_record_and_activity_has_a_diagram_that_the_pages_show(
    client: TestClient, notice: Register
) -> None:
    start = client.get("/").text
    for activity in notice.all(Activity):
        assert f"/diagrams/{activity.key}.svg" in start
    for one in notice.all(Record):
        page = client.get(f"/records/{one.key}").text
        assert f"/diagrams/{one.key}.svg" in page
        assert f"/diagrams/{one.key}.pdf" in page


@pytest.mark.parametrize(
    "key",
    [
        "record:visits.lf-ab",
        "activity:visits",
        "site:tegeluddsvagen",
        "system:camera-ab",
        "org:camera-supplier",
        "controller:lf-ab",
        "data:camera-footage",
    ],
)
def test_a_key_is_drawn_in_the_language_that_is_asked_for(client: TestClient, key: str) -> None:
    for language in Language:
        found = client.get(f"/diagrams/{key}.svg", params={"lang": str(language)})
        assert found.headers["content-type"] == "image/svg+xml"
        drawn = ElementTree.fromstring(found.content)
        assert drawn.tag == f"{SVG}svg"
        assert drawn.attrib["lang"] == str(language)


@pytest.mark.parametrize(
    ("extension", "media", "start"),
    [
        ("pdf", "application/pdf", b"%PDF-"),
        ("png", "image/png", b"\x89PNG"),
        ("dot", "text/vnd.graphviz", b"digraph"),
        ("json", "application/json", b"{"),
    ],
)
def test_a_diagram_is_to_be_had_in_other_formats(
    client: TestClient, extension: str, media: str, start: bytes
) -> None:
    found = client.get(f"/diagrams/record:visits.lf-ab.{extension}")
    assert found.headers["content-type"].split(";")[0] == media
    assert start in found.content[:300]


def test_the_answer_to_who_can_see_is_drawn_beside_it(client: TestClient) -> None:
    text = client.get("/", params={"q": "who can see Tegeluddsvägen footage", "lang": "en"}).text
    address = "/diagrams/data:camera-footage.svg?site=tegeluddsvagen&amp;lang=en"
    assert address in text
    drawn = client.get(address.replace("&amp;", "&")).text
    assert "The camera supplier" in drawn
    assert "only if an incident has occurred" in drawn


def test_what_is_given_and_ruled_out_is_drawn(client: TestClient) -> None:
    scope = {
        "site": "site:tegeluddsvagen",
        "given": "condition:crime-suspected",
        "ruled_out": "condition:incident-occurred",
        "lang": "en",
    }
    drawn = client.get("/diagrams/data:camera-footage.svg", params=scope).text
    assert "only if an incident has occurred" not in drawn


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("record:visits.lf-ab.exe", 404),
        ("record:visits.lf-ab", 404),
        (".svg", 404),
        ("record:nobody.svg", 404),
        ("controller:nobody.svg", 404),
        ("data:nothing.svg", 404),
        ("citation:intro.about.0.svg", 400),
        ("visits.svg", 400),
        (f"record:{'x' * 300}.svg", 404),
        ("data:camera-footage.svg?site=site:kungsgatan", 404),
        (
            "data:camera-footage.svg?given=condition:crime-suspected&ruled_out=condition:crime-suspected",
            400,
        ),
    ],
)
def test_what_cannot_be_drawn_is_a_page_that_says_so(
    client: TestClient, name: str, status: int
) -> None:
    found = client.get(f"/diagrams/{name}")
    assert found.status_code == status
    assert "<html" in found.text


def test_a_browser_that_has_a_diagram_is_told_that_it_is_still_right(client: TestClient) -> None:
    address = "/diagrams/record:visits.lf-ab.svg?lang=sv"
    first = client.get(address)
    assert first.headers["cache-control"] == "no-cache"
    again = client.get(address, headers={"if-none-match": f'"x", W/{first.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    other = client.get("/diagrams/record:visits.lf-ab.svg?lang=en")
    assert other.headers["etag"] != first.headers["etag"]


def test_a_new_revision_has_a_new_drawing(store: Store, visitor: TestClient) -> None:
    store.save(made(record("one", controller="x")))
    first = visitor.get("/diagrams/record:one.svg")
    store.save(made(record("one", controller="x", sites=["a"]), plain("site", "a")))
    second = visitor.get(
        "/diagrams/record:one.svg", headers={"if-none-match": first.headers["etag"]}
    )
    assert second.status_code == 200
    assert second.content != first.content


def test_a_drawing_that_is_opened_by_itself_may_do_nothing(client: TestClient) -> None:
    found = client.get("/diagrams/record:visits.lf-ab.svg")
    assert found.headers["content-security-policy"] == POLICY
    assert "default-src 'none'" in POLICY
    assert "<script" not in found.text


def test_a_bare_diagram_leaves_the_legend_and_the_list_of_flows_out(client: TestClient) -> None:
    address = "/diagrams/activity:visits.svg?lang=en"
    whole, bare = client.get(address), client.get(f"{address}&bare=1")
    assert len(bare.content) < len(whole.content)
    assert bare.headers["etag"] != whole.headers["etag"]
    assert "bare=1" in client.get("/").text
