"""GraphQL: the register as a graph of nouns, and the answers of access.

`schema` is the strawberry schema; an operation's context is a `Context` that carries a `Snapshot`,
which is made once for each register. `run(operation, context)` runs an operation for a transport.
`export_schema()` is what `schema.graphql` holds.
"""

from __future__ import annotations

from ropa.api.operation import Kind, Operation, Outcome, refusal, run
from ropa.api.resolvers import Context
from ropa.api.schema import export_schema, schema

__all__ = [
    "Context",
    "Kind",
    "Operation",
    "Outcome",
    "export_schema",
    "refusal",
    "run",
    "schema",
]
