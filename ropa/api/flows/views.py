"""Views: which diagram a key asks for, and its drawing, kept for the snapshot.

Drawing happens in a process of its own and takes a part of a second: call `drawn` in a worker
thread, never on the event loop.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from ropa.access import ANYWHERE, Access, Scope
from ropa.api.names import noun_with
from ropa.api.snapshot import Snapshot
from ropa.drawing import (
    Format,
    View,
    activity_view,
    controller_view,
    party_view,
    question_view,
    record_view,
    render,
    site_view,
    system_view,
)
from ropa.errors import BadInput, Place
from ropa.language import Language
from ropa.model import DataCategory
from ropa.model.keys import prefix_of

KEPT = 64
"""Drawings that a snapshot keeps."""
SECONDS = 20.0
"""Longest time that a drawing may take."""

VIEWS: dict[str, Callable[[Access, str], View]] = {
    "activity": activity_view,
    "controller": controller_view,
    "org": party_view,
    "record": record_view,
    "site": site_view,
    "system": system_view,
}
"""The diagram of a key, by its prefix; `controller:` stands for an organisation in that role."""


def view_of(access: Access, key: str, scope: Scope = ANYWHERE) -> View:
    """Return the diagram that a key asks for, as data.

    Args:
        access: what answers from the register.
        key: of an activity, an organisation (`controller:` for all that it is controller of), a
            record, a site or a system; of a category of data for who can see it.
        scope: where a question about data looks.

    Raises:
        UnknownKey: the register does not hold the key.
        BadInput: there is no diagram of that kind of noun.
    """
    prefix = prefix_of(key)
    if prefix == DataCategory.prefix:
        return question_view(access, access.register.get(DataCategory, key, "key").key, scope)
    view = VIEWS.get(prefix)
    if view is None:
        known = ", ".join(f"{name}:" for name in sorted([*VIEWS, DataCategory.prefix]))
        raise BadInput.of("api.no-diagram", Place(field="key"), key=key, known=known)
    own = key.replace("controller:", "org:", 1)
    return view(access, access.register.get(noun_with(prefix_of(own)), own, "key").key)


def drawn(
    snapshot: Snapshot,
    key: str,
    form: Format,
    language: Language,
    scope: Scope = ANYWHERE,
    *,
    furnished: bool = True,
) -> bytes:
    """Return the drawing that a key asks for; drawn once and kept with the snapshot.

    Args:
        snapshot: the register.
        key: as for `view_of`.
        form: what it is drawn as.
        language: Swedish or English.
        scope: where a question about data looks.
        furnished: whether the title, the legend and the list of flows are drawn too.

    Raises:
        UnknownKey: the register does not hold the key.
        BadInput: there is no diagram of that kind of noun.
        RenderError: it takes too long or cannot be drawn.
    """

    def draw(key: str, form: Format, language: Language, scope: Scope, furnished: bool) -> bytes:
        view = view_of(snapshot.access, key, scope)
        return render(view, form, language, furnished=furnished, seconds=SECONDS)

    kept: Callable[..., bytes] = snapshot.once("drawings", lambda: lru_cache(KEPT)(draw))
    return kept(key, form, language, scope, furnished)
