"""The questions of access: GraphQL says what the command line's JSON says, under the same names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date
from typing import Any

import pytest
from graphql import GraphQLObjectType, get_named_type, is_leaf_type

from ropa.access import Access, Impact, Question, to_json
from ropa.api import schema
from ropa.language import Language
from ropa.model import DataCategory, Organisation, Register, Site, System
from ropa.service import Snapshot

CORE = schema._schema
Ask = Callable[..., Any]


def camel(field: str) -> str:
    head, *rest = field.split("_")
    return head + "".join(part.capitalize() for part in rest)


def as_graphql(value: Any) -> Any:
    """The command line's JSON with its names as GraphQL writes them."""
    match value:
        case dict():
            return {camel(name): as_graphql(inner) for name, inner in value.items()}
        case list():
            return [as_graphql(inner) for inner in value]
    return value


def selection(name: str, depth: int = 1) -> str:
    """Every fact of an answer's type, without the nouns that stand beside the keys."""
    kind = CORE.type_map[name]
    assert isinstance(kind, GraphQLObjectType)
    parts = []
    for field, value in kind.fields.items():
        named = get_named_type(value.type)
        language = "(lang: $lang)" if "lang" in value.args else ""
        if is_leaf_type(named):
            if name != "ProofStep" or field not in {"fact", "citations"}:
                parts.append(f"{field}{language}")
        elif not field.endswith(("Node", "Nodes")) and (named.name != name or depth):
            inner = selection(named.name, depth - 1 if named.name == name else depth)
            parts.append(f"{field} {inner}")
    return f"{{ {' '.join(parts)} }}"


SCOPE = """$site: ID, $activity: ID, $controller: ID, $given: [ID!], $ruledOut: [ID!],
    $collectedOn: Date, $on: Date, $lang: Language!"""
PASSED = """site: $site, activity: $activity, controller: $controller, given: $given,
    ruledOut: $ruledOut, collectedOn: $collectedOn, on: $on"""
WHO = (
    f"query W($data: ID!, {SCOPE}) {{ whoCanSee(data: $data, {PASSED}) {selection('WhoCanSee')} }}"
)
CAN = f"""query C($party: ID!, $data: ID!, {SCOPE}) {{
    canSee(party: $party, data: $data, {PASSED}) {selection("CanSee")} }}"""
WHAT = f"""query W($party: ID!, {SCOPE}) {{
    whatCanSee(party: $party, {PASSED}) {selection("WhatCanSee")} }}"""
KEPT = f"""query R($data: ID!, {SCOPE}) {{
    retention(data: $data, {PASSED}) {selection("RetentionLimit")} }}"""
TOUCHED = f"""query I($key: ID!, $lang: Language!) {{
    impact(key: $key) {selection("Impact", 2)} }}"""


def variables(scope: Question) -> dict[str, Any]:
    days = {"collectedOn": scope.collected_on, "on": scope.on}
    return {
        "site": scope.site,
        "activity": scope.activity,
        "controller": scope.controller,
        "given": sorted(scope.given),
        "ruledOut": sorted(scope.ruled_out),
        **{name: day.isoformat() if day else None for name, day in days.items()},
    }


def scopes(register: Register) -> Iterator[Question]:
    yield Question()
    for site in register.all(Site):
        yield Question(site=site.key)
    yield Question(activity="activity:visits", controller="org:lf-ab")
    yield Question(
        site="site:tegeluddsvagen",
        given=frozenset(["condition:crime-suspected"]),
        ruled_out=frozenset(["condition:incident-occurred"]),
    )
    yield Question(collected_on=date(2026, 1, 1), on=date(2026, 1, 20))
    yield Question(collected_on=date(2026, 1, 1), on=date(2026, 2, 15))


def test_who_can_see_is_the_same_as_the_command_line_says_for_all_data_everywhere(
    answers: Ask, snapshot: Snapshot, notice: Register
) -> None:
    access = Access(notice)
    for data in notice.all(DataCategory):
        for scope in scopes(notice):
            given = {"data": data.key, "lang": "SV", **variables(scope)}
            found = answers(snapshot, WHO, **given)["whoCanSee"]
            wanted = to_json(access.who_can_see(scope.about(data=data.key)), Language.SV, notice)
            assert found == as_graphql(wanted)


