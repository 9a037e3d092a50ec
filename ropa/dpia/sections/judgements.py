"""What people judge: the risks, the measures that they envisage, and their views and decision.

Article 35(7)(c) and (d), 35(2) and (9). The register names the flows and the stores where data can
be harmed and the measures that are stated; how grave a risk is, and what is decided, is left open.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.dpia.assessment import Assessment
from ropa.dpia.blocks import Blank, Block, Cell, Paragraph, Section, Table, Tone
from ropa.dpia.sections.description import way
from ropa.drawing.view import ElementKind, View
from ropa.drawing.views.records import record_view
from ropa.drawing.walkthrough import walk_through
from ropa.model import Record
from ropa.model.keys import name_of

RISKS = ("access", "change", "loss")
"""Unauthorised access, unwanted change, and loss of data."""
JUDGED = ("consequence", "likelihood", "severity", "measure")
"""Columns that are people's to fill."""
ASKED = ("officer", "subjects", "decision", "consultation", "next-review")
"""Whose view or decision is asked for."""


def risks(dpia: Assessment) -> Section:
    """Return the section of risks: a table for each record."""
    return Section(
        "c-risks",
        dpia.say("section-c"),
        (
            Paragraph(dpia.say("c-about"), Tone.QUIET),
            Paragraph(dpia.say("c-scale"), Tone.QUIET),
        ),
        tuple(_risks_of(dpia, record) for record in dpia.records),
    )


def _risks_of(dpia: Assessment, record: Record) -> Section:
    view = record_view(dpia.access, record.key)
    title = dpia.name(record.key)
    labels = dpia.columns("number", "flow-or-store", "risk", *JUDGED)
    rows = tuple(_rows(dpia, view))
    table = Table(dpia.say("table-risks", name=title), labels, rows, (2, 7, 4, 5, 5, 4, 5))
    return Section(f"c-risks-{name_of(record.key)}", title, (table,))


def _rows(dpia: Assessment, view: View) -> Iterator[tuple[Cell, ...]]:
    for identifier, name in exposed(dpia, view):
        for risk in RISKS:
            said = (identifier, name, dpia.say(f"risk-{risk}"))
            yield (*map(Cell, said), *(dpia.blank() for _ in JUDGED))


def exposed(dpia: Assessment, view: View) -> Iterator[tuple[str, str]]:
    """Yield where data can be harmed, by identifier and name: the stores, then the flows."""
    for element in view.elements:
        if element.kind is ElementKind.STORE:
            yield element.id, element.name.say(dpia.language)
    for step in walk_through(view, dpia.language):
        yield step.flow, way(dpia, step)


def measures(dpia: Assessment) -> Section:
    """Return the section of measures: those that are stated, and places for those envisaged."""
    blocks: list[Block] = [Paragraph(dpia.say("d-about"), Tone.QUIET)]
    for record in dpia.records:
        if len(dpia.records) > 1:
            blocks.append(Paragraph(dpia.name(record.key), Tone.STRONG))
        blocks += dpia.fields(record, "measures")
    blocks += (Blank(dpia.say("blank-measures")), Blank(dpia.say("blank-residual")))
    return Section("d-measures", dpia.say("section-d"), tuple(blocks))


def opinions(dpia: Assessment) -> Section:
    """Return the section of views and the decision: nothing but open places."""
    every = tuple(_opinion(dpia, name) for name in ASKED)
    return Section("opinions", dpia.say("section-opinions"), (), every)


def _opinion(dpia: Assessment, name: str) -> Section:
    blank = Blank(dpia.say(f"blank-{name}"))
    return Section(f"opinion-{name}", dpia.say(f"opinion-{name}"), (blank,))
