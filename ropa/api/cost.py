"""Cost: how many objects an operation may return at most, known and refused before it runs.

A connection costs the bound that it is given, or as many nouns as the register has of that kind,
whichever is less; another list costs `LIST`, or as many as the register has. What is below a list
is counted once for each of its items.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLError,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    IntValueNode,
    ListValueNode,
    OperationDefinitionNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
)
from strawberry.extensions import ParserCache, SchemaExtension

from ropa.api.errors import told
from ropa.api.limits import NODES, Measure, refusal
from ropa.api.pages import LARGEST
from ropa.api.resolvers import Context
from ropa.errors import BadInput, Place
from ropa.language import Language
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


def _operations(document: DocumentNode) -> list[OperationDefinitionNode]:
    return [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]


def _chosen(document: DocumentNode, name: str | None) -> OperationDefinitionNode | None:
    operations = _operations(document)
    named = [node for node in operations if node.name and node.name.value == name]
    return next(iter(named or operations), None)


class CachedParser(ParserCache):
    """Parses each document once; one that cannot be parsed is left for the schema to refuse."""

    def on_parse(self) -> Iterator[None]:
        """Take the document from the cache."""
        context = self.execution_context
        with suppress(GraphQLError):
            context.graphql_document = self.cached_parse_document(
                context.query, **context.parse_options
            )
        yield


class OneOperation(SchemaExtension):
    """Refuses several operations of which none is named; strawberry would run the first."""

    def on_validate(self) -> Iterator[None]:
        """Look at the operations of a valid document."""
        context = self.execution_context
        document = context.graphql_document
        unnamed = context._provided_operation_name is None
        valid = not context.pre_execution_errors
        if valid and unnamed and document is not None and len(_operations(document)) > 1:
            unclear = BadInput.of("api.which-operation", Place(field="operationName"))
            known = told(unclear, getattr(context.context, "language", Language.EN))
            error = GraphQLError(known["message"], extensions=known["extensions"])
            context.pre_execution_errors = [error]
        yield


class CostLimiter(SchemaExtension):
    """Refuses an operation that may return too many objects. Runs after the validation cache."""

    def on_validate(self) -> Iterator[None]:
        """Reckon the cost of a valid operation, before it runs."""
        if not self.execution_context.pre_execution_errors:
            refused = self._refused()
            if refused is not None:
                self.execution_context.pre_execution_errors = [refused]
        yield

    def _refused(self) -> GraphQLError | None:
        context = self.execution_context
        document = context.graphql_document
        if document is None or not isinstance(context.context, Context):
            return None
        operation = _chosen(document, context.operation_name)
        if operation is None:
            return None
        snapshot = context.context.snapshot
        counted = snapshot.once("totals", lambda: totals(snapshot.register))
        cost = Cost(document, context.schema._schema, context.variables or {}, counted)
        found = cost.operation(operation)
        if found <= NODES:
            return None
        return refusal("too-costly", operation, found=found, limit=NODES)
