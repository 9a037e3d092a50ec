"""Article 35(7)(c): the risks, a place for each flow and store; how grave they are is people's."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.dpia.blocks import Cell, Paragraph, Section, Table, Tone
from ropa.dpia.case import Case
from ropa.dpia.sections.flows import way
from ropa.drawing.view import ElementKind, View
from ropa.drawing.views.record import record_view
from ropa.drawing.walkthrough import walk_through
from ropa.model import Record
from ropa.model.keys import name_of

RISKS = ("access", "change", "loss")
"""Unauthorised access, unwanted change, and loss of data."""
JUDGED = ("consequence", "likelihood", "severity", "measure")
"""Columns that are people's to fill."""


def risks(case: Case) -> Section:
    """Return the section: a table for each record."""
    return Section(
        "c-risks",
        case.say("section-c"),
        (Paragraph(case.say("c-about"), Tone.QUIET), Paragraph(case.say("c-scale"), Tone.QUIET)),
        tuple(_record(case, record) for record in case.records),
    )


def _record(case: Case, record: Record) -> Section:
    view = record_view(case.access, record.key)
    title = case.name(record.key)
    header = ("number", "flow-or-store", "risk", *JUDGED)
    labels = tuple(case.say(f"column-{name}") for name in header)
    rows = tuple(_rows(case, view))
    table = Table(case.say("table-risks", name=title), labels, rows, (2, 7, 4, 5, 5, 4, 5))
    return Section(f"c-risks-{name_of(record.key)}", title, (table,))


def _rows(case: Case, view: View) -> Iterator[tuple[Cell, ...]]:
    for identifier, name in exposed(case, view):
        for risk in RISKS:
            said = (identifier, name, case.say(f"risk-{risk}"))
            yield (*map(Cell, said), *(case.blank() for _ in JUDGED))


def exposed(case: Case, view: View) -> Iterator[tuple[str, str]]:
    """Yield where data can be harmed, by identifier and name: the stores, then the flows."""
    for element in view.elements:
        if element.kind is ElementKind.STORE:
            yield element.id, element.name.say(case.language)
    for step in walk_through(view, case.language):
        yield step.flow, way(case, step)
