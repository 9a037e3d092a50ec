"""One question, asked through every door: the same accessors, verdicts and missing conditions.

A field that is added to a question must have a case here, which shows that the field matters.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from starlette.testclient import TestClient

from ropa.access import FIELDS, Access, Question, QuestionKind, to_json
from ropa.access.question import BY_NAME
from ropa.access.verdicts import least
from ropa.cli.edge import run
from ropa.language import Language
from ropa.model import Register
from ropa.seeding import load
from ropa.service import Snapshot
from ropa.service.answers import answer
from ropa.store import Store
from ropa.web import create_app

SEED = Path(__file__).parents[2] / "seed"
FOOTAGE = Question(data="data:camera-footage")
Parameters = list[tuple[str, str | int | float | bool | None]]
ANYWHERE = {
    "data": Question(data="data:visit-data"),
    "party": replace(FOOTAGE, party="org:law-enforcement"),
    "site": replace(FOOTAGE, site="site:tegeluddsvagen"),
    "activity": Question(data="data:phone-number", activity="activity:threat-recording"),
    "controller": replace(FOOTAGE, controller="org:lf-stockholm"),
    "given": replace(
        FOOTAGE, given=frozenset({"condition:crime-suspected", "condition:incident-occurred"})
    ),
    "ruled_out": replace(FOOTAGE, ruled_out=frozenset({"condition:incident-occurred"})),
    "collected_on": replace(FOOTAGE, collected_on=date(2026, 1, 1)),
    "on": replace(FOOTAGE, collected_on=date(2026, 1, 1), on=date(2026, 1, 20)),
}
"""A question of who can see data for each field of a question."""


def questions(kind: QuestionKind) -> dict[str, Question]:
    """A question of a kind for each field that it may hold."""
    asked = {one.name: ANYWHERE[one.name] for one in kind.fields}
    if kind is QuestionKind.CAN_SEE:
        return {name: replace(one, party="org:law-enforcement") for name, one in asked.items()}
    if kind is QuestionKind.WHAT_CAN_SEE:
        parts = {name: replace(one, data=None) for name, one in asked.items()}
        return {
            name: replace(one, party=one.party or "org:law-enforcement")
            for name, one in parts.items()
        }
    return asked


CASES = [
    pytest.param(kind, question, id=f"{kind}-{name}")
    for kind in QuestionKind
    for name, question in questions(kind).items()
]
DRAWN = [
    pytest.param(kind, question, id=f"{kind}-{name}")
    for kind in (QuestionKind.WHO_CAN_SEE, QuestionKind.CAN_SEE)
    for name, question in questions(kind).items()
]


@pytest.fixture(scope="module")
def notice() -> Register:
    return load(SEED)


@pytest.fixture(scope="module")
def address(notice: Register, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of a database that holds the notice."""
    database = f"sqlite:///{tmp_path_factory.mktemp('doors') / 'register.db'}"
    Store(database).save(notice)
    return database


@pytest.fixture(scope="module")
def browser(address: str) -> Iterator[TestClient]:
    with TestClient(create_app(Store(address)), base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture
def ropa(
    address: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., str]:
    """Run a command, and return what it printed."""
    monkeypatch.setenv("ROPA_DATABASE_URL", address)
    monkeypatch.delenv("ROPA_LANG", raising=False)

    def command(*arguments: str) -> str:
        assert run(list(arguments)) == 0, capsys.readouterr().err
        return capsys.readouterr().out

    return command


class Page(HTMLParser):
    """The lines of an answer's page, its links and its pictures."""

    LINES = ("h1", "h2", "summary", "li")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.links: dict[str, str] = {}
        self.pictures: list[str] = []
        self._open: list[str] = []
        self._address: str | None = None
        self.feed(text)
        self.lines = [line for line in self.lines if line]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in self.LINES and given.get("id") is None:
            self.lines.append("")
            self._open.append(tag)
        if tag == "a":
            self._address = given["href"]
        if tag == "img":
            self.pictures.append(str(given["src"]))

    def handle_endtag(self, tag: str) -> None:
        if self._open and tag == self._open[-1]:
            self._open.pop()
        if tag == "a":
            self._address = None

    def handle_data(self, data: str) -> None:
        if self._address is not None:
            self.links[data.strip()] = self._address
        elif self._open and data.strip():
            self.lines[-1] += data.strip()


def options(question: Question) -> list[str]:
    """The options of the command line that ask a question."""
    return [
        word for name, text in question.to_parameters() for word in (BY_NAME[name].option, text)
    ]


def arguments(question: Question) -> str:
    """The arguments of GraphQL that ask a question."""
    values = question.to_json().items()
    return ", ".join(f"{BY_NAME[name].argument}: {json.dumps(value)}" for name, value in values)


def path(kind: QuestionKind) -> str:
    return f"/answers/{kind}"


def parameters(question: Question, **others: str) -> Parameters:
    return [*question.to_parameters(), *others.items()]


def as_printed(value: Any) -> Any:
    """Return a value of GraphQL under the names that the command line's JSON has."""
    if isinstance(value, list):
        return [as_printed(one) for one in value]
    if isinstance(value, dict):
        return {re.sub("([A-Z])", r"_\1", k).lower(): as_printed(v) for k, v in value.items()}
    return value


def chosen(wanted: Any, like: Any) -> Any:
    """Return of a value what another one has: the fields that a query selected."""
    if isinstance(like, list):
        assert len(wanted) == len(like)
        return [chosen(one, other) for one, other in zip(wanted, like, strict=True)]
    if isinstance(like, dict):
        return {name: chosen(wanted[name], inner) for name, inner in like.items()}
    return wanted


def test_every_field_of_a_question_has_a_case() -> None:
    assert ANYWHERE.keys() == {one.name for one in FIELDS}


@pytest.mark.parametrize("name", ANYWHERE)
def test_each_case_has_another_answer_without_its_field(name: str, notice: Register) -> None:
    asked = ANYWHERE[name]
    plain = replace(asked, **{name: getattr(FOOTAGE, name)})
    access = Access(notice)
    assert access.who_can_see(asked) != access.who_can_see(plain)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("kind", "question"), CASES)
