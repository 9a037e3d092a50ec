"""The limits as the schema runs them: parsing and validation cached, then the cost of each run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from graphql import DocumentNode, GraphQLError, OperationDefinitionNode
from strawberry.extensions import ParserCache, SchemaExtension

from ropa.api.context import Context
from ropa.api.limits import NODES
from ropa.api.limits.cost import Cost, totals
from ropa.api.limits.rules import refusal


def _chosen(document: DocumentNode, name: str | None) -> OperationDefinitionNode | None:
    operations = [
        node for node in document.definitions if isinstance(node, OperationDefinitionNode)
    ]
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
