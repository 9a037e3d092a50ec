"""Turns: the order in which the flows of a view come to its elements and boundaries."""

from __future__ import annotations

from ropa.drawing.view import View


def turns(view: View) -> dict[str, int]:
    """Return the place of the first flow that touches each element and each boundary around it."""
    parents = {one.id: one.parent for one in view.boundaries}
    around = {one.id: one.boundary for one in view.elements}
    found: dict[str, int] = {}
    for turn, flow in enumerate(view.flows):
        for end in (flow.source, flow.target):
            found.setdefault(end, turn)
            step = around[end]
            while step is not None:
                found.setdefault(step, turn)
                step = parents[step]
    return found
