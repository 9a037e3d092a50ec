"""Verbs: how the source puts an access, in the words of a diagram.

What holds here: what happens, what may happen and what is possible are never told alike.
"""

from __future__ import annotations

from ropa.drawing.views.carrying import labels
from ropa.drawing.views.reading import Way
from ropa.language.text import Text, commas, message, only_if
from ropa.model.disclosure import Capacity
from ropa.model.register import Register


def own_access(register: Register, way: Way) -> Text:
    """Return the controller's own access in words, with its conditions."""
    audience = way.disclosure.audience if way.disclosure else None
    said = message(
        "drawing.own-access", who=audience or message("drawing.own-staff"), verb=verb(way)
    )
    conditions = labels(register, way.conditions)
    return commas([said, only_if([each.name for each in conditions])]) if conditions else said


def verb(way: Way) -> Text:
    """Return how the source puts an access: is disclosed, may be, has the possibility."""
    if way.disclosure is None:
        return message("drawing.verb-own-not-stated")
    capacity = "own" if way.capacity is Capacity.CONTROLLER else way.capacity
    return message(f"drawing.verb-{capacity}-{way.disclosure.modality}")
