"""Running one operation: what a transport gives, and what it gets back to send.

The transport (HTTP in `ropa.web`) knows nothing of GraphQL's libraries: it hands over an
`Operation`, and gets an `Outcome` whose body is ready for JSON and whose kind decides the status.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from graphql import GraphQLError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types.graphql import OperationType

from ropa.api.errors import presented, told
from ropa.api.resolvers import Context
from ropa.api.schema import schema
from ropa.errors import BadInput, Place, RopaError
from ropa.language import Language


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
    """Return the body of a response that refuses a request, told in a language."""
    return {"errors": [told(error, language)]}


async def run(operation: Operation, context: Context, *, writes: bool = True) -> Outcome:
    """Run an operation.

    Args:
        operation: what the client sent.
        context: the snapshot that it reads.
        writes: whether it may be a mutation; a request that must be safe to repeat may not.
    """
    allowed = {OperationType.QUERY, OperationType.MUTATION} if writes else {OperationType.QUERY}
    try:
        result = await schema.execute(
            operation.query,
            variable_values=operation.variables,
            context_value=context,
            operation_name=operation.name,
            allowed_operation_types=allowed,
        )
    except InvalidOperationTypeError:
        return Outcome(Kind.NOT_ALLOWED, refusal(BadInput.of("api.only-queries"), context.language))
    except CannotGetOperationTypeError:
        unclear = BadInput.of("api.which-operation", Place(field="operationName"))
        return Outcome(Kind.REFUSED, refusal(unclear, context.language))
    return _outcome(result.data, result.errors or [], context.language)


def _outcome(data: Any, errors: list[GraphQLError], language: Language) -> Outcome:
    shown = [_shown(error, language) for error in errors]
    if data is None and all(error.path is None for error in errors):
        return Outcome(Kind.REFUSED, {"errors": shown})
    return Outcome(Kind.RAN, {"data": data, "errors": shown} if shown else {"data": data})


def _shown(error: GraphQLError, language: Language) -> dict[str, Any]:
    """Return an error for JSON; one that failed before the extensions could see it, masked."""
    if not error.extensions or "code" not in error.extensions:
        error = presented(error, language, None)
    return dict(error.formatted)
