"""Article 35(7)(a): a systematic description of the processing, its purposes and its data flows.

The diagrams and the walk-through of their flows are both readings of the same view. A diagram that
is too large for a page is several, by the rule of `ropa.drawing.pages`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.dpia.assessment import Assessment
from ropa.dpia.blocks import Block, Cell, Figure, Paragraph, Section, Table, Tone
from ropa.dpia.sections.who_can_see import who_can_see
from ropa.drawing.pages import pages
from ropa.drawing.view import Flow, Standing, View
from ropa.drawing.views.records import record_view
from ropa.drawing.walkthrough import Step, notes, walk_through
from ropa.model import Record
from ropa.model.keys import name_of

FIELDS = (
    "activity",
    "sites",
    "controller",
    "joint-controllers",
    "purposes",
    "legitimate-interests",
    "data-subjects",
    "personal-data",
    "special-categories",
    "sources",
    "systems",
    "storage-location",
    "recipients",
    "internal-access",
    "processors",
    "transfers",
    "time-limits",
    "automated-decisions",
)
"""Fields of the Article 30 table that describe."""


def description(dpia: Assessment) -> Section:
    """Return the section that describes the processing, its data flows and who sees what."""
    return Section(
        "a-description",
        dpia.say("section-a"),
        (Paragraph(dpia.say("a-about"), Tone.QUIET),),
        (
            *(_record(dpia, record) for record in dpia.records),
            flows(dpia),
            who_can_see(dpia),
        ),
    )


def _record(dpia: Assessment, record: Record) -> Section:
    return Section(
        f"a-record-{name_of(record.key)}",
        dpia.name(record.key),
        dpia.fields(record, *FIELDS),
    )


def flows(dpia: Assessment) -> Section:
    """Return the section of data flows: a diagram and its walk-through for each record."""
    return Section(
        "a-flows",
        dpia.say("section-flows"),
        (Paragraph(dpia.say("flows-about"), Tone.QUIET),),
        tuple(_flows_of(dpia, record) for record in dpia.records),
    )


def _flows_of(dpia: Assessment, record: Record) -> Section:
    view = record_view(dpia.access, record.key)
    name = f"a-flows-{name_of(record.key)}"
    return Section(name, dpia.name(record.key), tuple(_blocks(dpia, view)))


def _blocks(dpia: Assessment, view: View) -> Iterator[Block]:
    title = view.title.say(dpia.language)
    for page in pages(view):
        yield _figure(dpia, page, title)
    steps = zip(view.flows, walk_through(view, dpia.language), strict=True)
    yield Table(
        dpia.say("table-flows", name=title),
        dpia.columns(
            "flow", "from-to", "data", "condition", "retention", "purpose", "basis", "source"
        ),
        tuple(_flow(dpia, flow, step) for flow, step in steps),
        (2, 5, 5, 4, 3, 8, 5, 3),
    )
    for note in notes(view, dpia.language):
        yield Paragraph(note, Tone.QUIET)


def _figure(dpia: Assessment, page: View, title: str) -> Figure:
    if page.pages > 1:
        title = dpia.say("page-of", name=title, page=page.page, pages=page.pages)
    return Figure(page, dpia.say("figure", name=title), dpia.say("figure-alt", name=title))


def _flow(dpia: Assessment, flow: Flow, step: Step) -> tuple[Cell, ...]:
    tone = Tone.SILENT if flow.standing is Standing.NOT_STATED else Tone.PLAIN
    return (
        Cell(step.flow),
        Cell(way(dpia, step), tone),
        Cell(step.data, tone),
        Cell(_condition(dpia, step), tone),
        Cell(step.retention, tone),
        Cell(step.purpose or dpia.say("not-stated"), tone),
        Cell(step.basis or dpia.say("not-stated"), tone),
        dpia.sources(one.key for one in flow.sources),
    )


def _condition(dpia: Assessment, step: Step) -> str:
    """Say on which condition there is a flow, and what leaves it open whether there is."""
    if step.open is None:
        return step.condition or dpia.say("no-condition")
    left_open = dpia.say("left-open", reasons=step.open)
    return f"{left_open}; {step.condition}" if step.condition else left_open


def way(dpia: Assessment, step: Step) -> str:
    """Say from where to where a flow goes, and how the source puts it."""
    return dpia.say("from-to", source=step.source, target=step.target, verb=step.verb)
