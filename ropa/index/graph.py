"""The register as a networkx graph: every fact a node, every reference an edge keyed by its field.

What holds here: nothing else is in the graph, so it says no more than the register does. It serves
what rests on a fact at any remove, and paths between facts; a question of access never loads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from ropa.model.keys import prefix_of
from ropa.model.references import targets
from ropa.model.register import Register

if TYPE_CHECKING:
    FactGraph: TypeAlias = nx.MultiDiGraph[str]
else:
    FactGraph = nx.MultiDiGraph
"""Facts by key (`prefix` on each node), references as edges keyed by the field that makes them."""


def build(register: Register) -> FactGraph:
    """Return the graph of a register, its nodes and edges in the order of keys and fields."""
    graph = FactGraph()
    graph.add_nodes_from((fact.key, {"prefix": prefix_of(fact.key)}) for fact in register)
    for fact in register:
        for reference, target in targets(fact):
            graph.add_edge(fact.key, target, key=reference.field)
    return graph


def dependents(graph: FactGraph, key: str) -> tuple[str, ...]:
    """Return the keys of all facts that name a fact, or name one that does, and so on, sorted.

    Takes time linear in the facts and references that are reached.
    """
    return tuple(sorted(nx.ancestors(graph, key)))
