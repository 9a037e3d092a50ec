"""What stands around a diagram: its title above; legend, flows, notes and source below.

What holds here: the legend shows only the signs that the diagram uses, each drawn small with what
it means; the list names every category of data of every flow, which the labels only group.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.drawing.labels import WHOLE, font, paragraph, rows, safe
from ropa.drawing.notation import NOTE_WIDTH, SMALL, TABLE_WIDTHS, TEXT, TITLE, Palette
from ropa.drawing.view import BoundaryKind, ElementKind, Flow, Standing, View
from ropa.drawing.walkthrough import condition, data, headline, notes, way
from ropa.language import Language, say
from ropa.language.text import message


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
