"""The legend of a diagram: each sign that it uses, drawn small, with what it means."""

from __future__ import annotations

from ropa.drawing.labels import font, safe
from ropa.drawing.notation import SMALL, Palette
from ropa.drawing.view import BoundaryKind, ElementKind, Standing, View
from ropa.language import Language, say


def legend(view: View, colours: Palette, language: Language) -> str:
    """Return the legend as a table."""
    cells = []
    for name, sign in _signs(view, colours):
        said = font(safe(say(f"drawing.legend-{name}", language)), size=SMALL, colour=colours.quiet)
        cells.append(f"<TD>{sign}</TD><TD>{said}</TD><TD> </TD>")
    return (
        f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">'
        f"<TR>{''.join(cells)}</TR></TABLE>"
    )


def _signs(view: View, colours: Palette) -> list[tuple[str, str]]:
    c = colours
    kinds = {element.kind for element in view.elements}
    bounds = {boundary.kind for boundary in view.boundaries}
    standings = {e.standing for e in view.elements} | {f.standing for f in view.flows}
    signs = [
        (True, "entity", _box("E", c.entity, c.entity_line)),
        (True, "process", _box("P", c.process, c.process_line, ' STYLE="ROUNDED"')),
        (ElementKind.STORE in kinds, "store", _open("S", c.store, c.store_line)),
        (True, "flow", _arrow("F —→", c.flow)),
        (any(f.is_conditional for f in view.flows), "conditional", _arrow("F - - →", c.condition)),
        (any(f.is_open for f in view.flows), "open", _arrow("F · · · >", c.open)),
        (True, "boundary", _box("B", c.inside, c.boundary, ' STYLE="DOTTED"')),
        (BoundaryKind.SITE in bounds, "site", _box("B", c.place, c.site, ' STYLE="DOTTED"')),
        (
            Standing.NOT_STATED in standings,
            "marked",
            _box("S", c.unstated, c.unstated_line, ' STYLE="DASHED"'),
        ),
        (
            Standing.EXCLUDED in standings,
            "excluded",
            _box("E", c.excluded, c.excluded_ink, ' STYLE="DASHED"'),
        ),
        (bool(view.ties), "tie", _arrow("· · · ·", c.tie)),
    ]
    return [(name, sign) for used, name, sign in signs if used]


def _box(letter: str, fill: str, line: str, style: str = "") -> str:
    text = font(letter, size=SMALL, colour=line, style="B")
    return (
        f'<TABLE BORDER="1" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2" COLOR="{line}" '
        f'BGCOLOR="{fill}"{style}><TR><TD WIDTH="20">{text}</TD></TR></TABLE>'
    )


def _open(letter: str, fill: str, line: str) -> str:
    text = font(letter, size=SMALL, colour=line, style="B")
    return (
        f'<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="2" COLOR="{line}">'
        f'<TR><TD SIDES="LTB" WIDTH="20" BGCOLOR="{fill}">{text}</TD></TR></TABLE>'
    )


def _arrow(text: str, colour: str) -> str:
    return font(safe(text), size=SMALL, colour=colour, style="B")
