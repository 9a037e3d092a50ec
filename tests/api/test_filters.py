"""Filters: each operator keeps what passes and nothing else; keys are checked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ropa.model import Disclosure, Register, Retention, Status

Ask = Callable[..., Any]


def kept(ask: Ask, noun: str, narrow: str) -> list[str]:
    found = ask(f"{{ {noun}(first: 100, filter: {narrow}) {{ nodes {{ id }} }} }}")
    return [node["id"].partition(":")[2] for node in found[noun]["nodes"]]


SITES = ["humlegardsgatan", "stora-brogatan", "tegeluddsvagen", "telegrafgatan"]
EXAMPLES: list[tuple[str, str, list[str]]] = [
    ("sites", "{}", SITES),
    ("sites", '{id: {equals: "tegeluddsvagen"}}', ["tegeluddsvagen"]),
    ("sites", '{id: {in: ["site:tegeluddsvagen", "stora-brogatan"]}}', SITES[1:3]),
    ("sites", '{id: {notIn: ["tegeluddsvagen", "stora-brogatan"]}}', [SITES[0], SITES[3]]),
    ("sites", '{name: {contains: "GATAN"}}', [SITES[0], SITES[1], SITES[3]]),
    ("sites", '{name: {startsWith: "te"}}', SITES[2:]),
    ("sites", '{name: {equals: "stora brogatan"}}', ["stora-brogatan"]),
    ("sites", '{aliases: {equals: "solna"}}', ["telegrafgatan"]),
    ("sites", '{town: {value: {equals: "Stockholm"}}}', ["humlegardsgatan", "tegeluddsvagen"]),
    ("sites", "{country: {status: [NOT_STATED]}}", SITES),
    ("sites", "{country: {status: [STATED, NONE]}}", []),
    ("sites", '{not: {name: {startsWith: "te"}}}', SITES[:2]),
    ("sites", '{or: [{name: {startsWith: "st"}}, {name: {startsWith: "hu"}}]}', SITES[:2]),
    ("sites", "{or: []}", []),
    ("sites", '{and: [{name: {startsWith: "te"}}, {notes: {isEmpty: false}}]}', ["tegeluddsvagen"]),
    ("sites", "{notes: {kind: [MAPPING]}}", ["tegeluddsvagen"]),
    ("sites", "{notes: {kind: [DETAIL]}}", []),
    (
        "dataCategories",
        '{parent: {equals: "contact-details"}, name: {contains: "mail"}}',
        ["email-address"],
    ),
    ("dataCategories", '{parent: {isNull: false}, name: {contains: "mail"}}', ["email-address"]),
    ("dataCategories", '{parent: {isNull: true}, name: {contains: "mail"}}', []),
    ("dataCategories", "{kind: {in: [NATIONAL_IDENTIFIER]}}", ["personal-identity-number"]),
    ("dataCategories", "{kind: {equals: CRIMINAL_OFFENCE}}", ["criminal-offence-data"]),
    (
        "organisations",
        "{named: true, kind: {notIn: [SUPPLIER, AUTHORITY]}}",
        ["lf-ab", "lf-bank", "lf-stockholm"],
    ),
    ("organisations", "{named: false, kind: {equals: COMPANY}}", ["asking-company"]),
    ("records", '{controller: {equals: "lf-bank"}}', ["quality-recording.lf-bank"]),
    (
        "records",
        '{sites: {containsAll: ["tegeluddsvagen"]}, activity: {equals: "visits"}}',
        ["visits.lf-ab"],
    ),
    (
        "records",
        '{sites: {containsAny: ["tegeluddsvagen", "telegrafgatan"]}, activity: {equals: "visits"}}',
        ["visits.lf-ab", "visits.lf-stockholm"],
    ),
    (
        "records",
        '{sites: {containsNone: ["tegeluddsvagen"], isEmpty: false}}',
        ["camera-surveillance.lf-stockholm", "visits.lf-stockholm"],
    ),
    (
        "records",
        '{sites: {isEmpty: true}, controller: {equals: "lf-stockholm"}}',
        ["quality-recording.lf-stockholm", "threat-recording.lf-stockholm"],
    ),
    ("records", "{jointControllers: {status: [STATED]}}", []),
    ("records", '{jointControllers: {value: {containsAny: ["lf-ab"]}}}', []),
    ("records", '{reviewDueOn: {value: {onOrBefore: "2030-01-01", onOrAfter: "2020-01-01"}}}', []),
    (
        "collections",
        '{system: {value: {equals: "camera-ab"}}}',
        ["camera-surveillance.lf-ab.footage", "camera-surveillance.lf-ab.offences"],
    ),
    (
        "citations",
        "{position: {atLeast: 1, atMost: 1}, document: {isNull: false}}",
        ["intro.about.0"],
    ),
]


@pytest.mark.parametrize(("noun", "narrow", "wanted"), EXAMPLES)
def test_a_filter_keeps_what_passes_and_nothing_else(
    ask: Ask, noun: str, narrow: str, wanted: list[str]
) -> None:
    assert kept(ask, noun, narrow) == wanted


def test_disclosures_are_found_by_how_the_source_puts_them(ask: Ask, notice: Register) -> None:
    found = kept(ask, "disclosures", "{modality: {in: [POSSIBLE]}, capacity: {equals: PROCESSOR}}")
    wanted = [
        fact.key.partition(":")[2]
        for fact in notice.all(Disclosure)
        if fact.modality.name == "POSSIBLE" and fact.capacity.name == "PROCESSOR"
    ]
    assert found == wanted != []


def test_limits_are_found_by_their_duration(ask: Ask, notice: Register) -> None:
    by: dict[str, Callable[[Retention], bool]] = {
        '{duration: {equals: "P14D"}}': lambda fact: fact.duration == "P14D",
        '{duration: {in: ["P1D", "P18M"]}}': lambda fact: fact.duration in {"P1D", "P18M"},
        "{duration: {isNull: true}}": lambda fact: fact.duration is None,
        "{until: {isNull: false}}": lambda fact: fact.until is not None,
        "{startsFrom: {status: [NOT_STATED]}}": lambda f: f.starts_from.status is Status.NOT_STATED,
    }
    for narrow, test in by.items():
        wanted = [f.key.partition(":")[2] for f in notice.all(Retention) if test(f)]
        assert kept(ask, "retentions", narrow) == wanted


def test_the_count_and_the_pages_are_of_what_passes(ask: Ask) -> None:
    found = ask("""{ sites(first: 1, filter: {name: {startsWith: "te"}}) {
        totalCount nodes { id } pageInfo { hasNextPage } } }""")["sites"]
    assert found == {
        "totalCount": 2,
        "nodes": [{"id": "site:tegeluddsvagen"}],
        "pageInfo": {"hasNextPage": True},
    }


@pytest.mark.parametrize(
    ("noun", "narrow", "argument", "reason"),
    [
        ("sites", '{id: {equals: "tegelu"}}', "filter.id", "model.unknown-key"),
        ("records", '{controller: {in: ["lf-abb"]}}', "filter.controller", "model.unknown-key"),
        ("records", '{sites: {containsAny: ["org:lf-ab"]}}', "filter.sites", "api.wrong-prefix"),
        ("records", '{not: {sites: {containsAll: ["Å"]}}}', "filter.sites", "api.bad-key"),
        (
            "records",
            '{jointControllers: {value: {containsNone: ["x"]}}}',
            "filter.jointControllers",
            "model.unknown-key",
        ),
    ],
)
def test_a_misspelt_key_is_refused_and_never_taken_for_nothing(
    refused: Callable[..., Any], noun: str, narrow: str, argument: str, reason: str
) -> None:
    (error,) = refused(f"{{ {noun}(first: 1, filter: {narrow}) {{ nodes {{ id }} }} }}")
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert error["extensions"]["argument"] == argument
    assert error["extensions"]["reason"] == reason
