"""Measures: what an operation asks for, as numbers, known from its document alone.

A fragment that is spread many times is measured once and remembered, so that a small document of
nested fragments cannot make the measuring itself costly. Values are walked without recursion.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLNamedType,
    GraphQLSchema,
    InlineFragmentNode,
    ListValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    Visitor,
    visit,
)
from typing_extensions import override


class Measure:
    """Measures selections: a number for each field, joined over a selection, fragments once.

    Subclasses say what a field is worth and how the numbers of a selection are joined.

    Args:
        document: what holds the operation and its fragments; it is valid.
        schema: the schema that it is an operation of.
    """

    def __init__(self, document: DocumentNode, schema: GraphQLSchema) -> None:
        found = (node for node in document.definitions if isinstance(node, FragmentDefinitionNode))
        self._fragments = {node.name.value: node for node in found}
        self._schema = schema
        self._known: dict[str, float] = {}

    def field(self, node: FieldNode, parent: GraphQLNamedType | None) -> float:
        """Return what one field of a type is worth, with all below it."""
        raise NotImplementedError

    def join(self, numbers: Iterable[float]) -> float:
        """Return what a selection is worth."""
        raise NotImplementedError

    def operation(self, node: OperationDefinitionNode) -> float:
        """Return what an operation is worth."""
        return self.selection(node.selection_set, self._schema.get_root_type(node.operation))

    def selection(self, node: SelectionSetNode | None, parent: GraphQLNamedType | None) -> float:
        """Return what a selection on a type is worth, with fragments followed."""
        if node is None:
            return 0
        return self.join(self._one(selection, parent) for selection in node.selections)

    def _one(self, node: object, parent: GraphQLNamedType | None) -> float:
        if isinstance(node, FieldNode):
            return self.field(node, parent)
        if isinstance(node, InlineFragmentNode):
            named = node.type_condition
            on = self._schema.get_type(named.name.value) if named else parent
            return self.selection(node.selection_set, on)
        assert isinstance(node, FragmentSpreadNode)
        return self._spread(node.name.value)

    def _spread(self, name: str) -> float:
        if name not in self._known:
            self._known[name] = 0  # a cycle is worth nothing; validation refuses it
            fragment = self._fragments.get(name)
            if fragment is not None:
                on = self._schema.get_type(fragment.type_condition.name.value)
                self._known[name] = self.selection(fragment.selection_set, on)
        return self._known[name]


class Depth(Measure):
    """Levels of fields; introspection has a rule of its own in graphql-core."""

    @override
    def field(self, node: FieldNode, parent: GraphQLNamedType | None) -> float:
        """Return one more than the deepest below."""
        if node.name.value.startswith("__"):
            return 0
        return 1 + self.selection(node.selection_set, None)

    @override
    def join(self, numbers: Iterable[float]) -> float:
        """Return the deepest."""
        return max(numbers, default=0)


class Aliases(Measure):
    """Aliases, with those of a fragment counted at each use."""

    @override
    def field(self, node: FieldNode, parent: GraphQLNamedType | None) -> float:
        """Return the aliases of a field and of all below it."""
        return (node.alias is not None) + self.selection(node.selection_set, None)

    @override
    def join(self, numbers: Iterable[float]) -> float:
        """Return the sum."""
        return sum(numbers)


def _within(value: object, variables: Mapping[str, Any]) -> list[Any] | None:
    """Return what an object or a list holds, whether it is written out or a variable's value."""
    match value:
        case VariableNode():
            return [variables.get(value.name.value)]
        case ObjectValueNode():
            return [field.value for field in value.fields]
        case ListValueNode():
            return list(value.values)
        case dict():
            return list(value.values())
        case list():
            return value
    return None


def size_of(value: object, variables: Mapping[str, Any], most: int) -> int:
    """Return how many plain values there are in a value; counting ends above `most`."""
    count, rest = 0, [value]
    while rest and count <= most:
        one = rest.pop()
        held = _within(one, variables)
        if held is None:
            count += 1
        else:
            rest += held
    return count


def nesting_of(value: object, most: int) -> int:
    """Return how many objects and lists lie within one another; counting ends above `most`.

    A variable within a value counts as nothing: its own value is measured by itself.
    """
    level, deepest = [value], 0
    while deepest <= most:
        inner = [found for one in level if (found := _within(one, {})) is not None]
        level = [part for held in inner for part in held if part is not None]
        if not inner:
            break
        deepest += 1
    return deepest


class _Values(Visitor):
    """Finds the outermost value of each argument."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[ValueNode] = []

    def enter_argument(self, node: Any, *_: Any) -> Any:
        """Keep an argument's value, and do not go into it."""
        self.found.append(node.value)
        return self.SKIP


def nesting_in(document: DocumentNode, most: int) -> int:
    """Return the deepest nesting of any value that a document writes out."""
    values = _Values()
    visit(document, values)
    return max((nesting_of(value, most) for value in values.found), default=0)
