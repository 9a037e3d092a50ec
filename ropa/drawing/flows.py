"""Arrows: the label of a flow, and the frame of a boundary, as Graphviz reads them."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.drawing.labels import WHOLE, font, paragraph, rows
from ropa.drawing.notation import (
    ACCESS_WIDTH,
    FLOW_WIDTH,
    FRAME_WIDTH,
    KEPT_WIDTH,
    SITE_WIDTH,
    SMALL,
    TEXT,
    Palette,
)
from ropa.drawing.view import Boundary, BoundaryKind, Flow, Stage
from ropa.drawing.walkthrough import left_open
from ropa.language import Language
from ropa.language.text import all_of, commas, message, only_if

FEW = 2
"""Lines of a frame under which the labels of flows leave room; under more, a blank line does."""
FRAME_WIDTHS = {BoundaryKind.SITE: SITE_WIDTH, BoundaryKind.EXCLUDED: ACCESS_WIDTH}
WIDTHS = {Stage.KEPT: KEPT_WIDTH, Stage.ACCESS: ACCESS_WIDTH}


def label(one: Flow, colours: Palette, language: Language) -> list[str]:
    """Return the lines of a flow: number, data, how, where and on which condition."""
    width = WIDTHS.get(one.stage, FLOW_WIDTH)
    lines = _carried(one, width, colours, language)
    if one.stage is Stage.ACCESS:
        said = one.verb.say(language)
        lines += paragraph(said, width, size=SMALL, colour=colours.quiet, style="I")
    if one.sites:
        said = message("drawing.at", sites=all_of(site.name for site in one.sites)).say(language)
        lines += paragraph(said, width, size=SMALL, colour=colours.site, longest=WHOLE)
    if one.is_open:
        said = left_open(one).say(language)
        lines += paragraph(said, width, size=SMALL, colour=colours.open, style="B")
    for said, style in _conditions(one, language):
        lines += paragraph(
            said, width, size=SMALL, colour=colours.condition, style=style, longest=WHOLE
        )
    return lines


def _carried(one: Flow, width: int, colours: Palette, language: Language) -> list[str]:
    number = f"<B>{one.id}</B>"
    if one.stage is Stage.READ:
        return [font(number, size=TEXT, colour=colours.ink)]
    said = f"{one.id}\u00a0{commas(one.summary).say(language)}"
    first, *rest = paragraph(said, width, size=TEXT, colour=colours.ink)
    return [first.replace(one.id, number, 1), *rest]


def _conditions(one: Flow, language: Language) -> Iterator[tuple[str, str]]:
    if one.conditions:
        yield only_if([each.name for each in one.conditions]).say(language), "B"
    elif one.is_conditional and not one.inherited:
        yield message("drawing.if-collected").say(language), ""
    if one.met:
        names = all_of(condition.name for condition in one.met)
        yield message("drawing.given", conditions=names).say(language), ""
    if one.inherited and one.stage in (Stage.READ, Stage.ACCESS):
        yield message("drawing.inherited").say(language), ""


def boxed(lines: list[str]) -> str:
    """Return lines as a label of their own."""
    return f'<<TABLE BORDER="0" CELLPADDING="2"><TR><TD>{rows(lines)}</TD></TR></TABLE>>'


def frame(one: Boundary, colours: Palette, language: Language) -> str:
    """Return the label of a boundary; one around a single party has none, its number is inside."""
    if one.kind is BoundaryKind.LEGAL_PERSON and one.role is None:
        return ""
    colour = colours.site if one.kind is BoundaryKind.SITE else colours.boundary
    width = FRAME_WIDTHS.get(one.kind, FRAME_WIDTH)
    said = f"{one.id} {one.name.say(language)}"
    lines = paragraph(said, width, size=TEXT, colour=colour, style="B")
    if one.role is not None:
        said = one.role.say(language)
        lines += paragraph(said, width, size=SMALL, colour=colour, style="I")
    if len(lines) > FEW:
        lines.append(font(" ", size=SMALL, colour=colour))
    return f"<{rows(lines)}>"
