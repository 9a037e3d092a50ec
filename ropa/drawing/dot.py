"""DOT: a view as the source text of Graphviz, the same to the byte for the same view.

What holds here: nothing of the machine, the clock or the order of facts is in it. Identifiers of
the view are the names of the nodes; what people wrote is inside labels (`ropa.drawing.labels`). A
flow to the controller's own staff is written from its target to its source with `dir=back`, so that
it runs from right to left in the drawing; its arrow points the way that it flows.
"""

from __future__ import annotations

from itertools import pairwise

import graphviz

from ropa.drawing.elements import shape
from ropa.drawing.flows import boxed, frame
from ropa.drawing.flows import label as flow_label
from ropa.drawing.legend import foot, title
from ropa.drawing.notation import FONT, LIGHT, SMALL, Palette
from ropa.drawing.routes import Routes, turns
from ropa.drawing.view import Boundary, BoundaryKind, Element, Flow, Standing, Tie, View
from ropa.language import Language


def dot(
    view: View,
    language: Language | str = Language.EN,
    *,
    colours: Palette = LIGHT,
    annotated: bool = True,
) -> str:
    """Return a view as DOT.

    Args:
        view: what is drawn.
        language: Swedish or English.
        colours: light or dark.
        annotated: whether the title stands above it.
    """
    return _Writer(view, Language(language), colours).write(annotated=annotated)


def below(
    view: View,
    language: Language | str = Language.EN,
    *,
    colours: Palette = LIGHT,
    listed: bool = True,
) -> str:
    """Return what stands below a view as DOT of its own.

    Args:
        view: what is drawn.
        language: Swedish or English.
        colours: light or dark.
        listed: whether the flows, the notes and the source follow the legend.
    """
    attributes = {"charset": "UTF-8", "bgcolor": colours.paper, "pad": "0.08"}
    graph = graphviz.Digraph("below", graph_attr=attributes, node_attr=NODE)
    label = foot(view, colours, Language(language), listed=listed)
    graph.node("foot", label=label)
    return str(graph.source)


class _Writer:
    def __init__(self, view: View, language: Language, colours: Palette) -> None:
        self.view, self.language, self.colours = view, language, colours
        self.routes = Routes(view, language)
        self.turns = turns(view)
        self.boundaries = sorted(view.boundaries, key=self.above)
        self.elements = sorted(view.elements, key=self.above)

    def above(self, part: Boundary | Element) -> tuple[int, int]:
        """Return an order that Graphviz draws from below: what is unconnected comes the later.

        Those of one side stand in the order in which the flows come to them, so that flows to one
        another's neighbours do not cross.
        """
        turn = self.turns.get(part.id, len(self.view.flows))
        if isinstance(part, Boundary) and part.kind is BoundaryKind.EXCLUDED:
            return -2, turn
        return -self.view.side(part.id), turn

    def write(self, *, annotated: bool) -> str:
        graph = graphviz.Digraph("view", graph_attr=self.graph(), node_attr=NODE, edge_attr=EDGE)
        if annotated:
            graph.attr(label=title(self.view, self.colours, self.language))
        self.draw(graph)
        return str(graph.source)

    def draw(self, graph: graphviz.Digraph) -> None:
        self.fill(graph, None)
        for flow in self.view.flows:
            source, target = self.routes.ends(flow)
            back = self.routes.runs_back(flow)
            if back:
                graph.edge(target, source, **self.flow(flow), **BACK)
            else:
                graph.edge(source, target, **self.flow(flow))
        self.set_aside(graph)
        for tie in self.view.ties:
            graph.edge(*self.tied(tie), **self.tie())

    def set_aside(self, graph: graphviz.Digraph) -> None:
        """Place those who are left out of an answer under those who are in it."""
        aside = [e.id for e in self.view.elements if e.standing is Standing.EXCLUDED]
        for place, (one, other) in enumerate(pairwise(aside), start=1):
            if place % ACROSS:
                graph.edge(one, other, style="invis")

    def graph(self) -> dict[str, str]:
        return {
            "rankdir": "LR",
            "charset": "UTF-8",
            "fontname": FONT,
            "bgcolor": self.colours.paper,
            "nodesep": "0.14",
            "ranksep": "0.08",
            "pad": "0.04",
            "newrank": "true",
            "remincross": "true",
            "labelloc": "t",
            "labeljust": "l",
            "searchsize": "100",
            "mclimit": "4",
        }

    def fill(self, graph: graphviz.Digraph, within: str | None) -> None:
        for boundary in self.boundaries:
            if boundary.parent == within:
                with graph.subgraph(name=f"cluster_{boundary.id}") as inner:
                    inner.attr(**self.boundary(boundary))
                    self.fill(inner, boundary.id)
        for element in self.elements:
            if element.boundary == within:
                ports = self.routes.ports(element)
                alone = self.view.stands_alone(element)
                text = shape(element, ports, self.colours, self.language, alone=alone)
                graph.node(element.id, label=text, id=element.id)

    def boundary(self, boundary: Boundary) -> dict[str, str]:
        site = boundary.kind is BoundaryKind.SITE
        return {
            "id": boundary.id,
            "label": frame(boundary, self.colours, self.language),
            "labeljust": "l",
            "style": "filled,dotted",
            "peripheries": "1",
            "color": self.colours.site if site else self.colours.boundary,
            "fillcolor": self.colours.place if site else self.colours.inside,
            "penwidth": "1.4",
            "margin": "6",
        }

    def flow(self, flow: Flow) -> dict[str, str]:
        label = boxed(flow_label(flow, self.colours, self.language))
        return {"id": flow.id, "label": label, **self.line(flow)}

    def line(self, flow: Flow) -> dict[str, str]:
        """Return the line of a flow: solid, dashed on a condition, dotted where it is left open."""
        if flow.is_open:
            return {"style": "dotted", "color": self.colours.open, **OPEN}
        style = "dashed" if flow.is_conditional else "solid"
        if flow.standing is Standing.NOT_STATED:
            return {"style": style, "color": self.colours.unstated_line}
        colour = self.colours.condition if flow.is_conditional else self.colours.flow
        return {"style": style, "color": colour}

    def tied(self, tie: Tie) -> tuple[str, str]:
        """Return the ends of a tie; between parties it runs to the right of them."""
        one, other = self.view.element(tie.one), self.view.element(tie.other)
        if self.view.stands_alone(one) and self.view.stands_alone(other):
            return f"{one.id}:e", f"{other.id}:e"
        return one.id, other.id

    def tie(self) -> dict[str, str]:
        return {
            "dir": "none",
            "style": "dotted",
            "constraint": "false",
            "color": self.colours.tie,
            "penwidth": "1.6",
        }


ACROSS = 5
"""How many of those who are left out stand beside each other."""
BACK = {"dir": "back"}
OPEN = {"penwidth": "2", "arrowhead": "onormal", "arrowtail": "onormal"}
"""Besides its dots, the hollow head of the arrow of a flow that the source leaves open."""
NODE = {"shape": "plain", "fontname": FONT}
EDGE = {"fontname": FONT, "fontsize": f"{SMALL:g}", "arrowsize": "0.7", "penwidth": "1.2"}
