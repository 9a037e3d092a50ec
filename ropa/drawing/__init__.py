"""Drawing: data-flow diagrams of the register, as data, in words and on paper.

A view (`record_view(access, key)`, `question_view(access, question)`, …) says what is shown;
`DRAWABLE` says which view draws each kind of noun;
`render(view, form, language)` draws it; `walk_through(view, language)` says it in words;
`pages(view)` splits what is too large for A4; `ropa.drawing.generated` draws the whole set.
"""

from __future__ import annotations

from ropa.drawing.dot import dot
from ropa.drawing.drawable import DRAWABLE, LEVELS
from ropa.drawing.pages import pages
from ropa.drawing.render import MEDIA_TYPES, Format, render
from ropa.drawing.view import View
from ropa.drawing.views import (
    activity_view,
    comparison_view,
    controller_view,
    party_view,
    question_view,
    record_view,
    site_view,
    system_view,
)
from ropa.drawing.walkthrough import in_words, walk_through

__all__ = [
    "DRAWABLE",
    "LEVELS",
    "MEDIA_TYPES",
    "Format",
    "View",
    "activity_view",
    "comparison_view",
    "controller_view",
    "dot",
    "in_words",
    "pages",
    "party_view",
    "question_view",
    "record_view",
    "render",
    "site_view",
    "system_view",
    "walk_through",
]
