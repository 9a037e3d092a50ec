"""Findings over GraphQL: all of them, narrowed and ordered, page by page."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest

from ropa.access import Access
from ropa.api import Context, Operation, run
from ropa.api.findings import ORDERS
from ropa.index import Index
from ropa.language import Language
from ropa.model import Register
from ropa.review import Finding, Severity, review
from ropa.service import Snapshot

Ask = Callable[..., Any]
FIELDS = """rule article reference(lang: $lang) level severity controller possibly record facts
    citations code message(lang: $lang) cure(lang: $lang)"""
PAGE = f"""query F($lang: Language!, $after: String, $filter: FindingFilter, $on: Date) {{
    findings(first: 7, after: $after, filter: $filter, on: $on) {{
        totalCount nodes {{ {FIELDS} }} pageInfo {{ hasNextPage endCursor }} }} }}"""


def told(one: Finding, lang: Language) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "article": one.article,
        "reference": one.reference.say(lang),
        "level": one.level.name,
        "severity": one.severity.name,
        "controller": one.controller,
        "possibly": list(one.possibly),
        "record": one.record,
        "facts": list(one.facts),
        "citations": list(one.citations),
        "code": one.code,
        "message": one.message.say(lang),
        "cure": one.cure.say(lang),
    }


def every(ask: Ask, lang: Language = Language.EN, **given: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    after = None
    while True:
        page = ask(PAGE, lang=lang.name, after=after, **given)["findings"]
        found += page["nodes"]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            assert len(found) == page["totalCount"]
            return found


def sortable(one: dict[str, Any]) -> str:
    return repr(sorted(one.items()))


@pytest.mark.parametrize("lang", list(Language))
def test_turning_the_pages_gives_all_that_the_review_finds(
    ask: Ask, notice: Register, lang: Language
) -> None:
    wanted = [told(one, lang) for one in review(Index(notice))]
    found = every(ask, lang)
    assert sorted(found, key=sortable) == sorted(wanted, key=sortable)
    assert [one["controller"] for one in found] == [one["controller"] for one in wanted]


def test_a_day_is_passed_on_to_the_review(ask: Ask, notice: Register) -> None:
    day = date(2030, 1, 1)
    wanted = [told(one, Language.EN) for one in review(Index(notice), day)]
    found = every(ask, on=day.isoformat())
    assert sorted(found, key=sortable) == sorted(wanted, key=sortable)


@pytest.mark.parametrize(
    ("narrow", "passes"),
    [
        ({"severity": {"equals": "VIOLATION"}}, lambda f: f["severity"] == "VIOLATION"),
        ({"level": {"in": ["REQUIRED"]}}, lambda f: f["level"] == "REQUIRED"),
        ({"controller": {"equals": "lf-ab"}}, lambda f: f["controller"] == "org:lf-ab"),
        ({"record": {"equals": "visits.lf-ab"}}, lambda f: f["record"] == "record:visits.lf-ab"),
        ({"record": {"isNull": True}}, lambda f: f["record"] is None),
        ({"article": {"startsWith": "30(1)"}}, lambda f: f["article"].startswith("30(1)")),
        ({"possibly": {"containsAny": ["lf-bank"]}}, lambda f: "org:lf-bank" in f["possibly"]),
        (
            {"or": [{"severity": {"equals": "NOTE"}}, {"rule": {"contains": "contact"}}]},
            lambda f: f["severity"] == "NOTE" or "contact" in f["rule"],
        ),
        (
            {"not": {"severity": {"equals": "NOTE"}}, "controller": {"equals": "lf-ab"}},
            lambda f: f["severity"] != "NOTE" and f["controller"] == "org:lf-ab",
        ),
    ],
)
def test_findings_are_narrowed(
    ask: Ask, narrow: dict[str, Any], passes: Callable[[dict[str, Any]], bool]
) -> None:
    wanted = [one for one in every(ask) if passes(one)]
    assert every(ask, filter=narrow) == wanted != []


@pytest.mark.parametrize("field", sorted(ORDERS))
def test_findings_are_ordered_both_ways(ask: Ask, field: str) -> None:
    asked = """{ findings(first: 100, orderBy: {field: %s, direction: %s}) {
        nodes { rule controller record severity level article facts message } } }"""
    up = ask(asked % (field, "ASC"))["findings"]["nodes"]
    down = ask(asked % (field, "DESC"))["findings"]["nodes"]
    total = len(every(ask))
    if total <= 100:
        assert up == down[::-1]
    ranks = {severity.name: severity.rank for severity in Severity}
    values = {
        "SEVERITY": [ranks[one["severity"]] for one in up],
        "RULE": [one["rule"] for one in up],
        "ARTICLE": [one["article"] for one in up],
        "CONTROLLER": [one["controller"] for one in up],
    }.get(field, [])
    assert values == sorted(values)


def test_a_finding_leads_to_what_it_rests_on(ask: Ask) -> None:
    found = ask("""{ findings(first: 100) { nodes { controller controllerNode { id } record
        recordNode { id } facts factNodes { id } citations citationNodes { id }
        possibly possiblyNodes { id } } } }""")["findings"]["nodes"]
    for one in found:
        assert one["controllerNode"] == {"id": one["controller"]}
        assert (one["recordNode"] or {}).get("id") == one["record"]
        for keys, nodes in (("facts", "factNodes"), ("citations", "citationNodes")):
            assert [node["id"] for node in one[nodes]] == one[keys]
        assert [node["id"] for node in one["possiblyNodes"]] == one["possibly"]


def test_the_parking_that_no_purpose_of_the_record_needs_is_found(ask: Ask) -> None:
    found = every(ask, filter={"record": {"equals": "visits.lf-stockholm"}})
    assert any("parking" in one["message"].lower() for one in found)


class Watched(Snapshot):
    """A snapshot that remembers in which threads its register is reviewed, and how often."""

    def __init__(self, access: Access) -> None:
        super().__init__(access)
        self.threads: list[threading.Thread] = []

    def once(self, name: object, make: Callable[[], Any]) -> Any:
        """Remember the thread in which the findings are made."""

        def watched() -> Any:
            self.threads += [threading.current_thread()] if name == "findings" else []
            return make()

        return super().once(name, watched)


def test_the_review_is_made_once_for_all_who_ask(notice: Register) -> None:
    snapshot = Watched(Access(notice))
    asked = Operation("{ findings(first: 1) { totalCount } }")
    with ThreadPoolExecutor(4) as threads:
        asking = [threads.submit(run, asked, Context(snapshot)) for _ in range(4)]
        answers = [one.result().body["data"] for one in asking]
    assert answers == [{"findings": {"totalCount": len(review(Index(notice)))}}] * 4
    assert len(snapshot.threads) == 1
