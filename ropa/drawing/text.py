"""Text: the lines of words that stand in an element."""

from __future__ import annotations

from ropa.drawing.labels import WHOLE, font, paragraph, safe
from ropa.drawing.notation import (
    ELEMENT_WIDTH,
    NAME,
    PROCESS_WIDTH,
    SMALL,
    SUBJECT_WIDTH,
    TEXT,
    Palette,
)
from ropa.drawing.view import Element, ElementKind, Standing
from ropa.language import Language
from ropa.language.text import only_if


def paints(one: Element, colours: Palette) -> tuple[str, str]:
    """Return the colours of an element's inside and outline."""
    if one.standing is Standing.EXCLUDED:
        return colours.excluded, colours.excluded_ink
    if one.standing is Standing.NOT_STATED:
        return colours.unstated, colours.unstated_line
    return {
        ElementKind.ENTITY: (colours.entity, colours.entity_line),
        ElementKind.PROCESS: (colours.process, colours.process_line),
        ElementKind.STORE: (colours.store, colours.store_line),
    }[one.kind]


def words(one: Element, colours: Palette, language: Language, *, alone: bool = False) -> list[str]:
    """Return the lines of an element: its number, its name, its role and what is printed in it."""
    excluded = one.standing is Standing.EXCLUDED
    ink = colours.excluded_ink if excluded else colours.ink
    quiet = colours.excluded_ink if excluded else colours.quiet
    width = _width(one)
    lines = []
    if one.kind is not ElementKind.STORE:
        line = paints(one, colours)[1]
        number = f"{one.id} · {one.boundary}" if alone else one.id
        lines.append(font(safe(number), size=SMALL, colour=line, style="B"))
    name = one.name.say(language)
    crowded = max(len(word) for word in name.split(" ")) > width
    size = SMALL if crowded else NAME
    lines += paragraph(name, width, size=size, colour=ink, style="B")
    if one.role is not None:
        said = one.role.say(language)
        lines += paragraph(said, width, size=SMALL, colour=quiet, style="I")
    if one.conditions:
        said = only_if([each.name for each in one.conditions]).say(language)
        lines += paragraph(
            said, width, size=SMALL, colour=colours.condition, style="B", longest=WHOLE
        )
    for printed in one.lines:
        lines += paragraph(printed.say(language), width, size=TEXT, colour=ink, longest=WHOLE)
    return lines


def _width(one: Element) -> int:
    if one.kind is ElementKind.PROCESS:
        return ELEMENT_WIDTH if one.lines else PROCESS_WIDTH
    outside = one.kind is ElementKind.ENTITY and one.boundary is None
    return SUBJECT_WIDTH if outside else ELEMENT_WIDTH
