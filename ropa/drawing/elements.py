"""Elements: the words that stand in an element, and how it looks, as Graphviz reads it.

What holds here: the form shows the kind (rectangle, rounded box, open-ended box), whatever the
colours; a dashed outline and the words "not stated" say that the source is silent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ropa.drawing.labels import WHOLE, font, paragraph, rows, safe
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

Port = tuple[str, int]
"""The flow, and the height of its place in points."""


@dataclass(frozen=True, slots=True)
class Ports:
    """The ports of an element, on its left side and on its right."""

    left: tuple[Port, ...] = ()
    right: tuple[Port, ...] = ()


def column(ports: Sequence[Port]) -> str:
    """Return the cell that holds ports one under the other."""
    if not ports:
        return ""
    body = "".join(
        f'<TR><TD PORT="{flow}" HEIGHT="{height}" WIDTH="3"></TD></TR>' for flow, height in ports
    )
    table = f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">{body}</TABLE>'
    return f"<TD>{table}</TD>"


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


def shape(
    one: Element, ports: Ports, colours: Palette, language: Language, *, alone: bool = False
) -> str:
    """Return the label of an element, with a port for each of its flows where it has several."""
    fill, line = paints(one, colours)
    content = rows(words(one, colours, language, alone=alone))
    if one.kind is ElementKind.STORE:
        return _open_ended(one, content, fill, line)
    cells = (
        f'{column(ports.left)}<TD CELLPADDING="5" BALIGN="LEFT">{content}</TD>{column(ports.right)}'
    )
    return (
        f'<<TABLE BORDER="1" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" COLOR="{line}" '
        f'BGCOLOR="{fill}"{_outline(one)}><TR>{cells}</TR></TABLE>>'
    )


def _open_ended(one: Element, content: str, fill: str, line: str) -> str:
    number = font(safe(one.id), size=SMALL, colour=line, style="B")
    dashed = ' STYLE="DASHED"' if one.standing is Standing.NOT_STATED else ""
    return (
        f'<<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="4" COLOR="{line}">'
        f'<TR><TD SIDES="LTB" BGCOLOR="{fill}"{dashed}>{number}</TD>'
        f'<TD SIDES="LTB" BGCOLOR="{fill}"{dashed} ALIGN="LEFT">{content}</TD></TR></TABLE>>'
    )


def _outline(one: Element) -> str:
    styles = []
    if one.kind is ElementKind.PROCESS:
        styles.append("ROUNDED")
    if one.standing is not Standing.STATED:
        styles.append("DASHED")
    return f' STYLE="{",".join(styles)}"' if styles else ""
