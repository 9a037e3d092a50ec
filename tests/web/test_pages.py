"""The pages: what people see, in both languages, with nothing of theirs interpreted."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from builders.registers import HOSTILE, registers
from hypothesis import HealthCheck, given, settings
from starlette.testclient import TestClient

from ropa.article30 import CONTROLLER_FIELDS
from ropa.language import Language
from ropa.model import Record, Register, Site
from ropa.store import Store
from ropa.web import create_app
from ropa.web.responses import HEADERS


class Outline(HTMLParser):
    """The tags, addresses and words of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.words: list[str] = []
        self.attributes: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name in {"href", "src", "action"} and value:
                self.addresses.append(value)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_start_page_shows_the_sites_and_the_records_in_both_languages(
    client: TestClient, notice: Register
) -> None:
    for language in Language:
        text = client.get("/", params={"lang": str(language)}).text
        assert f'<html lang="{language}">' in text
        for noun in (*notice.all(Site), *notice.all(Record)):
            assert noun.label(language) in text


def test_the_language_is_the_one_asked_for_then_the_browsers_then_swedish(
    client: TestClient,
) -> None:
    def language(lang: str | None, accept: str | None) -> str:
        headers = {"accept-language": accept} if accept is not None else {"accept-language": ""}
        found = client.get("/", params={"lang": lang} if lang else {}, headers=headers)
        return found.headers["content-language"]

    assert language("en", "sv") == "en"
    assert language(None, "en-GB,en;q=0.9,sv;q=0.8") == "en"
    assert language(None, "de,sv;q=0.2,en;q=0.1") == "sv"
    assert language(None, "") == "sv"
    assert language("de", "x;q=y, en") == "en"
    assert language(None, "de") == "sv"


def test_a_question_is_answered_with_its_proof_and_its_graphql(client: TestClient) -> None:
    found = client.get("/", params={"q": "Vem kan se filmerna från Tegeluddsvägen?", "lang": "sv"})
    text = found.text
    assert "Kameraleverantören (personuppgiftsbiträde)" in text
    assert "Länsförsäkringar AB (personuppgiftsansvarig), om en incident har inträffat" in text
    place = "Kamerabevakning, ”Personuppgiftsansvar, mottagare och biträden”, stycke 2, mening 2"
    assert place in text
    assert "whoCanSee(data: &#34;data:camera-footage&#34;" in text


@pytest.mark.parametrize("name", ["example-1", "example-2", "example-3"])
@pytest.mark.parametrize("language", list(Language))
def test_every_example_on_the_page_is_understood(
    client: TestClient, name: str, language: Language
) -> None:
    from ropa.language import say

    question = say(f"web.{name}", language)
    text = client.get("/", params={"q": question, "lang": str(language)}).text
    assert say("web.answer", language) in text
    assert say("web.refused", language) not in text


def test_a_question_that_is_not_understood_is_refused_with_what_there_is(
    client: TestClient,
) -> None:
    found = client.get("/", params={"q": "vem kan se filmerna från Kungsgatan?", "lang": "sv"})
    assert found.status_code == 200
    assert "Frågan kan inte besvaras" in found.text
    for site in ("Humlegårdsgatan", "Stora Brogatan", "Tegeluddsvägen", "Telegrafgatan"):
        assert site in found.text


HOSTILE_QUESTIONS = [
    '"><script>alert(1)</script>',
    "{{ 7 * 7 }}",
    "\x00",
    "a" * 20_000,
    "'",
    "%00",
]


@pytest.mark.parametrize("question", HOSTILE_QUESTIONS)
def test_a_hostile_question_stays_text(client: TestClient, question: str) -> None:
    found = client.get("/", params={"q": question, "lang": "en"})
    assert found.status_code == 200
    assert "script" not in Outline(found.text).tags
    assert "49" not in re.sub(r"[0-9a-f]{16}", "", found.text)


def test_a_records_page_shows_every_field_of_article_30_with_its_source(
    client: TestClient, notice: Register
) -> None:
    for record in notice.all(Record):
        for language in Language:
            address = f"/records/{record.key.partition(':')[2]}"
            text = client.get(address, params={"lang": str(language)}).text
            assert record.label(language) in text
            for field in CONTROLLER_FIELDS:
                assert field.label.say(language) in text
            for key in record.citations:
                assert key.partition(":")[2] in text


def test_what_is_not_stated_says_so(client: TestClient) -> None:
    text = client.get("/records/visits.lf-ab", params={"lang": "sv"}).text
    assert text.count("Ej angivet. Källan anger det inte.") > 5


