"""Walking a document: selections with their types, fragments followed and measured once.

A fragment that is spread many times is measured once and remembered, so that a small document of
nested fragments cannot make the walk itself costly.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLNamedType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
)


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
