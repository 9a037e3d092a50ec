"""The schema: the query type, the nouns' types, and what executes operations on it."""

from __future__ import annotations

from typing import Any

import strawberry
from graphql import (
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    Undefined,
    lexicographic_sort_schema,
    print_schema,
)
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext
from typing_extensions import override

from ropa.api import enums as _enums  # noqa: F401 - declares the enums before the types
from ropa.api import nouns
from ropa.api.dossier import BLOCKS
from ropa.api.query import Query
from ropa.api.scalars import SCALARS
from ropa.model import NOUNS


class BoundedExecutor(StrawberryGraphQLCoreExecutionContext):
    """Executes an operation, and counts its fields against its budget."""

    @override
    def build_resolve_info(self, *given: Any) -> Any:
        """Return what a resolver is told, once the field is counted.

        Raises:
            OutOfTime: the operation has taken the time that it may.
        """
        self.context_value.budget.visit()
        return super().build_resolve_info(*given)


def _types() -> list[Any]:
    return [*(getattr(nouns, f"{noun.__name__}Type") for noun in NOUNS), *BLOCKS]


def _without_null_defaults(core: GraphQLSchema) -> None:
    """Drop the defaults that are null: what may be left out is already told by its type."""
    for kind in core.type_map.values():
        if isinstance(kind, GraphQLInputObjectType):
            inputs: list[Any] = list(kind.fields.values())
        elif isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            inputs = [
                argument for field in kind.fields.values() for argument in field.args.values()
            ]
        else:
            continue
        for value in inputs:
            if value.default_value is None:
                value.default_value = Undefined


def _build() -> strawberry.Schema:
    config = StrawberryConfig(scalar_map=SCALARS)
    built = strawberry.Schema(Query, types=_types(), config=config)
    _without_null_defaults(built._schema)
    return built


schema = _build()


def export_schema() -> str:
    """Return the schema in the schema definition language, sorted, as `schema.graphql` holds it."""
    return print_schema(lexicographic_sort_schema(schema._schema)) + "\n"
