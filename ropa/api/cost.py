"""Cost: what an operation may use at most, by what it asks for, known before it runs.

- An object costs 1. A connection costs the bound that it is given, or as many nouns as the register
  has of that kind, whichever is less; another list costs `LIST`, or as many as the register has.
  What is below a list is counted once for each of its items.
- A field that takes long work costs what `FIELDS` says besides.
- Each value in an object that is given as an argument costs `VALUE`: it is read for each use.
- An object of introspection costs `INTROSPECTED`; its lists are as long as the schema's are on an
  average.

How many rows filters run over is counted while they run (`ropa.api.budget`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from math import ceil
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    IntValueNode,
    ListValueNode,
    SchemaMetaFieldDef,
    TypeMetaFieldDef,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
)
from typing_extensions import override

from ropa.api.limits import OperationLimits
from ropa.api.measures import Measure, size_of
from ropa.api.pages import LARGEST
from ropa.model import NOUNS, Register

LIST = 5
"""Items that a list is taken to have, where it is no connection."""
VALUE = 0.1
"""What a value within an object costs that is given as an argument."""
INTROSPECTED = 0.02
"""What an object of introspection costs, which is read from memory and says the same to all."""
FIELDS: dict[tuple[str, str], int] = {
    ("Query", "article30"): 500,
    ("Query", "ask"): 100,
    ("Query", "canSee"): 50,
    ("Query", "dataFlow"): 1_000,
    ("Query", "dossier"): 4_000,
    ("Query", "findings"): 1_000,
    ("Query", "impact"): 50,
    ("Query", "processorRecord"): 500,
    ("Query", "retention"): 20,
    ("Query", "screening"): 100,
    ("Query", "whatCanSee"): 50,
    ("Query", "whoCanSee"): 100,
    ("Article30Record", "citations"): 50,
    ("Article30Record", "citationNodes"): 50,
    ("DataFlow", "dot"): 100,
    ("DataFlow", "mermaid"): 100,
    ("DataFlow", "svg"): 2_000,
    ("DossierFigure", "svg"): 200,
}
"""What fields cost that take long work, besides the objects that they return, by type and field."""
DEPENDENTS = 20
"""What `dependents` costs on any noun: it walks everything that rests on the noun."""
_CONNECTION = "Connection"
_META: dict[str, GraphQLField] = {"__schema": SchemaMetaFieldDef, "__type": TypeMetaFieldDef}


def totals(register: Register) -> Mapping[str, int]:
    """Return how many nouns of each GraphQL type a register has."""
    counted = {noun.__name__: len(register.all(noun)) for noun in NOUNS}
    whole = len(register)
    entries = {"Article30Entry": counted["Record"]}
    return {**counted, **entries, "Fact": whole, "Node": whole, "Named": whole}


@cache
def introspection_lists(schema: GraphQLSchema) -> Mapping[str, int]:
    """Return how long each list of introspection is on an average, where it is not empty."""
    kinds = schema.type_map.values()
    fields = [kind.fields for kind in kinds if hasattr(kind, "fields")]
    arguments = [
        field.args for held in fields for field in held.values() if getattr(field, "args", None)
    ]
    return {
        "types": len(schema.type_map),
        "directives": len(schema.directives),
        "fields": _average(fields),
        "inputFields": _average(fields),
        "args": _average(arguments),
        "enumValues": _average([kind.values for kind in kinds if hasattr(kind, "values")]),
        "interfaces": _average([one.interfaces for one in kinds if hasattr(one, "interfaces")]),
        "possibleTypes": LARGEST,
    }


def _average(lists: list[Any]) -> int:
    lengths = [len(one) for one in lists if one]
    return ceil(sum(lengths) / len(lengths)) if lengths else 1


class Cost(Measure):
    """What an operation may use at most.

    Args:
        document: what holds the operation; it is valid.
        schema: the schema that it is an operation of.
        variables: the values of its variables.
        counted: how many nouns of each GraphQL type the register has.
    """

    def __init__(
        self,
        document: DocumentNode,
        schema: GraphQLSchema,
        variables: Mapping[str, Any],
        counted: Mapping[str, int],
    ) -> None:
        super().__init__(document, schema)
        self._variables = variables
        self._counted = counted

    @override
    def join(self, numbers: Iterable[float]) -> float:
        """Return the sum."""
        return sum(numbers)

    @override
    def field(self, node: FieldNode, parent: GraphQLNamedType | None) -> float:
        """Return the cost of a field and of all below it."""
        assert isinstance(parent, GraphQLObjectType | GraphQLInterfaceType)
        name = node.name.value
        declared = parent.fields.get(name) or _META.get(name)
        if declared is None:
            return 0  # `__typename`
        named = get_named_type(declared.type)
        own = self._own(node, parent)
        if is_leaf_type(named):
            return own
        if named.name.startswith("__"):
            return own + self._introspected(node, declared, named)
        return own + self._returned(node, parent, declared, named)

    def _own(self, node: FieldNode, parent: GraphQLNamedType) -> float:
        name = node.name.value
        work = DEPENDENTS if name == "dependents" else FIELDS.get((parent.name, name), 0)
        return work + VALUE * sum(self._values(one.value) for one in node.arguments or ())

    def _values(self, value: ValueNode) -> int:
        """Return how many values an argument holds, where it is an object."""
        given: Any = value
        if isinstance(value, VariableNode):
            given = self._variables.get(value.name.value)
        if given is None or not (isinstance(given, dict) or hasattr(given, "fields")):
            return 0
        return size_of(given, self._variables, OperationLimits().values)

    def _introspected(
        self, node: FieldNode, declared: GraphQLField, named: GraphQLNamedType
    ) -> float:
        below = INTROSPECTED + self.selection(node.selection_set, named)
        if not is_list_type(get_nullable_type(declared.type)):
            return below
        return below * introspection_lists(self._schema)[node.name.value]

    def _returned(
        self,
        node: FieldNode,
        parent: GraphQLNamedType,
        declared: GraphQLField,
        named: GraphQLNamedType,
    ) -> float:
        below = 1 + self.selection(node.selection_set, named)
        if named.name.endswith(_CONNECTION):
            bound = min(self._bound(node), LARGEST)
            return below * self._at_most(named.name.removesuffix(_CONNECTION), bound)
        if not is_list_type(get_nullable_type(declared.type)) or parent.name.endswith(_CONNECTION):
            return below
        return below * self._at_most(named.name, self._bound(node, LIST))

    def _at_most(self, name: str, bound: int) -> int:
        return min(bound, self._counted.get(name, bound))

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
