"""What the review finds in the records: what to settle before, or within, the assessment."""

from __future__ import annotations

from ropa.dpia.blocks import Cell, Paragraph, Section, Table, Tone
from ropa.dpia.case import Case
from ropa.model import Record
from ropa.model.keys import name_of
from ropa.review import Finding, of_record, review


def findings(case: Case) -> Section:
    """Return the section: a table for each record, the heaviest findings first."""
    found = review(case.access.index, case.dated)
    return Section(
        "findings",
        case.say("section-findings"),
        (Paragraph(case.say("findings-about"), Tone.QUIET),),
        tuple(_record(case, record, found) for record in case.records),
    )


def _record(case: Case, record: Record, found: tuple[Finding, ...]) -> Section:
    title = case.name(record.key)
    own = sorted(
        of_record(case.access.index, found, record.key),
        key=lambda one: (one.severity.rank, one.rule),
    )
    header = ("weight", "article", "finding", "to-do")
    table = Table(
        case.say("table-findings", name=title),
        tuple(case.say(f"column-{name}") for name in header),
        tuple(_row(case, one) for one in own),
        (3, 3, 10, 9),
    )
    return Section(f"findings-{name_of(record.key)}", title, (table,))


def _row(case: Case, one: Finding) -> tuple[Cell, ...]:
    return (
        Cell(one.severity.label.say(case.language)),
        Cell(one.reference.say(case.language)),
        Cell(one.message.say(case.language)),
        Cell(one.cure.say(case.language)),
    )
