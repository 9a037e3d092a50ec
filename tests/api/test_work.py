"""Work: what an operation may cost, counted in nodes, terms and bytes, and refused by a code."""

from __future__ import annotations

import gc
import tracemalloc
from typing import Any

import pytest
from builders.made import data, organisation, record
from builders.made import register as made
from graphql import get_introspection_query

from ropa.access import Access
from ropa.api import Context, Operation, OperationLimits, Outcome, limits_from, run, schema
from ropa.api.budget import Budget, OutOfTime
from ropa.api.cost import DEPENDENTS, FIELDS
from ropa.api.documents import Documents, read
from ropa.errors import BadInput
from ropa.service import Snapshot
from ropa.service.bounded_cache import BoundedCache

CORE = schema._schema
LIMITS = OperationLimits()


def asked(
    snapshot: Snapshot, text: str, limits: OperationLimits = LIMITS, **values: Any
) -> tuple[Outcome, Budget]:
    """What an operation gives, and what it used."""
    context = Context(snapshot, limits=limits)
    return run(Operation(text, values), context), context.budget


def reasons(outcome: Outcome) -> list[str]:
    return [error["extensions"]["reason"] for error in outcome.body["errors"]]


def test_an_answer_says_what_it_cost_and_what_it_may_cost(snapshot: Snapshot) -> None:
    outcome, _ = asked(snapshot, "{ sites(first: 4) { nodes { id } } }")
    assert outcome.body["extensions"] == {"cost": {"cost": 8, "limit": LIMITS.cost}}


def test_a_refusal_for_its_cost_says_it_too(snapshot: Snapshot) -> None:
    outcome, budget = asked(
        snapshot, "{ sites(first: 4) { nodes { id } } }", OperationLimits(cost=7)
    )
    assert reasons(outcome) == ["api.too-costly"]
    assert outcome.body["extensions"] == {"cost": {"cost": 8, "limit": 7}}
    assert budget.fields == 0


MANY = made(
    data("footage"),
    organisation("company"),
    organisation("other"),
    *(record(f"r{number}", controller="company" if number else "other") for number in range(200)),
)


@pytest.fixture(scope="module")
def many() -> Snapshot:
    return Snapshot(Access(MANY))


RECORDS = "query Q($f: RecordFilter) { records(first: 1, filter: $f) { totalCount } }"


def test_a_filter_costs_its_terms_times_the_rows_that_it_runs_over(many: Snapshot) -> None:
    terms = [{"name": {"contains": "x"}}, {"name": {"startsWith": "y", "isNull": False}}]
    outcome, budget = asked(many, RECORDS, f={"or": terms})
    assert outcome.body["data"]["records"]["totalCount"] == 0
    assert budget.evaluations == 3 * 200


def test_a_filter_of_too_many_terms_is_refused_before_it_runs(many: Snapshot) -> None:
    terms = [{"name": {"contains": f"x{number}"}} for number in range(1_000)]
    outcome, budget = asked(many, RECORDS, OperationLimits(cost=5_000), f={"or": terms})
    assert reasons(outcome) == ["api.too-costly"]
    assert budget.evaluations == 200 * 1_000


def test_variables_of_too_many_values_are_refused(many: Snapshot) -> None:
    terms = [{"name": {"contains": "x"}}] * (LIMITS.values + 1)
    outcome, budget = asked(many, RECORDS, f={"or": terms})
    assert reasons(outcome) == ["api.too-many-values"]
    assert budget.evaluations == 0


@pytest.mark.parametrize("written_out", [False, True])
def test_a_value_that_is_nested_too_deeply_is_refused(many: Snapshot, written_out: bool) -> None:
    deep: dict[str, Any] = {"name": {"contains": "x"}}
    text = '{name: {contains: "x"}}'
    for _ in range(30):
        deep, text = {"not": deep}, f"{{not: {text}}}"
    if written_out:
        outcome, _ = asked(many, RECORDS.replace("($f: RecordFilter)", "").replace("$f", text))
    else:
        outcome, _ = asked(many, RECORDS, f=deep)
    assert reasons(outcome) == ["api.value-too-deep"]


@pytest.mark.parametrize(
    ("narrow", "rows"),
    [
        ({"controller": {"equals": "other"}}, 1),
        ({"id": {"in": ["r1", "r2"]}}, 2),
        ({"controller": {"in": ["other"]}, "name": {"contains": "r"}}, 2),
        ({"and": [{"controller": {"equals": "other"}}]}, 1),
        ({"or": [{"controller": {"equals": "other"}}, {"id": {"equals": "r7"}}]}, 4),
        ({"or": [{"controller": {"equals": "other"}}, {"name": {"contains": "r"}}]}, 400),
        ({"not": {"controller": {"equals": "other"}}}, 200),
    ],
)
def test_a_filter_of_keys_runs_over_what_the_index_finds(
    many: Snapshot, narrow: dict[str, Any], rows: int
) -> None:
    outcome, budget = asked(many, RECORDS, f=narrow)
    assert "errors" not in outcome.body
    assert budget.evaluations == rows


def test_what_the_index_finds_is_what_the_filter_finds(many: Snapshot) -> None:
    """A filter that stands within two negations is in no index."""
    for narrow in (
        {"controller": {"equals": "other"}},
        {"id": {"in": ["r3", "r1"]}},
        {"controller": {"in": ["company"]}, "id": {"notIn": ["r5"]}},
        {"or": [{"id": {"equals": "r9"}}, {"controller": {"equals": "other"}}]},
    ):
        text = RECORDS.replace("totalCount", "totalCount nodes { id }").replace(
            "first: 1", "first: 100"
        )
        indexed, _ = asked(many, text, f=narrow)
        scanned, _ = asked(many, text, f={"not": {"not": narrow}})
        assert indexed.body["data"] == scanned.body["data"]


