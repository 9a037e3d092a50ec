"""The view of a controller: every record that it answers for, jointly with others included."""

from __future__ import annotations

from ropa.access import Access
from ropa.drawing.view import View
from ropa.drawing.views.many import draw
from ropa.index import controllers
from ropa.language.text import message
from ropa.model.organisation import Organisation
from ropa.model.record import Record


def controller_view(access: Access, key: str, level: int = 1) -> View:
    """Return the data-flow diagram of all that an organisation is controller of, as data.

    Args:
        access: what answers from the register.
        key: the organisation's key.
        level: 0 for the context, 1 for the detail.

    Raises:
        UnknownKey: the register holds no such organisation.
    """
    organisation = access.register.get(Organisation, key, "controller")
    records = [one for one in access.register.all(Record) if key in controllers(one)]
    title = message("drawing.controller-title", name=organisation.name)
    return draw(access, "controller", level, title, records)
