"""Shapes: how an element looks, as the HTML-like label that Graphviz reads.

What holds here: the form tells the kind (rectangle, rounded box, open-ended box), whatever the
colours; a dashed outline and the words "not stated" tell that the source is silent.
"""

from __future__ import annotations

from ropa.drawing.labels import font, rows, safe
from ropa.drawing.notation import SMALL, Palette
from ropa.drawing.ports import Ports, column
from ropa.drawing.text import paints, words
from ropa.drawing.view import Element, ElementKind, Standing
from ropa.language import Language


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
