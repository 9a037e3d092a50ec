"""Errors as clients see them: a code, the argument that is at fault, and the cure.

Three kinds leave the API. What a client sent wrong is told in full. What the register refuses
(`RopaError`) is told from the catalogue, in the request's language. Anything else is a fault of
ours: the client learns only that, and the log gets the traceback.
"""

from __future__ import annotations

from typing import Any

from graphql import (
    ArgumentNode,
    DocumentNode,
    GraphQLError,
    GraphQLSyntaxError,
    ValueNode,
    VariableDefinitionNode,
    Visitor,
    visit,
)
from strawberry.utils.str_converters import to_camel_case

from ropa.errors import BadInput, RopaError
from ropa.language import Language, say

BAD_USER_INPUT = "BAD_USER_INPUT"
INTERNAL = "INTERNAL_SERVER_ERROR"
PARSE_FAILED = "GRAPHQL_PARSE_FAILED"
VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED"


def is_ours(error: GraphQLError) -> bool:
    """Whether an error is a fault of this program, and not of what a client sent."""
    cause = error.original_error
    while isinstance(cause, GraphQLError):
        cause = cause.original_error
    if error.path is None:
        return cause is not None and not isinstance(cause, RopaError | ValueError | TypeError)
    return not (cause is None or isinstance(cause, RopaError))


class _Finder(Visitor):
    """Finds the argument that a value stands in."""

    def __init__(self, value: ValueNode) -> None:
        super().__init__()
        self.value = value
        self.name: str | None = None

    def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
        """Keep the innermost argument that holds the value."""
        if node.loc and self.value.loc and node.loc.start <= self.value.loc.start < node.loc.end:
            self.name = node.name.value


def argument_of(error: GraphQLError, document: DocumentNode | None) -> str | None:
    """Return the name of the argument or variable that an error of validation is about."""
    for node in error.nodes or ():
        if isinstance(node, VariableDefinitionNode):
            return f"${node.variable.name.value}"
        if isinstance(node, ValueNode) and document is not None:
            finder = _Finder(node)
            visit(document, finder)
            return finder.name
    return None


def told(error: RopaError, language: Language) -> dict[str, Any]:
    """Return an error of the register for JSON: its message, code, argument and cure."""
    problem = error.problems[0]
    argument = problem.place.field or problem.values.get("argument")
    found = {
        "code": BAD_USER_INPUT if isinstance(error, BadInput) else problem.code,
        "reason": problem.code,
        "argument": to_camel_case(str(argument)) if argument else None,
        "cure": problem.cure(language),
    }
    extensions = {name: value for name, value in found.items() if value is not None}
    return {"message": problem.message(language), "extensions": extensions}


def _placed(error: GraphQLError, message: str, extensions: dict[str, Any]) -> GraphQLError:
    return GraphQLError(
        message,
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        extensions=extensions,
    )


def presented(
    error: GraphQLError, language: Language, document: DocumentNode | None
) -> GraphQLError:
    """Return an error as the client sees it."""
    if is_ours(error):
        return _placed(error, say("api.internal", language), {"code": INTERNAL})
    if isinstance(error.original_error, RopaError):
        known = told(error.original_error, language)
        return _placed(error, known["message"], known["extensions"])
    if error.extensions and "code" in error.extensions:
        return error
    if isinstance(error, GraphQLSyntaxError):
        return _placed(error, error.message, {"code": PARSE_FAILED})
    argument = argument_of(error, document)
    if argument is None:
        return _placed(error, error.message, {"code": VALIDATION_FAILED})
    cure = say("api.bad-value-cure", language)
    extensions = {"code": BAD_USER_INPUT, "argument": argument, "cure": cure}
    return _placed(error, error.message, extensions)
