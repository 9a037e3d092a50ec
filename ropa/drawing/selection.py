"""Selection: a part of a view, with only what its flows touch, and nothing lost in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ropa.drawing.view import Boundary, Element, Flow, Label, Note, Standing, View


def selected(view: View, flows: Sequence[Flow], page: int, pages: int) -> View:
    """Return the part of a view that some of its flows touch, as one page of several."""
    shown = {end for flow in flows for end in (flow.source, flow.target)}
    if page == pages:
        shown |= {one.id for one in view.elements if one.standing is Standing.EXCLUDED}
    elements = tuple(_element(view, one, shown) for one in view.elements if one.id in shown)
    wanted = {flow.id for flow in flows}
    return replace(
        view,
        flows=tuple(flow for flow in view.flows if flow.id in wanted),
        elements=elements,
        notes=tuple(_notes(view, wanted, is_last=page == pages)),
        ties=tuple(tie for tie in view.ties if {tie.one, tie.other} <= shown),
        boundaries=tuple(_around(view, elements)),
        page=page,
        pages=pages,
    )


def _element(view: View, element: Element, shown: set[str]) -> Element:
    """Return an element that still tells of the ties whose other end is on another page."""
    away = []
    for tie in view.ties:
        if element.id in (tie.one, tie.other):
            other = view.element(tie.other if element.id == tie.one else tie.one)
            if other.id not in shown:
                away.append(Label(other.key, other.name))
    return replace(element, may_be=(*element.may_be, *away))


def _notes(view: View, flows: set[str], *, is_last: bool) -> Iterator[Note]:
    """Yield the notes on the flows of a page; those on the whole view stand on the last."""
    for note in view.notes:
        shown = tuple(one for one in note.flows if one in flows)
        if shown or (is_last and not note.flows):
            yield replace(note, flows=shown)


def _around(view: View, elements: Sequence[Element]) -> Iterator[Boundary]:
    parents = {boundary.id: boundary.parent for boundary in view.boundaries}
    needed: set[str] = set()
    for element in elements:
        step = element.boundary
        while step is not None:
            needed.add(step)
            step = parents[step]
    return (boundary for boundary in view.boundaries if boundary.id in needed)
