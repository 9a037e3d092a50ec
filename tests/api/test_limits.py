"""Limits: what is too deep, too long or too costly is refused before it runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from graphql import get_introspection_query, parse

from ropa.access import Access
from ropa.api import Context, Operation, OperationLimits, run, schema
from ropa.api.cost import Cost, totals
from ropa.api.operation import documents
from ropa.model import Register
from ropa.service import Snapshot

Refused = Callable[..., list[dict[str, Any]]]
CORE = schema._schema
LIMITS = OperationLimits()
DEPTH, ALIASES, TOKENS = LIMITS.depth, LIMITS.aliases, LIMITS.tokens


def nested(levels: int) -> str:
    inner = "id"
    for _ in range(levels - 2):
        inner = f"parent {{ {inner} }}"
    return f'{{ purpose(id: "quality") {{ {inner} }} }}'


def test_a_request_may_be_as_deep_as_the_limit_and_no_deeper(
    ask: Callable[..., Any], refused: Refused
) -> None:
    ask(nested(DEPTH))
    (error,) = refused(nested(DEPTH + 1))
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert error["extensions"]["reason"] == "api.too-deep"
    assert error["extensions"]["cure"]


def test_depth_is_seen_through_fragments(refused: Refused) -> None:
    text = nested(DEPTH + 1).replace("{ purpose", "query { ...F } fragment F on Query { purpose")
    (error,) = refused(text)
    assert error["extensions"]["reason"] == "api.too-deep"


def aliased(count: int) -> str:
    fields = " ".join(f's{i}: site(id: "a") {{ id }}' for i in range(count))
    return f"{{ {fields} }}"


def test_a_request_may_have_as_many_aliases_as_the_limit_and_no_more(
    ask: Callable[..., Any], refused: Refused
) -> None:
    ask(aliased(ALIASES))
    (error,) = refused(aliased(ALIASES + 1))
    assert error["extensions"]["reason"] == "api.too-many-aliases"


def test_aliases_of_a_fragment_count_at_each_use(refused: Refused) -> None:
    text = 'query { a: node(id: "a:b") { ...F } b: node(id: "a:b") { ...F } } '
    fields = " ".join(f"x{i}: id" for i in range(ALIASES // 2 + 1))
    (error,) = refused(f"{text}fragment F on Node {{ {fields} }}")
    assert error["extensions"]["reason"] == "api.too-many-aliases"


def test_a_document_of_too_many_tokens_is_refused(refused: Refused) -> None:
    (error,) = refused("{ %s }" % ("id " * TOKENS))
    assert error["extensions"]["code"] == "GRAPHQL_PARSE_FAILED"


def test_fragments_that_double_at_each_level_are_measured_once_each(refused: Refused) -> None:
    """Forty levels of doubling: a walk that follows each use would never end."""
    fragments = [f"fragment F{i} on Site {{ ...F{i + 1} ...F{i + 1} }}" for i in range(40)]
    last = "fragment F40 on Site { a: id b: source }"
    (error,) = refused('{ site(id: "a") { ...F0 } } ' + " ".join([*fragments, last]))
    assert error["extensions"]["reason"] == "api.too-many-aliases"


def test_fragments_in_a_circle_are_refused_by_the_language_itself(refused: Refused) -> None:
    errors = refused("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }")
    assert all(error["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED" for error in errors)


def cost(text: str, counted: dict[str, int], **variables: Any) -> float:
    document = parse(text)
    operation: Any = document.definitions[0]
    return Cost(document, CORE, variables, counted).operation(operation)


MANY = {"Site": 1_000, "Record": 1_000, "Disclosure": 1_000, "DataCategory": 1_000}


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("{ __typename }", 0),
        ('{ site(id: "a") { id name } }', 1),
        ("{ sites(first: 10) { totalCount } }", 10),
        ("{ sites(first: 10) { nodes { id } } }", 20),
        ("{ sites(last: 10) { edges { cursor node { id } } } }", 30),
        ("{ sites(first: 10) { nodes { records(first: 5) { nodes { id } } } } }", 10 * (2 + 10)),
        ('{ record(id: "a") { sites { id } } }', 1 + 5),
        ('{ nodes(ids: ["a:a", "a:b"]) { id } }', 2),
        ("{ sites(first: 5000) { totalCount } }", 100),
        ("{ sites(first: 99999999999999999999) { totalCount } }", 100),
        ("{ sites { totalCount } }", 100),
        ("{ ...F } fragment F on Query { sites(first: 10) { totalCount } }", 10),
        ("{ ... on Query { sites(first: 10) { totalCount } } }", 10),
        ("{ ... { sites(first: 10) { totalCount } } }", 10),
    ],
)
def test_a_request_costs_the_objects_that_it_may_return(text: str, worth: int) -> None:
    assert cost(text, MANY) == worth


def test_a_bound_in_a_variable_counts_as_its_value() -> None:
    text = (
        "query Q($n: Int, $ids: [ID!]!) { sites(first: $n) { totalCount } nodes(ids: $ids) { id } }"
    )
    assert cost(text, MANY, n=7, ids=["a:a"] * 3) == 10
    assert cost(text, MANY, n=None, ids=[]) == 100


def test_nothing_costs_more_than_the_register_holds() -> None:
    assert cost("{ sites(first: 100) { totalCount } }", {"Site": 4}) == 4


HUGE = """{ records(first: 100) { nodes { disclosures(first: 100) { nodes {
    record { disclosures(first: 100) { nodes { id } } } } } } } }"""


def test_a_request_that_may_return_too_much_is_refused_before_it_runs(notice: Register) -> None:
    counted = dict(totals(notice), Record=100, Disclosure=1_000)
    assert cost(HUGE, counted) > LIMITS.cost
    snapshot = Snapshot(Access(notice))
    snapshot.once("totals", lambda: counted)
    context = Context(snapshot)
    body = run(Operation(HUGE), context).body
    assert "data" not in body
    (error,) = body["errors"]
    assert error["extensions"]["reason"] == "api.too-costly"
    assert context.budget.fields == 0


def test_on_the_notice_the_same_request_is_answered(ask: Callable[..., Any]) -> None:
    assert ask("{ records(first: 100) { nodes { disclosures(first: 100) { totalCount } } } }")


def test_only_the_operation_that_runs_is_counted(snapshot: Snapshot) -> None:
    text = "query Small { sites(first: 1) { totalCount } } query Huge " + HUGE
    ran = run(Operation(text, name="Small"), Context(snapshot))
    assert "errors" not in ran.body


def test_nodes_takes_a_hundred_ids_and_no_more(ask: Callable[..., Any], refused: Refused) -> None:
    asked = "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    assert len(ask(asked, ids=["site:x"] * 100)["nodes"]) == 100
    (error,) = refused(asked, ids=["site:x"] * 101)
    assert error["extensions"]["argument"] == "ids"
    assert error["extensions"]["reason"] == "api.too-many-ids"


def test_introspection_is_answered(ask: Callable[..., Any]) -> None:
    assert ask(get_introspection_query())["__schema"]["types"]


def test_the_validation_of_a_document_is_done_once(ask: Callable[..., Any]) -> None:
    text = "{ sites(first: 1) { totalCount __typename } }"
    ask(text)
    before = documents.kept.made
    ask(text)
    ask(text)
    assert documents.kept.made == before
