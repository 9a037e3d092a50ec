"""Diagrams of the records of an export: drawn by `ropa.drawing` and told in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ropa.access import Access
from ropa.drawing import View, pages, record_view, render, walk_through
from ropa.exports.interface import Diagram
from ropa.jobs import Work
from ropa.language import Language, say
from ropa.model import Record
from ropa.model.nouns import noun_of


def diagrams(
    access: Access, language: Language, work: Work
) -> Callable[[str], tuple[Diagram, ...]]:
    """Return what draws the diagrams of an entry, by its key.

    The function raises RenderError where one cannot be drawn.
    """

    def drawn(key: str) -> tuple[Diagram, ...]:
        if noun_of(key) is not Record:
            return ()
        return tuple(_diagrams(record_view(access, key), language, work))

    return drawn


def none(_key: str) -> tuple[Diagram, ...]:
    """Draw nothing."""
    return ()


def _diagrams(view: View, language: Language, work: Work) -> Iterator[Diagram]:
    for page in pages(view):
        svg = render(page, "svg", language, work, furnished=False, links=False)
        steps = " ".join(str(step) for step in walk_through(page, language))
        told = say("exports.diagram-alt", language, name=view.title.say(language))
        yield Diagram(svg, f"{told} {steps}".strip())
