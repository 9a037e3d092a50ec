"""The GraphQL that comes with an answer is valid, and gives the same facts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from ropa.access import Access
from ropa.api import Context, schema
from ropa.asking import Asking, Kind
from ropa.language import Language
from ropa.service import Snapshot

UNDERSTOOD: list[str] = list(
    yaml.safe_load(Path(__file__).with_name("understood.yaml").read_text(encoding="utf-8"))
)


@pytest.fixture(scope="session")
def snapshot(access: Access) -> Snapshot:
    return Snapshot(access)


def snake(value: Any) -> Any:
    """Return a GraphQL value with its names as the command line has them."""
    if isinstance(value, list):
        return [snake(one) for one in value]
    if isinstance(value, dict):
        return {re.sub("([A-Z])", r"_\1", k).lower(): snake(v) for k, v in value.items()}
    return value


def without_ties(facts: Any) -> Any:
    """Return the reach of a breach without the empty end of its chain of ties."""
    return {
        **facts,
        "possibly": [{k: v for k, v in t.items() if k != "possibly"} for t in facts["possibly"]],
    }


@pytest.mark.parametrize("question", UNDERSTOOD)
def test_executing_the_graphql_gives_the_facts_of_the_answer(
    asking: Asking, snapshot: Snapshot, question: str
) -> None:
    asked = asking.ask(question)
    assert asked.query is not None
    assert asked.graphql is not None
    result = schema.execute_sync(
        asked.graphql, context_value=Context(snapshot, asked.language or Language.EN)
    )
    assert result.errors is None
    found, facts = snake(result.data), asked.facts
    match asked.query.kind:
        case Kind.WHO_CAN_SEE | Kind.CAN_SEE | Kind.WHAT_CAN_SEE:
            (answer,) = found.values()
            assert answer == facts
        case Kind.IMPACT:
            assert found["impact"] == without_ties(facts)
        case Kind.RETENTION:
            limits = list(found.values())
            assert limits == [one["limits"] for one in facts["retention"]] or not any(limits)
        case Kind.CONTROLLERS:
            assert [record["controller"]["id"] for record in found["nodes"]] == [
                one["controller"] for one in facts["controllers"]
            ]
        case Kind.PROCESSORS:
            assert [one["organisation"]["id"] for one in found["nodes"]] == [
                one["processor"]
                for part in ("processors", "open", "possibly")
                for one in facts[part]
            ]
        case Kind.PURPOSES:
            assert [one["id"] for one in found["nodes"]] == [
                one["record"] for one in facts["purposes"]
            ]
        case Kind.LEGAL_BASES:
            assert [one["id"] for one in found["nodes"]] == [
                one["basis"] for one in facts["legal_bases"]
            ]
