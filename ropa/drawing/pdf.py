"""PDF and PNG: a view on A4, for printing and for reading aloud, and as a picture.

What holds here: each view has a page of its own in landscape, with the drawing at most at its
natural size and never with text under `LEAST` points; then the flows follow as a table. The PDF
meets PDF/UA-1: the alternative text of the drawing is its walk-through. PNG shows the same drawing.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.resources import files

from ropa.drawing.dot import below, dot
from ropa.drawing.labels import shown
from ropa.drawing.layout import lay_out, typeset
from ropa.drawing.notation import SMALL
from ropa.drawing.svg import finished
from ropa.drawing.view import View
from ropa.drawing.walkthrough import condition, data, headline, in_words, notes, way
from ropa.jobs import Work
from ropa.language import Language, say

WIDTH, HEIGHT = 814.0, 500.0
"""Room for a drawing on A4 in landscape, in points: the page less its margins, title and legend."""
LEAST = 7.0
"""Points of the smallest text of a drawing on paper."""
PPI = 160.0
HEAD = ("flow", "way", "data", "condition")


def pdf(views: Sequence[View], language: Language, work: Work) -> bytes:
    """Return views as one PDF, each on a page of its own with its flows after it.

    Raises:
        RenderError: it takes too long, is too large, or cannot be drawn.
    """
    sources = [source for view in views for source in _sources(view, language)]
    drawn = lay_out(sources, work)
    parts: dict[str, str] = {"main.typ": _template()}
    pages = []
    for at, view in enumerate(views):
        one, two = slice(2 * at, 2 * at + 1), slice(2 * at + 1, 2 * at + 2)
        main, width, height = finished(drawn[one], sources[one], view, language, links=False)
        signs, _, high = finished(drawn[two], sources[two], view, language, links=False)
        parts |= {f"{at}.svg": main, f"{at}-legend.svg": signs}
        files_of = {"file": f"{at}.svg", "legend": f"{at}-legend.svg", "legend_height": high * 0.8}
        pages.append({**_page(view, language), **files_of, **_fit(width, height)})
    told_of = {"lang": str(language), "views": pages}
    parts["view.json"] = shown(json.dumps(told_of, ensure_ascii=False))
    return typeset(parts, "pdf", work)[0]


def _sources(view: View, language: Language) -> tuple[str, str]:
    main, signs = dot(view, language, annotated=False), below(view, language, listed=False)
    return shown(main), shown(signs)


def png(drawn: str, work: Work) -> bytes:
    """Return an SVG as PNG.

    Raises:
        RenderError: it takes too long or cannot be drawn.
    """
    page = '#set page(width: auto, height: auto, margin: 0pt)\n#image("drawing.svg")'
    parts = {"main.typ": page, "drawing.svg": shown(drawn)}
    return typeset(parts, "png", work, ppi=PPI)[0]


def scale(width: float, height: float) -> float:
    """Return the scale at which a drawing of a size in points fits on the paper."""
    return min(1.0, WIDTH / width, HEIGHT / height)


def is_legible(width: float, height: float) -> bool:
    """Whether the smallest text of a drawing of a size is legible on the paper."""
    return SMALL * scale(width, height) >= LEAST


def _fit(width: float, height: float) -> dict[str, float]:
    fitting = scale(width, height)
    return {"width": width * fitting, "height": height * fitting}


def _template() -> str:
    return files("ropa.drawing").joinpath("view.typ").read_text(encoding="utf-8")


def _page(view: View, language: Language) -> dict[str, object]:
    return {
        "title": headline(view, language),
        "subtitle": view.subtitle.say(language) if view.subtitle else "",
        "alt": in_words(view, language),
        "legend_alt": say("drawing.legend-alt", language),
        "head": [say(f"drawing.table-{name}", language) for name in HEAD],
        "rows": [
            [f.id, way(view, f, language), data(f, language), condition(f, language)]
            for f in view.flows
        ],
        "notes": [*notes(view, language)],
        "source": say("drawing.source-line", language, digest=view.digest[:12]),
    }
