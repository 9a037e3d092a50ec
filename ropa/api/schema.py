"""The schema: the query type, the nouns' types, and what every operation passes through."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import strawberry
from graphql import (
    ASTValidationRule,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    Undefined,
    lexicographic_sort_schema,
    print_schema,
)
from strawberry.extensions import (
    AddValidationRules,
    MaxTokensLimiter,
    SchemaExtension,
    ValidationCache,
)
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionContext
from typing_extensions import override

from ropa.api import enums as _enums  # noqa: F401 - declares the enums before the types
from ropa.api import nouns
from ropa.api.cost import CachedParser, CostLimiter, OneOperation
from ropa.api.dossier import BLOCKS
from ropa.api.errors import PresentErrors, is_ours
from ropa.api.limits import TOKENS, AliasRule, DepthRule
from ropa.api.query import Query
from ropa.api.scalars import SCALARS
from ropa.model import NOUNS

_log = logging.getLogger("ropa.api")
_RULES: list[type[ASTValidationRule]] = [DepthRule, AliasRule]
"""One list for the life of the program: a new one for each request would empty the cache."""
_CACHED = 256
EXTENSIONS: list[Callable[[], SchemaExtension]] = [
    lambda: PresentErrors(),
    lambda: MaxTokensLimiter(TOKENS),
    lambda: CachedParser(maxsize=_CACHED),
    lambda: AddValidationRules(_RULES),
    lambda: ValidationCache(maxsize=_CACHED),
    lambda: OneOperation(),
    lambda: CostLimiter(),
]


class RopaSchema(strawberry.Schema):
    """The schema, which logs only faults of its own: what a client sends wrong is no news."""

    @override
    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Log the errors that are faults of this program, with their traceback."""
        for error in errors:
            if is_ours(error):
                _log.error("GraphQL: %s", error.path, exc_info=error.original_error)


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


def _build() -> RopaSchema:
    config = StrawberryConfig(scalar_map=SCALARS)
    built = RopaSchema(Query, types=_types(), extensions=EXTENSIONS, config=config)
    _without_null_defaults(built._schema)
    return built


schema = _build()


def export_schema() -> str:
    """Return the schema in the schema definition language, sorted, as `schema.graphql` holds it."""
    return print_schema(lexicographic_sort_schema(schema._schema)) + "\n"
