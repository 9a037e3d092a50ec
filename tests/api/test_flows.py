"""Data-flow diagrams and screenings over GraphQL: as data, in words, and drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import pytest

from ropa.access import Access, Question
from ropa.dpia import screening
from ropa.drawing import dot, walk_through
from ropa.drawing.mermaid import mermaid
from ropa.language import Language
from ropa.model import Activity, Record, Register
from ropa.service import Snapshot
from ropa.service.diagrams import view as view_of

Ask = Callable[..., Any]
WHOLE = """query D($key: ID!, $lang: Language!, $site: ID, $given: [ID!]) {
    dataFlow(key: $key, site: $site, given: $given) {
        kind level title(lang: $lang) subtitle(lang: $lang) digest
        notes { id text(lang: $lang) flows }
        elements { id kind key noun { id } name(lang: $lang) role(lang: $lang) lines(lang: $lang)
            conditions { key name(lang: $lang) } boundary standing record mayBe { key } }
        flows { id stage source target verb(lang: $lang) summary(lang: $lang) conditional
            carries { data { key } conditions { key } } conditions { key } inherited { key }
            met { key } sites { key } retention(lang: $lang) bases(lang: $lang)
            purposes(lang: $lang) open notes
            sources { key place(lang: $lang) } facts record standing }
        boundaries { id kind key name(lang: $lang) role(lang: $lang) parent }
        ties { one other }
        walkThrough(lang: $lang) dot(lang: $lang) mermaid(lang: $lang) } }"""
KEYS = [
    "record:camera-surveillance.lf-ab",
    "activity:visits",
    "site:tegeluddsvagen",
    "system:camera-ab",
    "org:camera-supplier",
    "controller:lf-ab",
    "data:camera-footage",
]


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("lang", list(Language))
def test_a_diagram_is_the_same_as_data_in_words_and_as_source(
    ask: Ask, notice: Register, key: str, lang: Language
) -> None:
    view = view_of(Snapshot(Access(notice)), key)
    found = ask(WHOLE, key=key, lang=lang.name)["dataFlow"]
    assert found["kind"] == view.kind
    assert found["title"] == view.title.say(lang)
    assert found["digest"] == notice.digest
    assert [one["id"] for one in found["elements"]] == [one.id for one in view.elements]
    assert [one["kind"] for one in found["elements"]] == [one.kind.name for one in view.elements]
    assert [one["name"] for one in found["elements"]] == [e.name.say(lang) for e in view.elements]
    for one, flow in zip(found["flows"], view.flows, strict=True):
        assert (one["id"], one["source"], one["target"]) == (flow.id, flow.source, flow.target)
        assert one["conditional"] is flow.is_conditional
        assert one["verb"] == flow.verb.say(lang)
        assert [c["data"]["key"] for c in one["carries"]] == [c.data.key for c in flow.carries]
        assert one["facts"] == list(flow.facts)
        assert one["purposes"] == [text.say(lang) for text in flow.purposes]
        assert (one["open"], one["notes"]) == (list(flow.open), list(flow.notes))
    assert [(one["id"], one["text"], one["flows"]) for one in found["notes"]] == [
        (note.id, note.text.say(lang), list(note.flows)) for note in view.notes
    ]
    assert [one["id"] for one in found["boundaries"]] == [one.id for one in view.boundaries]
    assert found["walkThrough"] == [str(step) for step in walk_through(view, lang)]
    assert found["dot"] == dot(view, lang)
    assert found["mermaid"] == mermaid(view, lang)


def test_an_element_leads_to_the_noun_that_it_stands_for(ask: Ask) -> None:
    found = ask(WHOLE, key="record:camera-surveillance.lf-ab", lang="EN")["dataFlow"]
    for one in found["elements"]:
        assert one["noun"] == {"id": one["key"]}


def test_a_question_is_drawn_where_it_looks(ask: Ask, notice: Register) -> None:
    scope = Question(site="site:tegeluddsvagen", given=frozenset(["condition:crime-suspected"]))
    view = view_of(Snapshot(Access(notice)), "data:camera-footage", scope)
    given = {"site": "tegeluddsvagen", "given": ["crime-suspected"]}
    found = ask(WHOLE, key="data:camera-footage", lang="EN", **given)["dataFlow"]
    assert found["walkThrough"] == [str(step) for step in walk_through(view)]
    everywhere = ask(WHOLE, key="data:camera-footage", lang="EN")["dataFlow"]
    assert everywhere["walkThrough"] != found["walkThrough"]


def test_a_drawing_is_made_once_and_kept(ask: Ask, snapshot: Snapshot) -> None:
    text = '{ dataFlow(key: "record:camera-surveillance.lf-ab") { svg(lang: SV) } }'
    first = ask(text)["dataFlow"]["svg"]
    assert ElementTree.fromstring(first).attrib["lang"] == "sv"
    made = snapshot.once("drawings", dict).made
    assert ask(text)["dataFlow"]["svg"] == first
    assert snapshot.once("drawings", dict).made == made


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("record:nobody", "model.unknown-key"),
        ("controller:nobody", "model.unknown-key"),
        ("data:nothing", "model.unknown-key"),
        ("citation:intro.about.0", "api.no-diagram"),
        ("party:lf-ab", "api.no-diagram"),
        ("visits.lf-ab", "api.bad-key"),
    ],
)
def test_what_cannot_be_drawn_is_refused_by_its_key(refused: Ask, key: str, reason: str) -> None:
    (error,) = refused("query D($key: ID!) { dataFlow(key: $key) { kind } }", key=key)
    assert error["extensions"]["argument"] == "key"
    assert error["extensions"]["reason"] == reason


@pytest.mark.parametrize("key", ["record:visits.lf-ab", "site:tegeluddsvagen", "org:lf-ab"])
def test_a_question_is_refused_where_the_key_is_of_no_data(refused: Ask, key: str) -> None:
    (error,) = refused(
        "query D($key: ID!) { dataFlow(key: $key, ruledOut: []"
        ' collectedOn: "2026-01-01") { kind } }',
        key=key,
    )
    assert error["extensions"]["argument"] == "collectedOn"
    assert error["extensions"]["reason"] == "drawing.field-does-not-apply"


PARTS = """query P($key: ID!, $level: Int! = 1, $beside: ID) {
    dataFlow(key: $key, level: $level, beside: $beside) {
        kind level elements { id key boundary } flows { id source target }
        boundaries { id key parent } walkThrough dot } }"""
BESIDE = {
    "record:camera-surveillance.lf-ab": "record:camera-surveillance.lf-stockholm",
    "activity:visits": "activity:camera-surveillance",
    "site:tegeluddsvagen": "site:telegrafgatan",
    "system:camera-ab": "system:camera-stockholm",
    "org:camera-supplier": "org:guard-company",
    "controller:lf-ab": "controller:lf-stockholm",
    "data:camera-footage": "data:visitor-name",
}


@pytest.mark.parametrize("key", KEYS)
def test_the_context_has_fewer_elements_than_the_detail(ask: Ask, key: str) -> None:
    context, detail = (ask(PARTS, key=key, level=level)["dataFlow"] for level in (0, 1))
    assert (context["level"], detail["level"]) == (0, 1)
    assert len(context["elements"]) < len(detail["elements"])
    assert context["dot"] != detail["dot"]
    assert ask(PARTS, key=key)["dataFlow"] == detail


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("level", [0, 1])
def test_two_of_a_kind_stand_side_by_side_and_nothing_of_either_is_lost(
    ask: Ask, key: str, level: int
) -> None:
    other = BESIDE[key]
    both = ask(PARTS, key=key, level=level, beside=other)["dataFlow"]
    one, two = (ask(PARTS, key=k, level=level)["dataFlow"] for k in (key, other))
    assert (both["kind"], both["level"]) == ("comparison", level)
    for part in ("boundaries", "elements"):
        keys = [found["key"] for found in both[part]]
        assert keys == [found["key"] for side in (one, two) for found in side[part]]
        assert len({found["id"] for found in both[part]}) == len(keys)
    assert len(both["flows"]) == len(one["flows"]) + len(two["flows"])


def test_each_level_and_each_pair_has_a_drawing_of_its_own(ask: Ask) -> None:
    key, other = "site:tegeluddsvagen", "site:telegrafgatan"
    text = PARTS.replace("kind", "svg", 1)
    asked: list[dict[str, Any]] = [{}, {"level": 0}, {"beside": other}]
    drawn = {ask(text, key=key, **values)["dataFlow"]["svg"] for values in asked}
    assert len(drawn) == len(asked)


@pytest.mark.parametrize("level", [-1, 2])
def test_there_are_two_levels_and_no_other(refused: Ask, level: int) -> None:
    (error,) = refused(PARTS, key="activity:visits", level=level)
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert error["extensions"]["argument"] == "level"
    assert error["extensions"]["reason"] == "api.no-level"


@pytest.mark.parametrize(
    ("key", "beside", "reason"),
    [
        ("site:tegeluddsvagen", "site:nowhere", "model.unknown-key"),
        ("controller:lf-ab", "controller:nobody", "model.unknown-key"),
        ("data:camera-footage", "data:nothing", "model.unknown-key"),
        ("site:tegeluddsvagen", "org:lf-ab", "api.wrong-prefix"),
        ("controller:lf-ab", "org:lf-ab", "api.wrong-prefix"),
        ("activity:visits", "data:camera-footage", "api.wrong-prefix"),
        ("site:tegeluddsvagen", "telegrafgatan", "api.bad-key"),
        ("site:tegeluddsvagen", "", "api.bad-key"),
    ],
)
def test_what_cannot_stand_beside_it_is_refused(
    refused: Ask, key: str, beside: str, reason: str
) -> None:
    (error,) = refused(PARTS, key=key, beside=beside)
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert error["extensions"]["argument"] == "beside"
    assert error["extensions"]["reason"] == reason


SCREENED = """query S($key: ID!, $lang: Language!) { screening(key: $key) { subject records outcome
    criteria { criterion name(lang: $lang) answer by reason(lang: $lang) facts citations
        stated { id } }
    publicMonitoring { answer parts { criterion answer } } } }"""


@pytest.mark.parametrize("lang", list(Language))
def test_a_screening_is_told_criterion_by_criterion(
    ask: Ask, notice: Register, lang: Language
) -> None:
    for noun in (*notice.all(Activity), *notice.all(Record)):
        wanted = screening(Access(notice), noun.key)
        found = ask(SCREENED, key=noun.key, lang=lang.name)["screening"]
        assert found["subject"] == noun.key
        assert found["records"] == list(wanted.records)
        assert found["outcome"] == wanted.outcome.name
        assert found["publicMonitoring"]["answer"] == wanted.public_monitoring.answer.name
        for one, criterion in zip(found["criteria"], wanted.criteria, strict=True):
            assert one["criterion"] == criterion.criterion.name
            assert one["answer"] == criterion.answer.name
            assert one["by"] == criterion.by.name
            assert one["reason"] == criterion.reason.say(lang)
            assert one["facts"] == list(criterion.facts)
            assert one["citations"] == list(criterion.citations)


def test_silence_is_never_screened_as_no(ask: Ask) -> None:
    found = ask(SCREENED, key="activity:camera-surveillance", lang="EN")["screening"]
    answers = {one["criterion"]: one["answer"] for one in found["criteria"]}
    assert answers["SYSTEMATIC_MONITORING"] == "YES"
    assert answers["LARGE_SCALE"] == "NOT_KNOWN"


def test_only_a_record_or_an_activity_is_screened(refused: Ask) -> None:
    (error,) = refused('{ screening(key: "org:lf-ab") { outcome } }')
    assert error["extensions"]["reason"] == "dpia.subject"