def test_can_see_is_the_same_for_every_party(
    answers: Ask, snapshot: Snapshot, notice: Register
) -> None:
    access, scope = Access(notice), Question(site="site:tegeluddsvagen")
    for party in notice.all(Organisation):
        for data in ("data:camera-footage", "data:visit-data"):
            given = {"party": party.key, "data": data, "lang": "EN", **variables(scope)}
            found = answers(snapshot, CAN, **given)["canSee"]
            wanted = to_json(
                access.can_see(scope.about(party=party.key, data=data)), Language.EN, notice
            )
            assert found == as_graphql(wanted)


def test_what_can_see_is_the_same_for_every_party(
    answers: Ask, snapshot: Snapshot, notice: Register
) -> None:
    access = Access(notice)
    for party in notice.all(Organisation):
        given = {"party": party.key, "lang": "SV", **variables(Question())}
        found = answers(snapshot, WHAT, **given)["whatCanSee"]
        assert found == as_graphql(
            to_json(access.what_can_see(Question(party=party.key)), Language.SV, notice)
        )


def test_retention_is_the_same_for_all_data(
    answers: Ask, snapshot: Snapshot, notice: Register
) -> None:
    access = Access(notice)
    for data in notice.all(DataCategory):
        for scope in scopes(notice):
            given = {"data": data.key, "lang": "EN", **variables(scope)}
            found = answers(snapshot, KEPT, **given)["retention"]
            wanted = to_json(access.retention(scope.about(data=data.key)), Language.EN, notice)
            assert found == as_graphql(wanted)


def test_impact_is_the_same_for_every_party_system_and_site(
    answers: Ask, snapshot: Snapshot, notice: Register
) -> None:
    access = Access(notice)
    for noun in (*notice.all(Organisation), *notice.all(System), *notice.all(Site)):
        found = answers(snapshot, TOUCHED, key=noun.key, lang="SV")["impact"]
        assert found == as_graphql(to_json(access.impact(noun.key), Language.SV, notice))


def test_every_fact_of_an_answer_is_there_under_its_name() -> None:
    impact = CORE.type_map["Impact"]
    assert isinstance(impact, GraphQLObjectType)
    assert {camel(field.name) for field in fields(Impact)} <= set(impact.fields)


def test_the_legal_teams_question_is_answered(ask: Ask) -> None:
    found = ask("""{ whoCanSee(data: "camera-footage", site: "tegeluddsvagen") {
        accessors { party capacity verdict missing retention { duration } }
        excluded { party reason } } }""")["whoCanSee"]
    limit = [{"duration": "P30D"}]
    assert found["accessors"] == [
        {
            "party": "org:camera-supplier",
            "capacity": "PROCESSOR",
            "verdict": "GRANTED",
            "missing": [],
            "retention": limit,
        },
        {
            "party": "org:law-enforcement",
            "capacity": "RECIPIENT",
            "verdict": "CONDITIONAL",
            "missing": ["condition:crime-suspected"],
            "retention": limit,
        },
        {
            "party": "org:lf-ab",
            "capacity": "CONTROLLER",
            "verdict": "CONDITIONAL",
            "missing": ["condition:incident-occurred"],
            "retention": limit,
        },
    ]
    assert [one["party"] for one in found["excluded"]] == ["org:guard-company", "org:lf-stockholm"]
    assert all(one["reason"] for one in found["excluded"])


def nodes_beside(name: str) -> list[tuple[str, str]]:
    kind = CORE.type_map[name]
    assert isinstance(kind, GraphQLObjectType)
    special = {
        "legalBasisNodes": "legalBases",
        "partyNodes": "parties",
        "dataSubjectNodes": "subjects",
        "dataNodes": "data",
        "possiblyNodes": "possibly",
        "missingNodes": "missing",
        "unlessNodes": "unless",
        "openDataNodes": "openData",
    }
    pairs = []
    for field in kind.fields:
        if field.endswith("Nodes"):
            pairs.append((special.get(field, f"{field.removesuffix('Nodes')}s"), field))
        elif field.endswith("Node"):
            pairs.append((field.removesuffix("Node"), field))
    return pairs


def assert_beside(value: dict[str, Any], name: str) -> int:
    pairs = nodes_beside(name)
    for keys, nodes in pairs:
        if isinstance(value[keys], list):
            assert [node["id"] for node in value[nodes]] == value[keys]
        else:
            assert (value[nodes] or {}).get("id") == value[keys]
    return len(pairs)


