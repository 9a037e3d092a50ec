"""Walking the graph: what a fact names, what names it, and what rests on it at any remove."""

from __future__ import annotations

import networkx as nx

from ropa.graph.build import FactGraph


def referred(graph: FactGraph, key: str, field: str | None = None) -> tuple[str, ...]:
    """Return the keys that a fact names, in one field or in any, sorted."""
    return _sorted({to for _, to, name in graph.out_edges(key, keys=True) if field in (None, name)})


def referring(graph: FactGraph, key: str, field: str | None = None) -> tuple[str, ...]:
    """Return the keys of the facts that name a fact, in one field or in any, sorted."""
    return _sorted({by for by, _, name in graph.in_edges(key, keys=True) if field in (None, name)})


def dependents(graph: FactGraph, key: str) -> tuple[str, ...]:
    """Return the keys of all facts that name a fact, or name one that does, and so on, sorted."""
    return _sorted(nx.ancestors(graph, key))


def _sorted(keys: set[str]) -> tuple[str, ...]:
    return tuple(sorted(keys))
