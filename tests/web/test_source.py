"""The page of a source: its passages beside the facts that rest on them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from citing_notice import LINES, REGISTER
from starlette.testclient import TestClient

from ropa.language import Language
from ropa.model import Citation, Register
from ropa.model.keys import name_of
from ropa.store import Store
from ropa.web import create_app

ADDRESS = "/sources/vi-har-haft-kontakt"


@pytest.fixture
def reader(store: Store) -> Iterator[TestClient]:
    """A browser on a small notice whose text the service has."""
    store.save(REGISTER)
    words = ["<script>alert(1)</script>", *LINES]
    app = create_app(store, texts={"document:notice": "\n".join(words)})
    with TestClient(app, base_url="http://127.0.0.1") as browser:
        yield browser


@pytest.mark.parametrize("language", list(Language))
def test_every_passage_of_the_notice_is_on_its_page(
    client: TestClient, notice: Register, language: Language
) -> None:
    found = client.get(ADDRESS, params={"lang": str(language)})
    assert found.status_code == 200
    ids = re.findall(r'<article class="card passage[^"]*" id="([^"]+)"', found.text)
    by_place = sorted(notice.all(Citation), key=lambda one: one.position)
    assert ids == [name_of(one.key) for one in by_place]
    assert "<blockquote" not in found.text, "the register holds no text of its sources"


def test_the_words_stand_beside_the_facts_where_the_service_has_them(reader: TestClient) -> None:
    page = reader.get("/sources/notice", params={"lang": "en"}).text
    quoted = re.findall(r'<blockquote lang="sv">(.*)</blockquote>', page)
    assert quoted == ["&lt;script&gt;alert(1)&lt;/script&gt;", *LINES]
    assert "It is new in the text." in page


def test_the_start_page_leads_to_the_sources_and_a_record_to_its_passages(
    client: TestClient,
) -> None:
    start = client.get("/", params={"lang": "en"}).text
    assert f'href="{ADDRESS}?lang=en"' in start
    record = client.get("/records/visits.lf-ab", params={"lang": "en"}).text
    linked = set(re.findall(rf'href="{ADDRESS}\?lang=en#([^"]+)"', record))
    assert linked
    page = client.get(ADDRESS, params={"lang": "en"}).text
    assert linked <= set(re.findall(r'id="([^"]+)"', page))


def test_a_document_that_the_register_does_not_have_is_not_found(client: TestClient) -> None:
    assert client.get("/sources/nothing").status_code == 404
