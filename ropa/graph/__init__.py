"""Graph: the register as facts that name facts, to walk in either direction.

What holds here: every fact is a node under its key, every reference an edge from the fact
that makes it to the fact it names, keyed by the field. Nothing else is in the graph, so it says no
more than the register. Who can see what is not read from it (`ropa.access` has indexes for that),
and a question of access never imports networkx.
"""

from __future__ import annotations

from ropa.graph.build import FactGraph, build
from ropa.graph.walk import dependents, referred, referring

__all__ = ["FactGraph", "build", "dependents", "referred", "referring"]