def test_the_pages_json_is_letter_for_letter_that_of_the_command_line(
    browser: TestClient,
    ropa: Callable[..., str],
    notice: Register,
    kind: QuestionKind,
    question: Question,
    language: Language,
) -> None:
    printed = ropa(kind, *options(question), "--json", "--lang", language)
    asked = parameters(question, lang=language, format="json")
    shown = browser.get(path(kind), params=asked)
    assert shown.headers["content-type"] == "application/json"
    assert shown.text == printed
    answered = answer(Snapshot(Access(notice)), kind, question)
    assert json.loads(printed) == to_json(answered, language, notice)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("kind", "question"), CASES)
def test_the_page_says_line_for_line_what_the_command_line_says(
    browser: TestClient,
    ropa: Callable[..., str],
    kind: QuestionKind,
    question: Question,
    language: Language,
) -> None:
    printed = ropa(kind, *options(question), "--lang", language)
    shown = browser.get(path(kind), params=parameters(question, lang=language))
    assert shown.status_code == 200
    told = [line.strip() for line in printed.splitlines() if line.strip()]
    assert Page(shown.text).lines == told


REASON = "{ code text facts }"
NOTE = "{ kind text facts }"
ASSUMED = "assumed { given ruledOut irrelevant needs }"
WANTED = f"""party capacity verdict missing alternatives data purposes legalBases
    legalBasisConditions {{ basis conditions }} modalities audiences until possibly
    open {REASON} notes {NOTE} retention {{ retention until start notes {NOTE} }}"""
"""All that is said of an accessor but its records and its proofs."""
SELECTIONS = {
    QuestionKind.WHO_CAN_SEE: (
        "whoCanSee",
        f"verdict reason excludedTotal excluded {{ party reason }} {ASSUMED} "
        f"accessors {{ {WANTED} }}",
    ),
    QuestionKind.CAN_SEE: (
        "canSee",
        f"verdict missing alternatives reason open {REASON} {ASSUMED} "
        f"accessors {{ {WANTED} }} possibly {{ {WANTED} }}",
    ),
    QuestionKind.WHAT_CAN_SEE: (
        "whatCanSee",
        f"party verdict {ASSUMED} accessors {{ {WANTED} }} possibly {{ {WANTED} }}",
    ),
    QuestionKind.RETENTION: (
        "retention",
        "retention record data duration conditions unless until start recordConditions isApart "
        f"open {REASON} notes {NOTE}",
    ),
}


def graphql(browser: TestClient, query: str) -> Any:
    answered = browser.post("/graphql", json={"query": f"{{ {query} }}"}).json()
    assert "errors" not in answered
    return answered["data"]


@pytest.mark.parametrize(("kind", "question"), CASES)
def test_graphql_finds_the_same(
    browser: TestClient, ropa: Callable[..., str], kind: QuestionKind, question: Question
) -> None:
    wanted = json.loads(ropa(kind, *options(question), "--json"))
    name, selection = SELECTIONS[kind]
    answered = graphql(browser, f"{name}({arguments(question)}) {{ {selection} }}")[name]
    printed = as_printed(answered)
    assert printed == chosen(wanted, printed)


Ways = dict[str, tuple[tuple[str, ...], ...]]
"""The least sets of conditions that are open, of which any one is enough, by party."""


def by_party(pairs: Iterable[tuple[str, Iterable[str]]]) -> Ways:
    sets: dict[str, set[frozenset[str]]] = {}
    for party, conditions in pairs:
        sets.setdefault(party, set()).add(frozenset(conditions))
    return {party: least(found) for party, found in sets.items()}


