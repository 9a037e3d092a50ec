"""Running one operation: what a transport gives, and what it gets back to send.

The transport (HTTP in `ropa.web`) knows nothing of GraphQL's libraries: it hands over an
`Operation`, and gets an `Outcome` whose body is ready for JSON and whose kind decides the status.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeGuard

from graphql import DocumentNode, GraphQLError, OperationType, execute

from ropa.api.budget import OutOfTime
from ropa.api.cost import Cost, totals
from ropa.api.documents import Document, Documents, Measured
from ropa.api.errors import is_ours, presented, told
from ropa.api.limits import OperationLimits
from ropa.api.measures import nesting_of, size_of
from ropa.api.resolvers import Context
from ropa.api.schema import BoundedExecutor, schema
from ropa.errors import BadInput, LimitExceeded, Place, RopaError
from ropa.language import Language
from ropa.service.snapshot import Snapshot

_log = logging.getLogger("ropa.api")
documents = Documents(schema._schema)
"""The documents of all operations, whatever register they read."""


@dataclass(frozen=True, slots=True)
class Operation:
    """What a client asks to be run."""

    query: str
    variables: dict[str, Any] | None = None
    name: str | None = None


class Kind(StrEnum):
    """What became of an operation."""

    RAN = "ran"
    """It was run; some of its fields may have errors."""
    REFUSED = "refused"
    """It was not run: it cannot be parsed, is not valid, or is over a limit."""
    NOT_ALLOWED = "not allowed"
    """It was not run: the transport allows reading only."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of an operation: what became of it, and the body of the response."""

    kind: Kind
    body: dict[str, Any]


def refusal(error: RopaError, language: Language) -> dict[str, Any]:
    """Return the body of a response that refuses a request, written in a language."""
    return {"errors": [told(error, language)]}


def run(operation: Operation, context: Context, *, writes: bool = True) -> Outcome:
    """Run an operation: take its document, hold it against the limits, and execute it.

    It may take as long as the limits say: call it off the event loop.

    Args:
        operation: what the client sent.
        context: what it runs in.
        writes: whether it may be a mutation; a request that must be safe to repeat may not.
    """
    limits = context.budget.limits
    document = documents.get(operation.query, limits)
    chosen = document.operation(operation.name)
    if document.parsed is not None and chosen is None:
        unclear = BadInput.of("api.which-operation", Place(field="operationName"))
        return Outcome(Kind.REFUSED, refusal(unclear, context.language))
    if chosen is not None and not writes and chosen.node.operation is not OperationType.QUERY:
        return Outcome(Kind.NOT_ALLOWED, refusal(BadInput.of("api.only-queries"), context.language))
    if document.parsed is None or chosen is None or document.errors:
        return Outcome(Kind.REFUSED, {"errors": _shown(document.errors, context, document.parsed)})
    variables = operation.variables or {}
    try:
        _check(document, chosen, variables, limits)
        context.budget.begin(_cost(document.parsed, chosen, variables, context.snapshot))
        return _executed(document.parsed, operation, context)
    except LimitExceeded as error:
        return _with_cost(Kind.REFUSED, refusal(error, context.language), context)
    except OutOfTime:
        late = LimitExceeded.of("api.too-slow", seconds=f"{limits.seconds:g}")
        return _with_cost(Kind.REFUSED, refusal(late, context.language), context)


def _check(
    document: Document, chosen: Measured, variables: dict[str, Any], limits: OperationLimits
) -> None:
    """Refuse what asks for more than the limits.

    Raises:
        LimitExceeded: it does; the error says which limit.
    """
    nesting = max(document.nesting, nesting_of(variables, limits.nesting + 1) - 1)
    found = {
        "too-deep": (chosen.depth, limits.depth),
        "too-many-aliases": (chosen.aliases, limits.aliases),
        "too-many-values": (size_of(variables, {}, limits.values), limits.values),
        "value-too-deep": (nesting, limits.nesting),
    }
    for code, (asked, limit) in found.items():
        if asked > limit:
            raise LimitExceeded.of(f"api.{code}", found=asked, limit=limit)


def _cost(
    parsed: DocumentNode, chosen: Measured, variables: dict[str, Any], snapshot: Snapshot
) -> float:
    counted = snapshot.once("totals", lambda: totals(snapshot.register))
    return Cost(parsed, schema._schema, variables, counted).operation(chosen.node)


def _executed(parsed: DocumentNode, operation: Operation, context: Context) -> Outcome:
    result: Any = execute(
        schema._schema,
        parsed,
        context_value=context,
        variable_values=operation.variables,
        operation_name=operation.name,
        max_coercion_errors=context.budget.limits.errors,
        executor_class=BoundedExecutor,
        is_awaitable=_never,
        is_async_iterable=_never,
    )
    errors = result.errors or []
    for error in errors:
        if is_ours(error):
            _log.error("GraphQL: %s", error.path, exc_info=error.original_error)
    shown = _shown(errors, context, parsed)
    if result.data is None and all(error.path is None for error in errors):
        return _with_cost(Kind.REFUSED, {"errors": shown}, context)
    body = {"data": result.data, "errors": shown} if shown else {"data": result.data}
    return _with_cost(Kind.RAN, body, context)


def _never(_value: object) -> TypeGuard[Any]:
    """Whether a value is to be awaited: resolvers are plain functions, so none is."""
    return False


def _with_cost(kind: Kind, body: dict[str, Any], context: Context) -> Outcome:
    budget = context.budget
    cost = {"cost": budget.cost, "limit": budget.limits.cost}
    return Outcome(kind, {**body, "extensions": {"cost": cost}})


def _shown(
    errors: Iterable[GraphQLError], context: Context, parsed: DocumentNode | None
) -> list[dict[str, Any]]:
    return [dict(presented(error, context.language, parsed).formatted) for error in errors]
