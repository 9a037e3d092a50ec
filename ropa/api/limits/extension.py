"""The limits as the schema runs them: parsing and validation cached, then the cost of each run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from graphql import DocumentNode, GraphQLError, OperationDefinitionNode
from strawberry.extensions import ParserCache, SchemaExtension

from ropa.api.context import Context
from ropa.api.errors import told
from ropa.api.limits import NODES
from ropa.api.limits.cost import Cost, totals
from ropa.api.limits.rules import refusal
from ropa.errors import BadInput, Place
from ropa.language import Language


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
