"""Furniture: what stands around a diagram.

The title stands above; the legend, the list of flows, the notes and the source line stand below.

What holds here: the legend shows only what the diagram uses; the list names every category of data
of every flow, which the labels only group.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.drawing.labels import WHOLE, font, paragraph, rows
from ropa.drawing.legend import legend
from ropa.drawing.notation import NOTE_WIDTH, SMALL, TABLE_WIDTHS, TEXT, TITLE, Palette
from ropa.drawing.telling import condition, data, headline, notes, way
from ropa.drawing.view import Flow, View
from ropa.language import Language, say
from ropa.language.text import message

HEADINGS = ("flow", "way", "data", "condition")


def title(view: View, colours: Palette, language: Language) -> str:
    """Return the label that stands above a view."""
    lines = paragraph(
        headline(view, language), NOTE_WIDTH // 2, size=TITLE, colour=colours.ink, style="B"
    )
    if view.subtitle is not None:
        said = view.subtitle.say(language)
        lines += paragraph(said, NOTE_WIDTH, size=TEXT, colour=colours.quiet, longest=WHOLE)
    return f"<{rows(lines)}>"


def foot(view: View, colours: Palette, language: Language, *, listed: bool = True) -> str:
    """Return the label that stands below a view: all of it, or only the legend."""
    parts = [legend(view, colours, language)]
    if listed:
        parts += [_table(view, colours, language), rows(_remarks(view, colours, language))]
    body = "".join(f'<TR><TD ALIGN="LEFT" BALIGN="LEFT">{part}</TD></TR>' for part in parts)
    return f'<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="4">{body}</TABLE>>'


def _remarks(view: View, colours: Palette, language: Language) -> list[str]:
    lines = [
        line
        for note in notes(view, language)
        for line in paragraph(note, NOTE_WIDTH, size=SMALL, colour=colours.ink, longest=WHOLE)
    ]
    source = message("drawing.source-line", digest=view.digest[:12]).say(language)
    return [*lines, *paragraph(source, NOTE_WIDTH, size=SMALL, colour=colours.quiet)]


def _table(view: View, colours: Palette, language: Language) -> str:
    said = [say(f"drawing.table-{heading}", language) for heading in HEADINGS]
    head = "".join(
        _cell(paragraph(text, width, size=SMALL, colour=colours.quiet, style="B"))
        for text, width in zip(said, TABLE_WIDTHS, strict=True)
    )
    body = "".join(
        f"<HR/><TR>{''.join(_cells(flow, view, colours, language))}</TR>" for flow in view.flows
    )
    return (
        f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3" '
        f'COLOR="{colours.rule}"><TR>{head}</TR>{body}</TABLE>'
    )


def _cells(flow: Flow, view: View, colours: Palette, language: Language) -> Iterator[str]:
    number = font(flow.id, size=SMALL, colour=colours.ink, style="B")
    yield _cell([number])
    texts = (way(view, flow, language), data(flow, language), condition(flow, language))
    inks = (colours.ink, colours.ink, colours.condition)
    for text, ink, width in zip(texts, inks, TABLE_WIDTHS[1:], strict=True):
        yield _cell(paragraph(text, width, size=SMALL, colour=ink, longest=WHOLE))


def _cell(lines: list[str]) -> str:
    return f'<TD ALIGN="LEFT" VALIGN="TOP" BALIGN="LEFT">{rows(lines)}</TD>'
