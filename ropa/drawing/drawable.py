"""The kinds of noun that have a diagram, and which view each is drawn by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ropa.access import Access
from ropa.drawing.view import View
from ropa.drawing.views import (
    activity_view,
    controller_view,
    party_view,
    record_view,
    site_view,
    system_view,
)
from ropa.model import Activity, Noun, Organisation, Record, Site, System


class Drawn(Protocol):
    """What makes a view of a key."""

    def __call__(self, access: Access, key: str, level: int = 1) -> View:
        """Return the view: level 0 for the context, 1 for the detail."""
        ...


@dataclass(frozen=True, slots=True)
class Drawable:
    """A kind of noun that has a diagram."""

    noun: type[Noun]
    view: Drawn


DRAWABLE: dict[str, Drawable] = {
    "record": Drawable(Record, record_view),
    "activity": Drawable(Activity, activity_view),
    "site": Drawable(Site, site_view),
    "controller": Drawable(Organisation, controller_view),
    "system": Drawable(System, system_view),
    "party": Drawable(Organisation, party_view),
}
"""What can be drawn, by what it is called: an organisation is a controller or any party."""
LEVELS = (0, 1)
"""Levels of detail: 0 for the context, 1 for the detail."""
