"""Answers over HTTP: what is wrong with an address is said, in the form that was asked for."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

Given = dict[str, str | list[str]]
WHO = "/answers/who-can-see"
FOOTAGE: Given = {"data": "camera-footage", "site": "tegeluddsvagen", "lang": "en"}
BAD: list[tuple[str, Given, str | None, str]] = [
    (WHO, {}, "access.needed", "data"),
    (WHO, {**FOOTAGE, "data": "nothing-such"}, "model.unknown-key", "data"),
    (WHO, {**FOOTAGE, "site": ["a", "b"]}, "access.given-twice", "site"),
    (WHO, {**FOOTAGE, "sites": "telegrafgatan"}, "access.unknown-field", "sites"),
    (WHO, {**FOOTAGE, "on": "soon"}, "access.bad-day", "on"),
    (WHO, {**FOOTAGE, "collected_on": "2026-02-30"}, "access.bad-day", "collected_on"),
    (WHO, {**FOOTAGE, "given": "crime-suspected", "ruled_out": "crime-suspected"}, None, "given"),
    (WHO, {**FOOTAGE, "party": "org:nobody"}, "model.unknown-key", "party"),
    ("/answers/can-see", FOOTAGE, "access.needed", "party"),
    ("/answers/what-can-see", {"party": "lf-ab", "data": "visit-data"}, None, "data"),
    ("/answers/retention", {**FOOTAGE, "party": "lf-ab"}, "access.does-not-apply", "party"),
    (WHO, {"data": "\x00"}, "model.unknown-key", "data"),
    (WHO, {"data": "<script>alert(1)</script>"}, "model.unknown-key", "data"),
]


@pytest.mark.parametrize(("path", "given", "code", "parameter"), BAD)
def test_what_cannot_be_answered_is_a_page_that_says_why(
    client: TestClient, path: str, given: Given, code: str | None, parameter: str
) -> None:
    asked: Given = {"lang": "en", **given}
    page = client.get(path, params=asked, headers={"accept": "text/html"})
    assert page.status_code == 400
    assert "<html" in page.text
    assert "<script" not in page.text
    refused = client.get(path, params={**asked, "format": "json"})
    assert refused.status_code == 400
    error = refused.json()["error"]
    assert error["parameter"] == parameter
    assert code in (None, error["code"])
    assert error["message"] and error["cure"]


def test_a_format_that_there_is_none_of_is_refused(client: TestClient) -> None:
    found = client.get(WHO, params={**FOOTAGE, "format": "xml"})
    assert found.status_code == 400
    assert "html, json" in found.text


def test_an_answer_of_another_kind_is_no_page(client: TestClient) -> None:
    assert client.get("/answers/who-knows", params=FOOTAGE).status_code == 404
    assert client.post(WHO, params=FOOTAGE).status_code == 405


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html"),
        ("application/json", "application/json"),
        ("application/json, text/html;q=0.5", "application/json"),
        ("*/*", "text/html"),
        ("image/png", "text/html"),
    ],
)
def test_a_client_is_answered_in_what_it_accepts(
    client: TestClient, accept: str, media: str
) -> None:
    found = client.get(WHO, params=FOOTAGE, headers={"accept": accept})
    assert found.headers["content-type"].split(";")[0] == media
    assert "Accept" in found.headers["vary"]
    asked = {**FOOTAGE, "format": "html"}
    assert "<html" in client.get(WHO, params=asked, headers={"accept": accept}).text


def test_a_browser_that_has_an_answer_is_told_that_it_is_still_right(client: TestClient) -> None:
    first = client.get(WHO, params=FOOTAGE)
    held = {"if-none-match": first.headers["etag"]}
    assert client.get(WHO, params=FOOTAGE, headers=held).status_code == 304
    for other in ({"given": "crime-suspected"}, {"lang": "sv"}, {"format": "json"}):
        assert client.get(WHO, params={**FOOTAGE, **other}, headers=held).status_code == 200


def test_the_other_language_is_asked_the_whole_question(client: TestClient) -> None:
    """A condition that is one of several was dropped by the link, and the answer another."""
    given = ["crime-suspected", "incident-occurred"]
    text = client.get(WHO, params={**FOOTAGE, "given": given}).text
    assert f"{WHO}?data=camera-footage&amp;site=tegeluddsvagen&amp;given={given[0]}" in text
    switch = next(line for line in text.splitlines() if 'hreflang="sv"' in line)
    for condition in given:
        assert f"given={condition}" in switch


def test_the_start_page_links_to_the_answer_in_full(client: TestClient) -> None:
    text = client.get("/", params={"q": "who can see Tegeluddsvägen footage", "lang": "en"}).text
    assert f'{WHO}?data=camera-footage&amp;site=tegeluddsvagen&amp;lang=en"' in text
    text = client.get("/", params={"q": "which processors does LF AB use?", "lang": "en"}).text
    assert "/answers/" not in text


def test_an_address_of_a_diagram_with_a_parameter_that_is_none_is_refused(
    client: TestClient,
) -> None:
    address = "/diagrams/data:camera-footage.svg"
    assert client.get(address, params={"sites": "tegeluddsvagen"}).status_code == 400
    assert client.get(address, params={"data": "visit-data"}).status_code == 400
    site = "/diagrams/site:tegeluddsvagen.svg"
    found = client.get(site, params={"controller": "lf-ab", "lang": "en"})
    assert found.status_code == 400
    assert "controller" in found.text
