"""Diagrams of the records of an export: drawn by `ropa.drawing`, and in words."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.access import Access
from ropa.drawing import pages, record_view, render, walk_through
from ropa.exports.book import Diagram
from ropa.jobs import Work
from ropa.language import Language, say
from ropa.model import Record
from ropa.model.nouns import noun_of


def record_diagrams(
    access: Access, key: str, language: Language, work: Work
) -> tuple[Diagram, ...]:
    """Return the diagrams of an entry, each fit for a page; none where it is not of a record.

    Args:
        access: the register.
        key: key of the entry.
        language: language of the diagrams.
        work: what draws.

    Raises:
        RenderError: one cannot be drawn.
    """
    if noun_of(key) is not Record:
        return ()
    return tuple(_drawn(access, key, language, work))


def _drawn(access: Access, key: str, language: Language, work: Work) -> Iterator[Diagram]:
    view = record_view(access, key)
    for page in pages(view):
        svg = render(page, "svg", language, work, annotated=False, links=False)
        steps = " ".join(str(step) for step in walk_through(page, language))
        title = say("exports.diagram-alt", language, name=view.title.say(language))
        yield Diagram(svg, f"{title} {steps}".strip())
