"""The view of an activity: the records of all its controllers, each within its own boundary."""

from __future__ import annotations

from ropa.access import Access
from ropa.drawing.view import View
from ropa.drawing.views.many import draw
from ropa.model.activity import Activity
from ropa.model.record import Record


def activity_view(access: Access, key: str, level: int = 1) -> View:
    """Return the data-flow diagram of an activity, as data.

    Args:
        access: what answers from the register.
        key: the activity's key.
        level: 0 for the context, 1 for the detail.

    Raises:
        UnknownKey: the register holds no such activity.
    """
    activity = access.register.get(Activity, key, "activity")
    records = [one for one in access.register.all(Record) if one.activity == key]
    return draw(access, "activity", level, activity.name, records)