def test_introspection_is_answered_and_costs(snapshot: Snapshot) -> None:
    outcome, budget = asked(snapshot, get_introspection_query())
    assert "errors" not in outcome.body
    assert 0 < budget.cost < LIMITS.cost / 2


def test_introspection_that_is_asked_for_again_and_again_is_refused(snapshot: Snapshot) -> None:
    again = " ".join(f"a{number}: __schema {{ ...S }}" for number in range(25))
    text = (
        f"{{ {again} }} fragment S on __Schema {{ types {{ name fields {{ name args {{ ...V }} "
        "type { ...T } } inputFields { ...V } } } "
        "fragment V on __InputValue { name type { ...T } } "
        "fragment T on __Type { name ofType { name ofType { name ofType { name } } } }"
    )
    outcome, budget = asked(snapshot, text)
    assert reasons(outcome) == ["api.too-costly"]
    assert budget.fields == 0


def test_the_fields_that_have_a_cost_of_their_own_are_in_the_schema() -> None:
    for kind, field in FIELDS:
        assert field in CORE.type_map[kind].fields  # type: ignore[attr-defined]
    assert DEPENDENTS > 0


@pytest.mark.parametrize(
    "field",
    [
        'dossier(key: "activity:visits", dated: "2026-01-01") { title }',
        'dataFlow(key: "activity:visits") { svg }',
    ],
)
def test_heavy_fields_under_aliases_are_refused_before_they_run(
    snapshot: Snapshot, field: str
) -> None:
    many = " ".join(f"f{number}: {field}" for number in range(8))
    outcome, budget = asked(snapshot, f"{{ {many} }}")
    assert reasons(outcome) == ["api.too-costly"]
    assert budget.fields == 0


def test_an_operation_that_takes_too_long_is_ended_and_not_finished(snapshot: Snapshot) -> None:
    text = """{ records(first: 50) { nodes {
        id name source purposes { id name } disclosures(first: 50) { totalCount } } } }"""
    _, whole = asked(snapshot, text)
    outcome, budget = asked(snapshot, text, OperationLimits(seconds=1e-9))
    assert reasons(outcome) == ["api.too-slow"]
    assert "data" not in outcome.body
    assert budget.fields < whole.fields


def test_the_clock_is_looked_at_while_fields_are_resolved_and_before_a_filter_runs() -> None:
    now = iter([0.0, 5.0, 20.0, 20.0])
    budget = Budget(OperationLimits(seconds=10.0), lambda: next(now))
    for _ in range(127):
        budget.visit()
    with pytest.raises(OutOfTime):
        budget.visit()
    with pytest.raises(OutOfTime):
        budget.evaluate(1)


def unknown(count: int) -> str:
    return f"{{ {' '.join(f'site{number}' for number in range(count))} }}"


def test_names_that_may_have_been_meant_are_looked_for_in_a_few_errors_alone() -> None:
    few = read(unknown(LIMITS.suggestions), CORE, LIMITS).errors
    assert all("Did you mean" in error.message for error in few)
    many = read(unknown(100), CORE, LIMITS).errors
    assert len(many) == LIMITS.errors + 1
    assert not any("Did you mean" in error.message for error in many)


def distinct(number: int) -> str:
    fields = " ".join(f"s{number}x{one}: site(id: $id) {{ id name }}" for one in range(25))
    return f"query Q($id: ID!) {{ {fields} }}"


def test_the_documents_that_are_kept_stay_within_a_bound_of_bytes() -> None:
    documents = Documents(CORE, most=1_000_000)
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        for number in range(100):
            documents.get(distinct(number), LIMITS)
        gc.collect()  # a document's tokens name each other, so they go when cycles are looked for
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert 0 < len(documents.kept) < 100
    assert documents.kept.size <= 1_000_000
    assert after - before < 1_500_000


def test_a_cache_forgets_what_was_used_longest_ago_and_keeps_nothing_too_large() -> None:
    cache: BoundedCache[str, bytes] = BoundedCache(10, len)
    for key, size in (("a", 4), ("b", 4), ("a", 4), ("c", 4), ("large", 11)):
        assert len(cache.get(key, lambda size=size: b"x" * size)) == size  # type: ignore[misc]
    assert (len(cache), cache.size, cache.made) == (2, 8, 4)
    cache.get("a", lambda: b"")
    assert cache.made == 4


def test_each_limit_is_set_by_a_variable_of_its_name() -> None:
    assert limits_from({}) == LIMITS
    given = {"ROPA_LIMIT_COST": "50000", "ROPA_LIMIT_SECONDS": "2.5", "HOME": "/"}
    assert limits_from(given) == OperationLimits(cost=50_000, seconds=2.5)


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("ROPA_LIMIT_COSTS", "1", "api.unknown-limit"),
        ("ROPA_LIMIT_COST", "much", "api.bad-limit"),
        ("ROPA_LIMIT_COST", "0", "api.bad-limit"),
        ("ROPA_LIMIT_COST", "1.5", "api.bad-limit"),
        ("ROPA_LIMIT_SECONDS", "nan", "api.bad-limit"),
        ("ROPA_LIMIT_SECONDS", "-1", "api.bad-limit"),
    ],
)
def test_a_limit_that_cannot_be_set_is_refused_by_its_variable(
    name: str, value: str, code: str
) -> None:
    with pytest.raises(BadInput) as refused:
        limits_from({name: value})
    assert refused.value.code == code
    assert refused.value.problems[0].place.field == name
