"""Article 30 records over GraphQL: every field of the one table, with all that it says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from ropa.article30 import (
    Article30Record,
    Facts,
    Line,
    Value,
    controller_record,
    controllers,
    processor_record,
    processors,
)
from ropa.index import Index
from ropa.language import Language
from ropa.model import Register
from ropa.service import Snapshot

Ask = Callable[..., Any]
DAY = date(2026, 1, 1)
LINES = """lines { statement(lang: $lang) text(lang: $lang) status reason(lang: $lang) keys sites
    conditions unless citations day notes { kind text(lang: $lang) }
    details { name label(lang: $lang) value(lang: $lang) status keys } }"""
VALUES = f"""{{ field {{ name paragraph letter level label(lang: $lang) item(lang: $lang)
    reference(lang: $lang) }} {LINES} }}"""
RECORD = f"""{{ role subject digest citations parties {VALUES} entries(first: 100) {{ totalCount
    nodes {{ key name(lang: $lang) possibly(lang: $lang) sites conditions
        values {VALUES} }} }} }}"""
CONTROLLER = f"query C($key: ID!, $lang: Language!) {{ article30(controller: $key) {RECORD} }}"
PROCESSOR = f"query P($key: ID!, $lang: Language!) {{ processorRecord(processor: $key) {RECORD} }}"


def line(one: Line, lang: Language) -> dict[str, Any]:
    def said(text: Any) -> str | None:
        return text.say(lang) if text is not None else None

    return {
        "statement": said(one.statement),
        "text": said(one.text),
        "status": one.status.name,
        "reason": said(one.reason),
        "keys": list(one.keys),
        "sites": list(one.sites),
        "conditions": list(one.conditions),
        "unless": list(one.unless),
        "citations": list(one.citations),
        "day": one.day.isoformat() if one.day else None,
        "notes": [{"kind": note.kind.name, "text": note.text.say(lang)} for note in one.notes],
        "details": [
            {
                "name": detail.name,
                "label": said(detail.label),
                "value": said(detail.value),
                "status": detail.status.name,
                "keys": list(detail.keys),
            }
            for detail in one.details
        ],
    }


def value(one: Value, lang: Language) -> dict[str, Any]:
    field = {
        "name": one.field.name,
        "paragraph": one.field.paragraph,
        "letter": one.field.letter,
        "level": one.field.level.name,
        "label": one.field.label.say(lang),
        "item": one.field.item.say(lang),
        "reference": one.field.reference.say(lang),
    }
    return {"field": field, "lines": [line(each, lang) for each in one.lines]}


def whole(record: Article30Record, lang: Language) -> dict[str, Any]:
    nodes = [
        {
            "key": one.key,
            "name": one.name.say(lang),
            "possibly": one.possibly.say(lang) if one.possibly else None,
            "sites": list(one.sites),
            "conditions": list(one.conditions),
            "values": [value(each, lang) for each in one.values],
        }
        for one in sorted(record.entries(), key=lambda entry: entry.key)
    ]
    return {
        "role": record.role.name,
        "subject": record.subject,
        "digest": record.cover.digest,
        "citations": list(record.citations),
        "parties": [value(each, lang) for each in record.cover.values],
        "entries": {"totalCount": len(nodes), "nodes": nodes},
    }


@pytest.mark.parametrize("lang", list(Language))
def test_a_controllers_record_is_what_the_exports_write(
    answers: Ask, snapshot: Snapshot, notice: Register, lang: Language
) -> None:
    facts = Facts(Index(notice))
    for key in (*controllers(facts), "org:lf-ab"):
        found = answers(snapshot, CONTROLLER, key=key, lang=lang.name)["article30"]
        assert found == whole(controller_record(facts, key, DAY), lang)


@pytest.mark.parametrize("lang", list(Language))
def test_a_processors_record_is_what_the_exports_write(
    answers: Ask, snapshot: Snapshot, notice: Register, lang: Language
) -> None:
    facts = Facts(Index(notice))
    for key in processors(facts):
        found = answers(snapshot, PROCESSOR, key=key, lang=lang.name)["processorRecord"]
        assert found == whole(processor_record(facts, key, DAY), lang)


def test_entries_are_turned_page_by_page(ask: Ask) -> None:
    asked = """query E($after: String) { article30(controller: "lf-stockholm") {
        entries(first: 2, after: $after) { totalCount nodes { key noun { __typename id } }
        pageInfo { hasNextPage endCursor } } } }"""
    keys: list[str] = []
    after = None
    while True:
        page = ask(asked, after=after)["article30"]["entries"]
        keys += [one["key"] for one in page["nodes"]]
        assert all(one["noun"]["id"] == one["key"] for one in page["nodes"])
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert keys == sorted(set(keys))
    assert len(keys) == page["totalCount"] == 5


def test_a_record_that_may_be_the_controllers_is_marked(ask: Ask) -> None:
    asked = '{ article30(controller: "lf-bank") { entries(last: 1) { nodes { key possibly } } } }'
    (last,) = ask(asked)["article30"]["entries"]["nodes"]
    assert last["key"] == "record:satisfaction-survey.asking-company"
    assert last["possibly"]


@pytest.mark.parametrize(
    ("asked", "argument", "reason"),
    [
        ('article30(controller: "nobody") { role }', "controller", "model.unknown-key"),
        ('article30(controller: "camera-supplier") { role }', "controller", "exports.no-record"),
        ('processorRecord(processor: "lf-ab") { role }', "processor", "exports.no-record"),
        ('processorRecord(processor: "site:x") { role }', "processor", "api.wrong-prefix"),
        ('article30(controller: "lf-ab") { entries { totalCount } }', "first", "api.no-bound"),
    ],
)
def test_a_record_that_is_not_there_is_refused_by_its_argument(
    refused: Ask, asked: str, argument: str, reason: str
) -> None:
    (error,) = refused(f"{{ {asked} }}")
    assert error["extensions"]["argument"] == argument
    assert error["extensions"]["reason"] == reason
