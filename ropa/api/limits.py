"""Limits: how deep, how long and how many of a thing a request may ask for, checked before it runs.

Lowering one breaks clients. A fragment that is spread many times is measured once and remembered,
so that a small document of nested fragments cannot make the walk itself costly.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLNamedType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValidationContext,
    ValidationRule,
)
from typing_extensions import override

from ropa.api.errors import BAD_USER_INPUT
from ropa.language import say

DEPTH = 15
"""Most levels of fields below one another."""
TOKENS = 2_000
"""Most tokens in one document."""
ALIASES = 30
"""Most aliases in one operation, with those of its fragments counted at each use."""
NODES = 20_000
"""Most nouns that one operation may return, by the bounds that it gives its connections."""
IDS = 100
"""Most ids that `nodes` takes, and most items of any list argument."""
QUESTION = 1_000
"""Most characters of a question in words."""


class Measure:
    """Measures selections: a number for each field, joined over a selection, fragments once.

    Subclasses say what a field is worth and how the numbers of a selection are joined.
    """

    def __init__(self, document: DocumentNode, schema: GraphQLSchema) -> None:
        found = (node for node in document.definitions if isinstance(node, FragmentDefinitionNode))
        self._fragments = {node.name.value: node for node in found}
        self._schema = schema
        self._known: dict[str, int] = {}

    def field(self, node: FieldNode, parent: GraphQLNamedType | None) -> int:
        """Return what one field of a type is worth, with all below it."""
        raise NotImplementedError

    def join(self, numbers: Iterator[int]) -> int:
        """Return what a selection is worth."""
        raise NotImplementedError

    def operation(self, node: OperationDefinitionNode) -> int:
        """Return what an operation is worth."""
        return self.selection(node.selection_set, self._schema.get_root_type(node.operation))

    def selection(self, node: SelectionSetNode | None, parent: GraphQLNamedType | None) -> int:
        """Return what a selection on a type is worth, with fragments followed."""
        if node is None:
            return 0
        return self.join(self._one(selection, parent) for selection in node.selections)

    def _one(self, node: object, parent: GraphQLNamedType | None) -> int:
        if isinstance(node, FieldNode):
            return self.field(node, parent)
        if isinstance(node, InlineFragmentNode):
            named = node.type_condition
            on = self._schema.get_type(named.name.value) if named else parent
            return self.selection(node.selection_set, on)
        assert isinstance(node, FragmentSpreadNode)
        return self._spread(node.name.value)

    def _spread(self, name: str) -> int:
        if name not in self._known:
            self._known[name] = 0  # a cycle is worth nothing; validation refuses it
            fragment = self._fragments.get(name)
            if fragment is not None:
                on = self._schema.get_type(fragment.type_condition.name.value)
                self._known[name] = self.selection(fragment.selection_set, on)
        return self._known[name]


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
