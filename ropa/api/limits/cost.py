"""Cost: how many objects an operation may return at most, known before it runs.

A connection costs the bound that it is given, or as many nouns as the register has of that kind,
whichever is less; another list costs `LIST`, or as many as the register has. What is below a list
is counted once for each of its items.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    IntValueNode,
    ListValueNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
)

from ropa.api.connections.arguments import LARGEST
from ropa.api.limits.walk import Measure
from ropa.model import NOUNS, Register

LIST = 5
"""Items that a list is taken to have, where it is no connection."""
_CONNECTION = "Connection"


def totals(register: Register) -> Mapping[str, int]:
    """Return how many nouns of each GraphQL type a register has."""
    counted = {noun.__name__: len(register.all(noun)) for noun in NOUNS}
    whole = len(register)
    entries = {"Article30Entry": counted["Record"]}
    return {**counted, **entries, "Fact": whole, "Node": whole, "Named": whole}


class Cost(Measure):
    """The most objects that an operation may return."""

    def __init__(
        self,
        document: DocumentNode,
        schema: GraphQLSchema,
        variables: Mapping[str, Any],
        totals: Mapping[str, int],
    ) -> None:
        super().__init__(document, schema)
        self._variables = variables
        self._totals = totals

    def join(self, numbers: Iterator[int]) -> int:
        """Return the sum."""
        return sum(numbers)

    def field(self, node: FieldNode, parent: GraphQLNamedType | None) -> int:
        """Return the objects of a field and of all below it."""
        assert isinstance(parent, GraphQLObjectType | GraphQLInterfaceType)
        declared = parent.fields.get(node.name.value)
        if declared is None:
            return 0  # introspection
        named = get_named_type(declared.type)
        if is_leaf_type(named):
            return 0
        below = 1 + self.selection(node.selection_set, named)
        if named.name.endswith(_CONNECTION):
            bound = min(self._bound(node), LARGEST)
            return below * self._at_most(named.name.removesuffix(_CONNECTION), bound)
        if not is_list_type(get_nullable_type(declared.type)) or parent.name.endswith(_CONNECTION):
            return below
        return below * self._at_most(named.name, self._bound(node, LIST))

    def _at_most(self, name: str, bound: int) -> int:
        return min(bound, self._totals.get(name, bound))

    def _bound(self, node: FieldNode, otherwise: int = LARGEST) -> int:
        """Return how many items the arguments of a field let it have."""
        given = {argument.name.value: argument.value for argument in node.arguments or ()}
        sizes = [self._size(given[name]) for name in ("first", "last", "ids") if name in given]
        known = [size for size in sizes if size is not None]
        return max(0, min(known, default=otherwise))

    def _size(self, value: ValueNode) -> int | None:
        match value:
            case IntValueNode():
                return min(int(value.value), LARGEST) if len(value.value) < 12 else LARGEST
            case ListValueNode():
                return len(value.values)
            case VariableNode():
                return _length(self._variables.get(value.name.value))
        return None


def _length(given: Any) -> int | None:
    if isinstance(given, list):
        return len(given)
    return given if isinstance(given, int) and not isinstance(given, bool) else None
