"""The view of one record: where its data come from, are kept and go."""

from __future__ import annotations

from ropa.access import Access
from ropa.drawing.view import View
from ropa.drawing.views.many import draw
from ropa.model.record import Record


def record_view(access: Access, key: str, level: int = 1) -> View:
    """Return the data-flow diagram of a record, as data.

    Args:
        access: what answers from the register.
        key: the record's key.
        level: 0 for the context, 1 for the detail.

    Raises:
        UnknownKey: the register holds no such record.
    """
    record = access.register.get(Record, key, "record")
    return draw(access, "record", level, record.name, [record])
