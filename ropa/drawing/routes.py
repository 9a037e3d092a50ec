"""Routes: where on the sides of its elements each flow begins and ends, and in which order.

What holds here: a process, and an entity with several flows, is as tall as what its flows lead to,
so that arrows run straight and no two labels meet. Heights are estimates from the number of lines;
Graphviz has the last word.
"""

from __future__ import annotations

from functools import partial

from ropa.drawing.elements import Port, Ports, words
from ropa.drawing.flows import label
from ropa.drawing.notation import LIGHT, LINE
from ropa.drawing.view import Element, ElementKind, Flow, View
from ropa.language import Language


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


ALONE, TOGETHER = 38, 22
"""Room around the lines of an element in points: in a boundary of its own, and without one."""


class Routes:
    """On which side of its elements each flow of a view begins and ends, and its room."""

    def __init__(self, view: View, language: Language) -> None:
        """Count the flows on each side of each element."""
        self.view, self.language = view, language
        self.elements = {element.id: element for element in view.elements}
        self._parents = {boundary.id: boundary.parent for boundary in view.boundaries}
        self._places: dict[str, list[int]] = {}
        for place, flow in enumerate(view.flows):
            for end in (flow.source, flow.target):
                self._places.setdefault(end, []).append(place)
        self._sides: dict[tuple[str, bool], list[Flow]] = {}
        for flow in view.flows:
            back = self.runs_back(flow)
            self._sides.setdefault((flow.source, back), []).append(flow)
            self._sides.setdefault((flow.target, not back), []).append(flow)
        for (identifier, _), flows in self._sides.items():
            flows.sort(key=partial(self._middle, identifier))

    def _middle(self, here: str, flow: Flow) -> float:
        """Return where in the view the other end of a flow lies: the mean place of its flows."""
        other = flow.target if flow.source == here else flow.source
        places = self._places[other]
        return sum(places) / len(places)

    def runs_back(self, flow: Flow) -> bool:
        """Whether a flow runs to the left: to somebody within the controller's own boundary."""
        source, target = self.elements[flow.source], self.elements[flow.target]
        return target.kind is ElementKind.ENTITY and target.boundary in self._around(source)

    def _around(self, element: Element) -> list[str]:
        found, step = [], element.boundary
        while step is not None:
            found.append(step)
            step = self._parents[step]
        return found

    def ports(self, element: Element) -> Ports:
        """Return the ports of an element: none on a side with a single flow of a small element."""
        return Ports(self._side(element, left=True), self._side(element, left=False))

    def _side(self, element: Element, *, left: bool) -> tuple[Port, ...]:
        flows = self._sides.get((element.id, left), [])
        if element.kind is ElementKind.STORE or len(flows) < 2:
            return ()
        return tuple((flow.id, self.room(flow)) for flow in flows)

    def ends(self, flow: Flow) -> tuple[str, str]:
        """Return where a flow begins and ends, as nodes with ports."""
        back = self.runs_back(flow)
        return self._end(flow, flow.source, left=back), self._end(flow, flow.target, left=not back)

    def _end(self, flow: Flow, identifier: str, *, left: bool) -> str:
        compass = "w" if left else "e"
        ports = self._side(self.elements[identifier], left=left)
        return f"{identifier}:{flow.id}:{compass}" if ports else f"{identifier}:{compass}"

    def room(self, flow: Flow) -> int:
        """Return the height in points that a flow needs beside its elements."""
        back = self.runs_back(flow)
        needs = [len(label(flow, LIGHT, self.language)) * LINE + 8]
        for end, left in ((flow.source, back), (flow.target, not back)):
            element = self.elements[end]
            if element.kind is not ElementKind.PROCESS:
                needs.append(self._height(element) // len(self._sides[end, left]))
        return max(needs)

    def _height(self, element: Element) -> int:
        alone = self.view.stands_alone(element)
        lines = words(element, LIGHT, self.language, alone=alone)
        return len(lines) * LINE + (ALONE if alone else TOGETHER)
