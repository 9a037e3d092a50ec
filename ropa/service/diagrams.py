"""Diagrams: the view that a key asks for, and its drawing, kept for the snapshot.

A key names what is drawn: an activity, a record, a site, a system or an organisation
(`controller:` before its name for all that it is controller of), or a category of data for who can
see it. Drawing is heavy work: call these off the event loop (`Workers.aside`).
"""

from __future__ import annotations

from collections.abc import Hashable

from ropa.access import Question
from ropa.drawing import (
    DRAWABLE,
    LEVELS,
    Format,
    View,
    comparison_view,
    pages,
    question_view,
    render,
)
from ropa.drawing.render import WRITTEN
from ropa.errors import BadInput, Place
from ropa.language import Language
from ropa.model import DataCategory, Organisation
from ropa.model.keys import prefix_of
from ropa.service.bounded_cache import BoundedCache
from ropa.service.snapshot import Snapshot

KEPT = 32_000_000
"""Bytes of drawings that a snapshot keeps."""
SECONDS = 20.0
"""Longest time that a drawing for a page or for GraphQL may take."""
EVERYWHERE = Question()
"""A question that looks everywhere."""

KINDS = {Organisation.prefix if kind == "party" else kind: kind for kind in DRAWABLE}
"""What a key is drawn as, by its prefix; `controller:` is an organisation in that role."""


def view(
    snapshot: Snapshot,
    key: str,
    question: Question = EVERYWHERE,
    level: int = 1,
    beside: str | None = None,
) -> View:
    """Return the diagram that a key asks for, as data.

    Args:
        snapshot: the register.
        key: of what is drawn.
        question: where a question about data looks, and which conditions are met or not.
        level: 0 for the context, 1 for the detail.
        beside: a second key of the same kind, to draw side by side with the first.

    Raises:
        UnknownKey: the register does not hold a key.
        BadInput: there is no diagram of that kind of noun, or no such level, or a question is
            given for a key that is no category of data.
    """
    if level not in LEVELS:
        raise BadInput.of("api.no-level", Place(field="level"), level=level)
    one = _view(snapshot, prefix_of(key), key, "key", question, level)
    if beside is None:
        return one
    other = _view(snapshot, prefix_of(key), beside, "beside", question, level)
    return side_by_side(one, other)


def side_by_side(one: View, other: View) -> View:
    """Return two views of the same kind and level in one."""
    return comparison_view(one, other)


def _view(
    snapshot: Snapshot, prefix: str, key: str, argument: str, question: Question, level: int
) -> View:
    access, register = snapshot.access, snapshot.register
    if prefix == DataCategory.prefix:
        data = register.get(DataCategory, key, argument).key
        if argument == "key" and question.data not in (None, data):
            values = {"field": "data", "values": f"{data}, {question.data}"}
            raise BadInput.of("access.given-twice", Place(field="data"), **values)
        return question_view(access, question.about(data=data), level)
    if prefix not in KINDS:
        known = ", ".join(f"{name}:" for name in sorted([*KINDS, DataCategory.prefix]))
        raise BadInput.of("api.no-diagram", Place(field=argument), key=key, known=known)
    asked = next(iter(question.to_json()), None)
    if asked is not None:
        values = {"field": asked, "key": key}
        raise BadInput.of("drawing.field-does-not-apply", Place(field=asked), **values)
    kind = DRAWABLE[KINDS[prefix]]
    own = f"{kind.noun.prefix}:{key.removeprefix(f'{prefix}:')}"
    return kind.view(access, register.get(kind.noun, own, argument).key, level)


def diagram(
    snapshot: Snapshot,
    key: str,
    form: Format,
    language: Language,
    question: Question = EVERYWHERE,
    *,
    level: int = 1,
    beside: str | None = None,
    annotated: bool = True,
    seconds: float = SECONDS,
) -> bytes:
    """Return the drawing that a key asks for; drawn once and kept with the snapshot.

    Args:
        snapshot: the register.
        key: as for `view`.
        form: what it is drawn as.
        language: language of its texts.
        question: as for `view`.
        level: as for `view`.
        beside: as for `view`.
        annotated: whether the title, the legend and the list of flows are drawn too.
        seconds: time that it may take, where that is less than `SECONDS`.

    Raises:
        UnknownKey: the register does not hold a key.
        BadInput: as for `view`.
        RenderError: it takes too long or cannot be drawn.
    """

    def draw() -> bytes:
        one = view(snapshot, key, question, level, beside)
        work = snapshot.workers.within(min(seconds, SECONDS))
        return render(one, form, language, work, annotated=annotated)

    drawings: BoundedCache[Hashable, bytes]
    drawings = snapshot.once("drawings", lambda: BoundedCache(KEPT, len))
    return drawings.get((key, form, language, question, level, beside, annotated), draw)


def picture(
    snapshot: Snapshot, drawn: View, language: Language, *, seconds: float = SECONDS
) -> bytes:
    """Return a view as SVG for a page of a document: without title, legend and links.

    Args:
        snapshot: the register.
        drawn: what is drawn.
        language: language of its texts.
        seconds: time that it may take, where that is less than `SECONDS`.

    Raises:
        RenderError: it takes too long or cannot be drawn.
    """
    work = snapshot.workers.within(min(seconds, SECONDS))
    return render(drawn, Format.SVG, language, work, annotated=False, links=False)


def diagram_pages(snapshot: Snapshot, drawn: View, form: Format, language: Language) -> list[bytes]:
    """Return a view in a format, as one file or as one for each of its pages.

    What does not fit on a page is cut into several; formats that are not for paper, and PDF, which
    holds pages itself, are always one.

    Args:
        snapshot: the register.
        drawn: what is drawn.
        form: what it is drawn as.
        language: language of its texts.

    Raises:
        RenderError: it cannot be drawn.
    """
    work = snapshot.workers.run
    if form in WRITTEN or form is Format.PDF:
        return [render(drawn, form, language, work)]
    return [render(page, form, language, work) for page in pages(drawn)]
