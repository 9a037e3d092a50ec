"""Pages: a view too large for one page of A4, as several views that are each as large as one.

The rule: records stay in their order, and a page takes records as long as their height, estimated
from their lines of text in the longer language, is at most `TALLEST`. A record that is taller by
itself is cut into parts of at most that height at each of its stages, and page n shows part n of
each. Identifiers stay as in the whole view, so F7 is F7 on every page. Nothing is shrunk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ropa.drawing.ports import Routing
from ropa.drawing.selection import selected
from ropa.drawing.view import Flow, Stage, View
from ropa.language import Language

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
        self.routings = [Routing(view, language) for language in Language]

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
            inward = Stage.READ if self.routings[0].runs_back(flow) else flow.stage
            groups.setdefault((flow.side, flow.record), {}).setdefault(inward, []).append(flow)
        return (list(columns.values()) for columns in groups.values())

    def room(self, flow: Flow) -> int:
        return max(routing.room(flow) for routing in self.routings)

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
