"""Errors: coded and curable where the client is at fault, silent where we are."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest

from ropa.access import Access
from ropa.api import Context, Operation, run
from ropa.errors import RopaError, StoreError
from ropa.language import Language
from ropa.model import Register
from ropa.service import Snapshot

Refused = Callable[..., list[dict[str, Any]]]


class BrokenSnapshot(Snapshot):
    """A snapshot whose reading fails, as a fault of ours does."""

    failure: Exception = RuntimeError("secret: the table ropa.records is gone")

    def find(self, key: str) -> Any:  # noqa: ARG002
        raise self.failure


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{ nope }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ sites(first: 1) }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ sites(wrong: 1) { totalCount } }", "GRAPHQL_VALIDATION_FAILED"),
        ('{ sites(first: "x") { totalCount } }', "BAD_USER_INPUT"),
        ("{ sites(first: 1.5) { totalCount } }", "BAD_USER_INPUT"),
        ("query Q($n: Int!) { sites(first: $n) { totalCount } }", "BAD_USER_INPUT"),
    ],
)
def test_every_error_of_a_client_has_a_code(refused: Refused, text: str, code: str) -> None:
    for error in refused(text):
        assert error["extensions"]["code"] == code


@pytest.mark.parametrize(
    ("text", "values", "argument"),
    [
        ('{ sites(first: "x") { totalCount } }', {}, "first"),
        ('{ whoCanSee(data: "x", on: "2026-13-01") { verdict } }', {}, "on"),
        (
            '{ retentions(first: 1, filter: {duration: {equals: "PT1H"}}) { totalCount } }',
            {},
            "filter",
        ),
        ("query Q($n: Int!) { sites(first: $n) { totalCount } }", {"n": "x"}, "$n"),
        (
            'query Q($d: Date!) { whoCanSee(data: "x", on: $d) { verdict } }',
            {"d": "20260101"},
            "$d",
        ),
        ('query Q($d: Date!) { whoCanSee(data: "x", on: $d) { verdict } }', {"d": 20260101}, "$d"),
        ('{ site(id: "t") { name(lang: DE) } }', {}, "lang"),
    ],
)
def test_a_value_of_the_wrong_type_is_refused_by_its_argument(
    refused: Refused, text: str, values: dict[str, Any], argument: str
) -> None:
    (error,) = refused(text, **values)
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert error["extensions"]["argument"] == argument
    assert error["extensions"]["cure"]


def test_an_error_is_told_in_the_language_of_the_request(refused: Refused) -> None:
    (error,) = refused("{ sites { totalCount } }", Language.SV)
    assert error["message"] == "varken first eller last är angivet"
    assert error["extensions"]["cure"] == "ange first, mellan 1 och 100"


def test_a_misspelt_field_is_answered_with_the_nearest(refused: Refused) -> None:
    (error,) = refused("{ sits(first: 1) { totalCount } }")
    assert "'sites'" in error["message"]


ASKED = '{ record(id: "visits.lf-ab") { controller { name } } }'


def failing(notice: Register, failure: Exception) -> Any:
    broken = BrokenSnapshot(Access(notice))
    broken.failure = failure
    return run(Operation(ASKED), Context(broken)).body["errors"]


def test_a_fault_of_ours_is_masked_and_logged_with_its_traceback(
    notice: Register, caplog: pytest.LogCaptureFixture
) -> None:
    (error,) = failing(notice, RuntimeError("secret: the table is gone"))
    assert "secret" not in str(error)
    assert error["extensions"] == {"code": "INTERNAL_SERVER_ERROR"}
    (logged,) = caplog.records
    assert logged.name == "ropa.api"
    assert logged.exc_info is not None
    assert "secret" in str(logged.exc_info[1])


@pytest.mark.parametrize("failure", [ValueError("secret"), TypeError("secret"), KeyError("secret")])
def test_a_fault_of_ours_is_masked_whatever_its_type(notice: Register, failure: Exception) -> None:
    (error,) = failing(notice, failure)
    assert error["extensions"] == {"code": "INTERNAL_SERVER_ERROR"}
    assert "secret" not in str(error)


def test_an_error_of_the_register_keeps_its_own_code(notice: Register) -> None:
    known: RopaError = StoreError.of("store.empty", database="ropa.db")
    (error,) = failing(notice, known)
    assert error["extensions"]["code"] == "store.empty"


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "{ nope }",
        "{ sites { totalCount } }",
        '{ whoCanSee(data: "nothing") { verdict } }',
        '{ sites(first: "x") { totalCount } }',
    ],
)
def test_what_a_client_sends_wrong_is_not_logged(
    refused: Refused, caplog: pytest.LogCaptureFixture, text: str
) -> None:
    caplog.set_level(logging.DEBUG)
    refused(text)
    assert [record for record in caplog.records if record.name != "asyncio"] == []


def test_a_long_key_is_not_said_back_whole(refused: Refused) -> None:
    (error,) = refused('{ site(id: "%s") { id } }' % ("x" * 10_000))
    assert error["extensions"]["reason"] == "api.bad-key"
    assert len(error["message"]) < 200


@pytest.mark.parametrize("key", ["site:", ":", "Site:x", "site:x y", "site:å", "site:x\n", "a:b:c"])
def test_what_has_not_the_form_of_a_key_is_refused(refused: Refused, key: str) -> None:
    (error,) = refused("query Q($id: ID!) { node(id: $id) { id } }", id=key)
    assert error["extensions"]["reason"] == "api.bad-key"
    (error,) = refused("query Q($id: ID!) { nodes(ids: [$id]) { id } }", id=key)
    assert error["extensions"]["argument"] == "ids"


def test_one_question_that_is_refused_leaves_the_others_answered(
    snapshot: Snapshot,
) -> None:
    asked = '{ a: whoCanSee(data: "x") { verdict } b: whoCanSee(data: "visit-data") { verdict } }'
    body = run(Operation(asked), Context(snapshot)).body
    assert body["data"] == {"a": None, "b": {"verdict": "GRANTED"}}
    assert len(body["errors"]) == 1
