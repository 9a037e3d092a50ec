"""Validation rules: depth and aliases. Made once, so that the validation cache can hit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graphql import (
    FieldNode,
    GraphQLError,
    GraphQLNamedType,
    OperationDefinitionNode,
    ValidationContext,
    ValidationRule,
)
from typing_extensions import override

from ropa.api.errors import BAD_USER_INPUT
from ropa.api.limits import ALIASES, DEPTH
from ropa.api.limits.walk import Measure
from ropa.language import say


class Depth(Measure):
    """Levels of fields; introspection has a limit of its own in graphql-core."""

    @override
    def field(self, node: FieldNode, parent: GraphQLNamedType | None) -> int:
        """Return one more than the deepest below."""
        if node.name.value.startswith("__"):
            return 0
        return 1 + self.selection(node.selection_set, None)

    def join(self, numbers: Iterator[int]) -> int:
        """Return the deepest."""
        return max(numbers, default=0)


class Aliases(Measure):
    """Aliases, with those of a fragment counted at each use."""

    @override
    def field(self, node: FieldNode, parent: GraphQLNamedType | None) -> int:
        """Return the aliases of a field and of all below it."""
        return (node.alias is not None) + self.selection(node.selection_set, None)

    def join(self, numbers: Iterator[int]) -> int:
        """Return the sum."""
        return sum(numbers)


def refusal(code: str, node: OperationDefinitionNode, **values: object) -> GraphQLError:
    """Return the error that refuses an operation that is over a limit."""
    extensions = {
        "code": BAD_USER_INPUT,
        "reason": f"api.{code}",
        "cure": say(f"api.{code}-cure", **values),
    }
    return GraphQLError(say(f"api.{code}", **values), nodes=node, extensions=extensions)


class _LimitRule(ValidationRule):
    """A rule that measures each operation and refuses what is over the limit."""

    measure: type[Measure]
    limit: int
    code: str

    def __init__(self, context: ValidationContext) -> None:
        super().__init__(context)
        self._measure = self.measure(context.document, context.schema)

    def enter_operation_definition(self, node: OperationDefinitionNode, *_: Any) -> None:
        """Measure an operation."""
        found = self._measure.operation(node)
        if found > self.limit:
            self.report_error(refusal(self.code, node, found=found, limit=self.limit))


class DepthRule(_LimitRule):
    """Refuses operations that nest too deeply."""

    measure = Depth
    limit = DEPTH
    code = "too-deep"


class AliasRule(_LimitRule):
    """Refuses operations with too many aliases."""

    measure = Aliases
    limit = ALIASES
    code = "too-many-aliases"
