"""The data-flow diagrams, and the walk-through of their flows: both readings of the same view.

A diagram that is too large for a page is several, by the rule of `ropa.drawing.pages`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.dpia.blocks import Block, Cell, Figure, Paragraph, Section, Table, Tone
from ropa.dpia.case import Case
from ropa.drawing.pages import pages
from ropa.drawing.telling import notes
from ropa.drawing.view import Flow, Standing, View
from ropa.drawing.views.record import record_view
from ropa.drawing.walkthrough import Step, walk_through
from ropa.model import Record
from ropa.model.keys import name_of


def flows(case: Case) -> Section:
    """Return the section: a diagram and its walk-through for each record."""
    return Section(
        "a-flows",
        case.say("section-flows"),
        (Paragraph(case.say("flows-about"), Tone.QUIET),),
        tuple(_record(case, record) for record in case.records),
    )


def _record(case: Case, record: Record) -> Section:
    view = record_view(case.access, record.key)
    name = f"a-flows-{name_of(record.key)}"
    return Section(name, case.name(record.key), tuple(_blocks(case, view)))


def _blocks(case: Case, view: View) -> Iterator[Block]:
    title = view.title.say(case.language)
    for page in pages(view):
        yield _figure(case, page, title)
    header = ("flow", "from-to", "data", "condition", "retention", "basis", "source")
    steps = zip(view.flows, walk_through(view, case.language), strict=True)
    yield Table(
        case.say("table-flows", name=title),
        tuple(case.say(f"column-{name}") for name in header),
        tuple(_row(case, flow, step) for flow, step in steps),
        (2, 6, 6, 5, 4, 6, 5),
    )
    for note in notes(view, case.language):
        yield Paragraph(note, Tone.QUIET)


def _figure(case: Case, page: View, title: str) -> Figure:
    if page.pages > 1:
        title = case.say("page-of", name=title, page=page.page, pages=page.pages)
    return Figure(page, case.say("figure", name=title), case.say("figure-alt", name=title))


def _row(case: Case, flow: Flow, step: Step) -> tuple[Cell, ...]:
    tone = Tone.SILENT if flow.standing is Standing.NOT_STATED else Tone.PLAIN
    return (
        Cell(step.flow),
        Cell(way(case, step), tone),
        Cell(step.data, tone),
        Cell(step.condition or case.say("no-condition"), tone),
        Cell(step.retention, tone),
        Cell(step.basis or case.say("not-stated"), tone),
        Cell(", ".join(one.key.removeprefix("citation:") for one in flow.sources), Tone.QUIET),
    )


def way(case: Case, step: Step) -> str:
    """Say from where to where a flow goes, and how the source puts it."""
    return case.say("from-to", source=step.source, target=step.target, verb=step.verb)
