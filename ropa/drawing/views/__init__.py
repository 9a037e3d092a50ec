"""Views: what each kind of data-flow diagram shows, one file a kind."""

from __future__ import annotations

from ropa.drawing.views.comparison import comparison_view
from ropa.drawing.views.question import question_view
from ropa.drawing.views.records import (
    activity_view,
    controller_view,
    party_view,
    record_view,
    site_view,
    system_view,
)

__all__ = [
    "activity_view",
    "comparison_view",
    "controller_view",
    "party_view",
    "question_view",
    "record_view",
    "site_view",
    "system_view",
]
