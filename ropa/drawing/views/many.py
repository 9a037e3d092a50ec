"""Many: a view of several records, one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from ropa.access import Access, Question
from ropa.drawing.view import View
from ropa.drawing.views.builder import Builder
from ropa.drawing.views.reading import Keep, Reading, everything
from ropa.drawing.views.titles import under
from ropa.drawing.views.tracing import trace
from ropa.language.text import Text
from ropa.model.record import Record


def draw(
    access: Access,
    kind: str,
    level: int,
    title: Text,
    records: Sequence[Record],
    *,
    keep: Keep = everything,
    site: str | None = None,
) -> View:
    """Return a view of the records that have something to show.

    Args:
        access: what answers from the register.
        kind: what it is a view of.
        level: 0 for the context, 1 for the detail.
        title: its title.
        records: in the order in which they are drawn.
        keep: which paths it shows.
        site: only what is so at this site.
    """
    scope = Question(site=site)
    readings = [Reading(access, record, keep, scope) for record in records]
    shown = [reading for reading in readings if reading.paths]
    builder = Builder(access, single=len(shown) == 1)
    for reading in shown:
        trace(builder, reading, level)
    subtitle = under(level, access.register, [reading.record for reading in shown])
    return builder.view(kind, level, title, subtitle)
