"""The view of two views beside each other, as two sites, or one record in two registers.

What holds here: nothing is merged; each side keeps its own elements and boundaries, and the notes
say which flows only one side has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ropa.drawing.view import Boundary, BoundaryKind, Element, Flow, Note, Tie, View
from ropa.drawing.walkthrough import called
from ropa.language.text import Text, listed, message


def comparison_view(one: View, other: View, names: tuple[Text, Text] | None = None) -> View:
    """Return two views as one, for comparing them.

    Args:
        one: the view that is drawn first.
        other: the view that is drawn after it; its parts are numbered on from the first.
        names: what to call the two sides; by default their titles.
    """
    first, second = names or (one.title, other.title)
    left, right = _side(one, first, 0, {}), _side(other, second, 1, _offsets(one))
    differences = _differences(left, right, first, second)
    digests = dict.fromkeys((one.digest, other.digest))
    return View(
        "comparison",
        min(one.level, other.level),
        message("drawing.comparison-title", one=first, other=second),
        message(f"drawing.level-{min(one.level, other.level)}"),
        (*left.elements, *right.elements),
        (*left.flows, *right.flows),
        (*left.boundaries, *right.boundaries),
        (*left.ties, *right.ties),
        (*left.notes, *right.notes, *(Note("", said) for said in differences)),
        " ".join(digest[:12] for digest in digests),
    )


def _offsets(view: View) -> dict[str, int]:
    identifiers = [element.id for element in view.elements]
    identifiers += [flow.id for flow in view.flows]
    identifiers += [boundary.id for boundary in view.boundaries]
    identifiers += [note.id for note in view.notes if note.id]
    return dict(Counter(identifier[0] for identifier in identifiers))


def _side(view: View, name: Text, side: int, offsets: dict[str, int]) -> View:
    def new(identifier: str) -> str:
        return f"{identifier[0]}{int(identifier[1:]) + offsets.get(identifier[0], 0)}"

    def element(part: Element) -> Element:
        around = new(part.boundary) if part.boundary else None
        return replace(part, id=new(part.id), boundary=around)

    def boundary(part: Boundary) -> Boundary:
        parent = new(part.parent) if part.parent else None
        return replace(_named(part, name), id=new(part.id), parent=parent)

    def flow(part: Flow) -> Flow:
        source, target = new(part.source), new(part.target)
        left_open, notes = tuple(map(new, part.open)), tuple(map(new, part.notes))
        part = replace(part, open=left_open, notes=notes, source=source, target=target)
        return replace(part, id=new(part.id), side=side)

    def note(part: Note) -> Note:
        return replace(part, id=part.id and new(part.id), flows=tuple(map(new, part.flows)))

    return replace(
        view,
        elements=tuple(map(element, view.elements)),
        flows=tuple(map(flow, view.flows)),
        boundaries=tuple(map(boundary, view.boundaries)),
        notes=tuple(map(note, view.notes)),
        ties=tuple(Tie(new(tie.one), new(tie.other)) for tie in view.ties),
    )


def _named(boundary: Boundary, side: Text) -> Boundary:
    if boundary.kind is not BoundaryKind.LEGAL_PERSON or boundary.role is None:
        return boundary
    return replace(boundary, role=listed([side, boundary.role], " · "))


def _differences(left: View, right: View, first: Text, second: Text) -> Iterator[Text]:
    """Yield the flows that only one side has, where the sides have any in common."""
    lefts = {_signature(left, flow): flow for flow in left.flows}
    rights = {_signature(right, flow): flow for flow in right.flows}
    if not lefts.keys() & rights.keys():
        return
    for mine, theirs, view, name in (
        (lefts, rights, left, first),
        (rights, lefts, right, second),
    ):
        for signature, flow in mine.items():
            if signature not in theirs:
                source, target = (
                    called(view.element(flow.source)),
                    called(view.element(flow.target)),
                )
                yield message(
                    "drawing.only-in", side=name, id=flow.id, source=source, target=target
                )


def _signature(view: View, flow: Flow) -> tuple[object, ...]:
    source, target = view.element(flow.source), view.element(flow.target)
    return (
        flow.stage,
        source.key,
        target.key,
        flow.verb.say(),
        flow.carries,
        flow.conditions,
        flow.inherited,
        tuple(limit.say() for limit in flow.retention),
    )
