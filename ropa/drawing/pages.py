"""Pages: a view too large for one page of A4, as several views that are each as large as one.

The rule: records stay in their order, and a page takes records as long as their height, estimated
from their lines of text in the longer language, is at most `TALLEST`. A record that is taller by
itself is cut into parts of at most that height at each of its stages, and page n shows part n of
each. Identifiers stay as in the whole view, so F7 is F7 on every page. Nothing is shrunk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ropa.drawing.routes import Routes
from ropa.drawing.view import Boundary, Element, Flow, Label, Note, Stage, Standing, View
from ropa.language import Language


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
    """Return an element that still names the ties whose other end is on another page."""
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


TALLEST = 600
"""Points of a page, at the natural size of the text."""
AROUND = 60
"""Points of the frame of a controller, and of the air above and below."""

Columns = list[list[Flow]]
"""The flows of a record by where they stand: into it, to its stores, out of them, and out of it."""


def pages(view: View) -> list[View]:
    """Return a view as views that each fit on a page; the view itself where it fits."""
    parts = list(_Paging(view).parts())
    if len(parts) < 2:
        return [view]
    return [selected(view, flows, at + 1, len(parts)) for at, flows in enumerate(parts)]


class _Paging:
    def __init__(self, view: View) -> None:
        self.view = view
        self.routess = [Routes(view, language) for language in Language]

    def parts(self) -> Iterator[list[Flow]]:
        page: list[Flow] = []
        used = 0
        for columns in self.records():
            height = self.height(columns)
            if page and used + height > TALLEST:
                yield page
                page, used = [], 0
            if height > TALLEST:
                yield from self.cut(columns)
                continue
            page, used = page + [flow for column in columns for flow in column], used + height
        if page:
            yield page

    def records(self) -> Iterator[Columns]:
        groups: dict[tuple[int, str | None], dict[str, list[Flow]]] = {}
        for flow in self.view.flows:
            inward = Stage.READ if self.routess[0].runs_back(flow) else flow.stage
            groups.setdefault((flow.side, flow.record), {}).setdefault(inward, []).append(flow)
        return (list(columns.values()) for columns in groups.values())

    def room(self, flow: Flow) -> int:
        return max(routes.room(flow) for routes in self.routess)

    def height(self, columns: Columns) -> int:
        return max(sum(map(self.room, column)) for column in columns) + AROUND

    def cut(self, columns: Columns) -> Iterator[list[Flow]]:
        parts = [list(_filled(column, self.room)) for column in columns]
        for at in range(max(map(len, parts))):
            yield [flow for part in parts if at < len(part) for flow in part[at]]


def _filled(column: Sequence[Flow], room: Callable[[Flow], int]) -> Iterator[list[Flow]]:
    part: list[Flow] = []
    used = 0
    for flow in column:
        if part and used + room(flow) > TALLEST - AROUND:
            yield part
            part, used = [], 0
        part, used = [*part, flow], used + room(flow)
    if part:
        yield part