def both(name: str) -> str:
    return " ".join(f"{keys} {nodes} {{ id }}" for keys, nodes in nodes_beside(name))


def test_beside_every_key_stands_the_noun_that_it_names(ask: Ask) -> None:
    found = ask(f"""{{
        whoCanSee(data: "visit-data") {{
            accessors {{ {both("Accessor")} retention {{ {both("RetentionLimit")} }}
                proofs {{ {both("ProofStep")} }} }}
            excluded {{ {both("Excluded")} }} }}
        canSee(party: "lf-ab", data: "camera-footage") {{ {both("CanSee")} }}
        whatCanSee(party: "lf-ab") {{ {both("WhatCanSee")} }}
        impact(key: "site:tegeluddsvagen") {{ {both("Impact")} }} }}""")
    assert assert_beside(found["canSee"], "CanSee") == 1
    assert assert_beside(found["whatCanSee"], "WhatCanSee") == 1
    assert assert_beside(found["impact"], "Impact") == 10
    for one in found["whoCanSee"]["excluded"]:
        assert_beside(one, "Excluded")
    for accessor in found["whoCanSee"]["accessors"]:
        assert_beside(accessor, "Accessor")
        for limit in accessor["retention"]:
            assert_beside(limit, "RetentionLimit")
        for proof in accessor["proofs"]:
            for step in proof:
                assert assert_beside(step, "ProofStep") == 6


@pytest.mark.parametrize(
    ("asked", "argument", "reason"),
    [
        ('whoCanSee(data: "camera-footge") { verdict }', "data", "model.unknown-key"),
        ('whoCanSee(data: "site:tegeluddsvagen") { verdict }', "data", "api.wrong-prefix"),
        ('whoCanSee(data: "") { verdict }', "data", "api.bad-key"),
        (
            'whoCanSee(data: "visit-data", site: "kungsgatan") { verdict }',
            "site",
            "model.unknown-key",
        ),
        (
            'whoCanSee(data: "visit-data", activity: "x") { verdict }',
            "activity",
            "model.unknown-key",
        ),
        (
            'whoCanSee(data: "visit-data", controller: "x") { verdict }',
            "controller",
            "model.unknown-key",
        ),
        ('whoCanSee(data: "visit-data", given: ["x"]) { verdict }', "given", "model.unknown-key"),
        (
            'whoCanSee(data: "visit-data", ruledOut: ["x"]) { verdict }',
            "ruledOut",
            "model.unknown-key",
        ),
        (
            'whoCanSee(data: "visit-data", given: ["crime-suspected"], '
            'ruledOut: ["crime-suspected"]) { verdict }',
            "given",
            "access.given-and-ruled-out",
        ),
        (
            'retention(data: "visit-data", collectedOn: "2026-02-01", on: "2026-01-01") { until }',
            "on",
            "access.before-collection",
        ),
        ('canSee(party: "nobody", data: "visit-data") { verdict }', "party", "model.unknown-key"),
        ('whatCanSee(party: "nobody") { verdict }', "party", "model.unknown-key"),
        ('impact(key: "nobody") { subject }', "key", "api.bad-key"),
        ('impact(key: "record:visits.lf-ab") { subject }', "key", "access.impact-key"),
        ('impact(key: "org:nobody") { subject }', "key", "model.unknown-key"),
    ],
)
def test_what_cannot_be_asked_is_refused_by_its_argument_with_the_cure(
    refused: Ask, asked: str, argument: str, reason: str
) -> None:
    (error,) = refused(f"{{ {asked} }}")
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert error["extensions"]["argument"] == argument
    assert error["extensions"]["reason"] == reason
    assert error["extensions"]["cure"]


def test_a_misspelt_key_is_answered_with_the_nearest(refused: Ask) -> None:
    (error,) = refused('{ whoCanSee(data: "camera-footge") { verdict } }')
    assert "data:camera-footage" in error["extensions"]["cure"]


def test_too_many_conditions_are_refused(refused: Ask) -> None:
    many = ["crime-suspected"] * 101
    asked = 'query Q($given: [ID!]) { whoCanSee(data: "visit-data", given: $given) { verdict } }'
    (error,) = refused(asked, given=many)
    assert error["extensions"]["reason"] == "api.too-many-ids"
