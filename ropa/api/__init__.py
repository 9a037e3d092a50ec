"""GraphQL: the register as a graph of nouns, and the answers of access.

`run(operation, context)` runs an operation for a transport, within the limits of its `Context`,
which carries the `Snapshot` that it reads. `schema` is the strawberry schema, and `export_schema()`
what `schema.graphql` holds.
"""

from __future__ import annotations

from ropa.api.limits import OperationLimits, limits_from
from ropa.api.operation import Kind, Operation, Outcome, refusal, run
from ropa.api.resolvers import Context
from ropa.api.schema import export_schema, schema

__all__ = [
    "Context",
    "Kind",
    "Operation",
    "OperationLimits",
    "Outcome",
    "export_schema",
    "limits_from",
    "refusal",
    "run",
    "schema",
]
