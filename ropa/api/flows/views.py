"""Views: which diagram a key asks for, and its drawing, kept for the snapshot.

Drawing happens in a process of its own and takes a part of a second: call `drawn` in a worker
thread, never on the event loop.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

from ropa.access import Access, Question
from ropa.api.keys import same_kind
from ropa.api.snapshot import Snapshot
from ropa.drawing import (
    DRAWABLE,
    LEVELS,
    Format,
    View,
    comparison_view,
    question_view,
    render,
)
from ropa.errors import BadInput, Place
from ropa.language import Language
from ropa.model import DataCategory, Organisation
from ropa.model.keys import prefix_of

KEPT = 64
"""Drawings that a snapshot keeps."""
EVERYWHERE = Question()
"""A question that looks everywhere."""
SECONDS = 20.0
"""Longest time that a drawing may take."""

KINDS = {Organisation.prefix if kind == "party" else kind: kind for kind in DRAWABLE}
"""What a key is drawn as, by its prefix; `controller:` is an organisation in that role."""


def view_of(
    access: Access,
    key: str,
    question: Question = EVERYWHERE,
    level: int = 1,
    beside: str | None = None,
) -> View:
    """Return the diagram that a key asks for, as data.

    Args:
        access: what answers from the register.
        key: of an activity, an organisation (`controller:` for all that it is controller of), a
            record, a site or a system; of a category of data for who can see it.
        question: where a question about data looks, and what holds or does not.
        level: 0 for the context, 1 for the detail.
        beside: a second key of the same kind, to draw side by side with the first.

    Raises:
        UnknownKey: the register does not hold a key.
        BadInput: there is no diagram of that kind of noun, no such level, or the second key is of
            another kind than the first.
    """
    if level not in LEVELS:
        raise BadInput.of("api.no-level", Place(field="level"), level=level)
    view = _view(access, key, "key", question, level)
    if beside is None:
        return view
    other = same_kind(key, beside, "beside")
    return comparison_view(view, _view(access, other, "beside", question, level))


def _view(access: Access, key: str, argument: str, question: Question, level: int) -> View:
    prefix = prefix_of(key)
    if prefix == DataCategory.prefix:
        data = access.register.get(DataCategory, key, argument).key
        return question_view(access, question.about(data=data), level)
    if prefix not in KINDS:
        known = ", ".join(f"{name}:" for name in sorted([*KINDS, DataCategory.prefix]))
        raise BadInput.of("api.no-diagram", Place(field=argument), key=key, known=known)
    kind = DRAWABLE[KINDS[prefix]]
    own = f"{kind.noun.prefix}:{key.removeprefix(f'{prefix}:')}"
    return kind.view(access, access.register.get(kind.noun, own, argument).key, level)


def drawn(
    snapshot: Snapshot,
    key: str,
    form: Format,
    language: Language,
    question: Question = EVERYWHERE,
    *,
    level: int = 1,
    beside: str | None = None,
    furnished: bool = True,
) -> bytes:
    """Return the drawing that a key asks for; drawn once and kept with the snapshot.

    Args:
        snapshot: the register.
        key: as for `view_of`.
        form: what it is drawn as.
        language: Swedish or English.
        question: where a question about data looks, and what holds or does not.
        level: as for `view_of`.
        beside: as for `view_of`.
        furnished: whether the title, the legend and the list of flows are drawn too.

    Raises:
        UnknownKey: the register does not hold a key.
        BadInput: as for `view_of`.
        RenderError: it takes too long or cannot be drawn.
    """
    draw = partial(_draw, snapshot.access)
    kept: Callable[..., bytes] = snapshot.once("drawings", lambda: lru_cache(KEPT)(draw))
    return kept(key, form, language, question, level, beside, furnished)


def _draw(
    access: Access,
    key: str,
    form: Format,
    language: Language,
    question: Question,
    level: int,
    beside: str | None,
    furnished: bool,
) -> bytes:
    view = view_of(access, key, question, level, beside)
    return render(view, form, language, furnished=furnished, seconds=SECONDS)