def drawn(view: dict[str, Any]) -> Ways:
    """Who a diagram shows access for, and on which conditions."""
    elements = {one["id"]: one for one in view["elements"]}
    return by_party(
        (
            elements[flow["target"]]["key"],
            [
                label["key"]
                for label in (*flow["conditions"], *flow["inherited"], *carried["conditions"])
            ],
        )
        for flow in view["flows"]
        if flow["stage"] == "access"
        for carried in flow["carries"]
    )


def answered_ways(answered: dict[str, Any]) -> Ways:
    """Who has access by an answer's JSON, or as whom a party may have it, on which conditions."""
    accessors = [*answered["accessors"], *answered.get("possibly", [])]
    return by_party((one["party"], keys) for one in accessors for keys in one["alternatives"])


@pytest.mark.parametrize(("kind", "question"), DRAWN)
def test_the_diagram_on_the_page_and_its_download_show_the_same(
    browser: TestClient,
    ropa: Callable[..., str],
    kind: QuestionKind,
    question: Question,
) -> None:
    page = Page(browser.get(path(kind), params=parameters(question, lang="en")).text)
    (picture,) = page.pictures
    downloads = [page.links[form] for form in ("SVG", "PDF", "PNG", "JSON")]
    assert picture == downloads[0]
    for one in downloads:
        assert dict(parse_qsl(urlsplit(one).query)) == dict(parse_qsl(urlsplit(picture).query))

    answered = json.loads(ropa(kind, *options(question), "--json"))
    view = browser.get(page.links["JSON"]).json()
    assert drawn(view) == answered_ways(answered)
    if kind is QuestionKind.WHO_CAN_SEE:
        apart = {one["key"] for one in view["elements"] if one["standing"] == "excluded"}
        assert apart == {one["party"] for one in answered["excluded"]}
    svg = browser.get(picture)
    assert svg.headers["content-type"] == "image/svg+xml"
    for flow in view["flows"]:
        assert flow["id"] in svg.text


@pytest.mark.parametrize("question", ANYWHERE.values(), ids=list(ANYWHERE))
def test_the_data_flow_of_graphql_is_the_diagram(browser: TestClient, question: Question) -> None:
    address = f"/diagrams/{question.data}.json"
    where = replace(question, data=None)
    view = browser.get(address, params=parameters(where, lang="en")).json()
    asked = f'key: "{question.data}" {arguments(where)}'
    parts = "open notes purposes bases"
    flows = f"flows {{ id stage source target {parts} conditions {{ key }} inherited {{ key }} }}"
    notes = "notes { id text flows }"
    flow = graphql(browser, f"dataFlow({asked}) {{ title subtitle {notes} {flows} }}")["dataFlow"]
    for part in ("title", "subtitle", "notes"):
        assert flow[part] == view[part]
    assert [one["id"] for one in flow["flows"]] == [one["id"] for one in view["flows"]]
    for one, other in zip(flow["flows"], view["flows"], strict=True):
        for part in parts.split():
            assert one[part] == other[part]
        for part in ("conditions", "inherited"):
            assert one[part] == [{"key": label["key"]} for label in other[part]]


@pytest.mark.parametrize("question", ANYWHERE.values(), ids=list(ANYWHERE))
def test_an_expectation_of_the_same_answer_holds(
    ropa: Callable[..., str], tmp_path: Path, question: Question
) -> None:
    answered = json.loads(ropa("who-can-see", *options(question), "--json"))
    expected = {
        "question": question.to_json(),
        "accessors": {
            f"{one['party']} as {one['capacity'].lower()}": {
                "access": said(one),
                "open": sorted({reason["code"] for reason in one["open"]}),
                "purposes": one["purposes"],
                "bases": one["legal_bases"],
                "data": one["data"],
            }
            for one in answered["accessors"]
        },
        "excluded": [one["party"] for one in answered["excluded"]],
        "notes": sorted(
            {
                key
                for one in answered["accessors"]
                for note in one["notes"]
                if note["kind"] != "not_stated"
                for key in note["facts"]
            }
        ),
    }
    (tmp_path / "case.yaml").write_text(json.dumps([expected]), encoding="utf-8")
    held = json.loads(ropa("expect", str(tmp_path), "--json"))
    assert held == {"total": 1, "held": 1, "failed": []}


def said(accessor: dict[str, Any]) -> str:
    """When an accessor has access, as an expectation writes it."""
    alternatives = accessor["alternatives"]
    is_always = alternatives in ([], [[]])
    when = "" if is_always else ", or ".join(f"when {' and '.join(keys)}" for keys in alternatives)
    if accessor["verdict"] == "OPEN":
        return f"open {when}".strip()
    return when or "always"
