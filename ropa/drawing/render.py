"""Render: a view in the format that is asked for.

What holds here: DOT, JSON and Mermaid are written here and now; SVG, PNG and PDF need the libraries
that draw, and are jobs (`ropa.jobs`), so call those off the event loop. All of them are the same to
the byte for the same view and the same versions of the libraries.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from ropa.drawing.dot import below, dot
from ropa.drawing.layout import lay_out
from ropa.drawing.pages import pages
from ropa.drawing.svg import finished
from ropa.drawing.view import View
from ropa.errors import BadInput
from ropa.jobs import Work
from ropa.language import Language


class Format(StrEnum):
    """A format that a view is written in."""

    SVG = "svg"
    PNG = "png"
    PDF = "pdf"
    DOT = "dot"
    MERMAID = "mermaid"
    JSON = "json"


MEDIA_TYPES = {
    Format.SVG: "image/svg+xml",
    Format.PNG: "image/png",
    Format.PDF: "application/pdf",
    Format.DOT: "text/vnd.graphviz",
    Format.MERMAID: "text/vnd.mermaid",
    Format.JSON: "application/json",
}
"""Media type of each format."""

WRITTEN = frozenset((Format.DOT, Format.MERMAID, Format.JSON))
"""Formats that need no library that draws."""


def render(
    view: View,
    form: Format | str,
    language: Language | str,
    work: Work,
    *,
    annotated: bool = True,
    links: bool = True,
) -> bytes:
    """Return a view in a format.

    Args:
        view: what is drawn.
        form: `svg`, `png`, `pdf`, `dot`, `mermaid` or `json`.
        language: Swedish or English.
        work: what draws SVG, PNG and PDF.
        annotated: whether the title, the legend, the list of flows and the source are drawn too.
        links: whether an SVG links to the pages of records.

    Raises:
        BadInput: there is no such format.
        RenderError: it takes too long, is too large, or cannot be drawn.
    """
    wanted, spoken = _format(form), Language(language)
    if wanted in WRITTEN:
        return written(view, wanted, spoken).encode("utf-8")
    if wanted is Format.PDF:
        from ropa.drawing.pdf import pdf  # imported here: only some formats typeset

        return pdf(pages(view), spoken, work)
    drawn = svg([view], spoken, work, annotated=annotated, links=links)[0]
    if wanted is Format.PNG:
        from ropa.drawing.pdf import png

        return png(drawn, work)
    return drawn.encode("utf-8")


def written(view: View, form: Format, language: Language) -> str:
    """Return a view in a format that is a text: DOT, Mermaid or JSON."""
    match form:
        case Format.MERMAID:
            from ropa.drawing.mermaid import mermaid  # imported here: one format at a time

            return mermaid(view, language)
        case Format.JSON:
            from ropa.drawing.as_json import as_json

            return as_json(view, language)
        case _:
            return dot(view, language)


def svg(
    views: Sequence[View],
    language: Language,
    work: Work,
    *,
    annotated: bool = True,
    links: bool = True,
) -> list[str]:
    """Return views as SVG, all drawn in one process.

    Raises:
        RenderError: they take too long, are too large, or cannot be drawn.
    """
    sources = [source for view in views for source in _sources(view, language, annotated=annotated)]
    drawn, each = lay_out(sources, work), 2 if annotated else 1
    return [
        finished(drawn[part], sources[part], view, language, links=links)[0]
        for view, part in zip(views, _parts(len(views), each), strict=True)
    ]


def _parts(count: int, each: int) -> list[slice]:
    return [slice(at * each, (at + 1) * each) for at in range(count)]


def _sources(view: View, language: Language, *, annotated: bool) -> list[str]:
    main = dot(view, language, annotated=annotated)
    return [main, below(view, language)] if annotated else [main]


def _format(form: Format | str) -> Format:
    try:
        return Format(form)
    except ValueError:
        known = ", ".join(Format)
        raise BadInput.of(
            "drawing.unknown-format", argument="format", given=form, known=known
        ) from None