def test_the_conditions_and_notes_of_a_record_are_shown(client: TestClient) -> None:
    banking = client.get("/records/quality-recording.lf-bank", params={"lang": "sv"}).text
    assert "Bara om" in banking
    survey = client.get("/records/satisfaction-survey.asking-company", params={"lang": "sv"}).text
    assert "mycket missnöjd" in survey


def test_a_record_may_be_named_with_its_prefix(client: TestClient) -> None:
    assert client.get("/records/record:visits.lf-ab").status_code == 200


@pytest.mark.parametrize("name", ["nobody", "site:tegeluddsvagen", "%20", "x" * 5_000, "<b>"])
def test_a_record_that_is_not_there_is_a_page_that_says_so(client: TestClient, name: str) -> None:
    found = client.get(f"/records/{name}", params={"lang": "sv"})
    assert found.status_code == 404
    assert "<html" in found.text
    assert len(found.text) < 10_000


@pytest.mark.parametrize(
    "path", ["/nope", "/records", "/static/nope.css", "/static/../app.py", "/records/a/b"]
)
def test_an_address_that_is_not_there_is_a_page_that_says_so(client: TestClient, path: str) -> None:
    found = client.get(path, params={"lang": "en"})
    assert found.status_code == 404
    assert "Page not found" in found.text


def test_every_link_of_every_page_leads_somewhere(client: TestClient, notice: Register) -> None:
    pages = ["/", "/?q=who+can+see+Teg"]
    pages += [f"/records/{record.key.partition(':')[2]}" for record in notice.all(Record)]
    seen: set[str] = set()
    for path in pages:
        for address in Outline(client.get(path).text).addresses:
            assert address.startswith(("/", "#")), f"{path} links to {address}"
            seen.add(address)
    dossiers = sorted(one for one in seen if one.startswith("/dossiers/"))
    for address in dossiers:
        assert address.removeprefix("/dossiers/").partition("?")[0].rpartition(".")[0] in notice
    one_each = {one.partition("?")[0].rpartition(".")[2]: one for one in dossiers}
    assert len(one_each) < len(dossiers)
    for address in (seen - set(dossiers)) | set(one_each.values()):  # a dossier takes seconds
        if address.startswith("/"):
            headers = {"accept": "text/html"}
            assert client.get(address, headers=headers).status_code == 200, address


def test_pages_hold_no_script_and_no_style_of_their_own(client: TestClient) -> None:
    for path in ("/", "/?q=who+can+see+Tegeluddsvägen+footage", "/records/visits.lf-ab", "/nope"):
        outline = Outline(client.get(path).text)
        assert not {"script", "style"} & set(outline.tags)
        assert not {"style", "onclick", "onload"} & outline.attributes


few = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))


@few
@given(register=registers())
def test_every_register_is_shown_and_its_texts_stay_texts(
    register: Register, tmp_path_factory: pytest.TempPathFactory
) -> None:
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('hostile') / 'register.db'}")
    store.save(register)
    with TestClient(create_app(store), base_url="http://127.0.0.1") as browser:
        paths = [
            "/",
            *(f"/records/{record.key.partition(':')[2]}" for record in register.all(Record)),
        ]
        for path in paths:
            found = browser.get(path)
            assert found.status_code == 200
            assert "script" not in Outline(found.text).tags


def test_hostile_texts_are_among_those_that_are_tried() -> None:
    assert any("<script>" in str(text) for text in HOSTILE)


@pytest.mark.parametrize(
    "path", ["/", "/records/visits.lf-ab", "/nope", "/health", "/graphql", "/static/ropa.css"]
)
def test_every_response_bears_the_security_headers(client: TestClient, path: str) -> None:
    found = client.get(path)
    for name, value in HEADERS.items():
        assert found.headers[name] == value


def test_graphiql_may_style_itself_and_no_more(client: TestClient) -> None:
    found = client.get("/graphql", headers={"accept": "text/html"})
    policy: Any = dict(
        part.strip().partition(" ")[::2]
        for part in found.headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert policy["style-src"] == "'self' 'unsafe-inline'"
    assert "script-src" not in policy


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "localhost.evil"])
def test_a_call_by_another_name_is_refused(client: TestClient, host: str) -> None:
    """A page elsewhere must not reach the register through a name that it makes lead here."""
    found = client.get("/health", headers={"host": host})
    assert found.status_code == 400
    assert "revision" not in found.text


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "localhost:8000"])
def test_this_machines_own_names_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/health", headers={"host": host}).status_code == 200
