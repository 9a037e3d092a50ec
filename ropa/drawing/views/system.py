"""The view of a system: what is in it, from whom, and who reaches it."""

from __future__ import annotations

from ropa.access import Access
from ropa.drawing.view import View
from ropa.drawing.views.many import draw
from ropa.language.text import message
from ropa.model.record import Record
from ropa.model.system import System


def system_view(access: Access, key: str, level: int = 1) -> View:
    """Return the data-flow diagram of a system, as data.

    Args:
        access: what answers from the register.
        key: the system's key.
        level: 0 for the context, 1 for the detail.

    Raises:
        UnknownKey: the register holds no such system.
    """
    system = access.register.get(System, key, "system")
    collections = access.index.collections
    records = [
        record
        for record in access.register.all(Record)
        if any(one.system.value == key for one in collections.get(record.key, ()))
    ]
    return draw(
        access,
        "system",
        level,
        message("drawing.system-title", name=system.name),
        records,
        keep=lambda live: live.path.collection.system.value == key,
    )
