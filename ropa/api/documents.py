"""Documents: GraphQL texts, parsed, validated and measured once, and kept within a bound of bytes.

A text is kept with everything that is known from it alone, so that the operations that tools send
again and again are run at once. What is kept is counted in bytes, not in texts: a text of two
thousand tokens takes three hundred times as much memory as a short one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    parse,
    specified_rules,
    validate,
)
from graphql.validation import recommended_rules

from ropa.api.limits import OperationLimits
from ropa.api.measures import Aliases, Depth, nesting_in
from ropa.service.bounded_cache import BoundedCache

KEPT = 32_000_000
"""Bytes of documents that are kept."""
TOKEN = 400
"""Bytes that one token of a parsed document takes, with its part of the tree."""
RULES = (*specified_rules, *recommended_rules)


@dataclass(frozen=True, slots=True)
class Measured:
    """What one operation of a document asks for."""

    node: OperationDefinitionNode
    depth: int
    """Levels of fields."""
    aliases: int
    """Aliases, with those of its fragments at each use."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text with all that is known from it alone."""

    parsed: DocumentNode | None
    """None where it cannot be parsed."""
    errors: tuple[GraphQLError, ...] = ()
    """What is wrong with it."""
    operations: tuple[Measured, ...] = ()
    """Its operations, in the order of the text."""
    nesting: int = 0
    """Deepest nesting of a value that is written out in it."""
    size: int = 0
    """Bytes that it takes."""

    def operation(self, name: str | None) -> Measured | None:
        """Return the operation of a name, or the only one where no name is given."""
        if name is None:
            return self.operations[0] if len(self.operations) == 1 else None
        named = (one for one in self.operations if one.node.name and one.node.name.value == name)
        return next(named, None)


def read(text: str, schema: GraphQLSchema, limits: OperationLimits) -> Document:
    """Return a text parsed, validated and measured; what is wrong with it is among its errors."""
    try:
        parsed = parse(text, max_tokens=limits.tokens)
    except GraphQLError as error:
        return Document(None, (error,), size=len(text))
    errors = _errors(parsed, schema, limits)
    found = [one for one in parsed.definitions if isinstance(one, OperationDefinitionNode)]
    size = TOKEN * _tokens(parsed) + 2 * len(text)
    if errors:
        unmeasured = tuple(Measured(one, 0, 0) for one in found)
        return Document(parsed, tuple(errors), unmeasured, size=size)
    depth, aliases = Depth(parsed, schema), Aliases(parsed, schema)
    measured = (
        Measured(one, int(depth.operation(one)), int(aliases.operation(one))) for one in found
    )
    return Document(parsed, (), tuple(measured), nesting_in(parsed, limits.nesting), size)


def _errors(
    parsed: DocumentNode, schema: GraphQLSchema, limits: OperationLimits
) -> list[GraphQLError]:
    """Return the errors of validation; names that may have been meant are looked for in few."""
    errors = validate(schema, parsed, RULES, limits.errors, hide_suggestions=True)
    if 0 < len(errors) <= limits.suggestions:
        return validate(schema, parsed, RULES, limits.errors)
    return errors


def _tokens(parsed: DocumentNode) -> int:
    assert parsed.loc is not None
    token: Any = parsed.loc.start_token
    count = 0
    while token is not None:
        count, token = count + 1, token.next
    return count


class Documents:
    """The documents that were used last, within a bound of bytes.

    Args:
        schema: the schema that they are held against.
        most: bytes that they may take together.
    """

    def __init__(self, schema: GraphQLSchema, most: int = KEPT) -> None:
        self._schema = schema
        self.kept: BoundedCache[tuple[str, OperationLimits], Document]
        self.kept = BoundedCache(most, lambda document: document.size)

    def get(self, text: str, limits: OperationLimits) -> Document:
        """Return a text as a document, from what is kept where it is there."""
        return self.kept.get((text, limits), lambda: read(text, self._schema, limits))
