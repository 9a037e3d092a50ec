"""What is checked beforehand: the need of an assessment, and what the review finds in the records.

The need is the screening, criterion by criterion (Article 35(1) and (3)).
"""

from __future__ import annotations

from ropa.dpia.answers import Answer, Answered
from ropa.dpia.assessment import Assessment
from ropa.dpia.blocks import Cell, Paragraph, Section, Table, Tone
from ropa.dpia.screening import screening
from ropa.model import Record
from ropa.model.keys import name_of
from ropa.review import Finding, of_record, review


def need(dpia: Assessment) -> Section:
    """Return the section on whether an assessment is needed."""
    found = screening(dpia.access, dpia.key)
    monitoring = found.public_monitoring
    return Section(
        "need",
        dpia.say("section-need"),
        (
            Paragraph(dpia.say("need-about"), Tone.QUIET),
            Paragraph(found.outcome.label.say(dpia.language), Tone.STRONG),
            _criteria(dpia, dpia.say("table-criteria"), found.criteria),
            Paragraph(
                dpia.say("need-35-3-c", answer=monitoring.answer.label.say(dpia.language)),
                Tone.STRONG,
            ),
            _criteria(dpia, dpia.say("table-35-3-c"), monitoring.parts),
        ),
    )


def _criteria(dpia: Assessment, caption: str, criteria: tuple[Answered, ...]) -> Table:
    return Table(
        caption,
        dpia.columns("number", "criterion", "answer", "why", "source"),
        tuple(_criterion(dpia, number, one) for number, one in enumerate(criteria, 1)),
        (2, 6, 4, 8, 6),
    )


def _criterion(dpia: Assessment, number: int, one: Answered) -> tuple[Cell, ...]:
    tone = Tone.SILENT if one.answer is Answer.NOT_KNOWN else Tone.PLAIN
    return (
        Cell(str(number)),
        Cell(one.name.say(dpia.language)),
        Cell(one.answer.label.say(dpia.language), tone),
        Cell(one.reason.say(dpia.language), tone),
        dpia.sources(one.citations),
    )


def findings(dpia: Assessment) -> Section:
    """Return the section of findings: a table for each record, the heaviest findings first."""
    found = review(dpia.access.index, dpia.dated)
    return Section(
        "findings",
        dpia.say("section-findings"),
        (Paragraph(dpia.say("findings-about"), Tone.QUIET),),
        tuple(_findings_of(dpia, record, found) for record in dpia.records),
    )


def _findings_of(dpia: Assessment, record: Record, found: tuple[Finding, ...]) -> Section:
    title = dpia.name(record.key)
    own = sorted(
        of_record(dpia.access.index, found, record.key),
        key=lambda one: (one.severity.rank, one.rule),
    )
    table = Table(
        dpia.say("table-findings", name=title),
        dpia.columns("weight", "article", "finding", "to-do"),
        tuple(_finding(dpia, one) for one in own),
        (3, 3, 10, 9),
    )
    return Section(f"findings-{name_of(record.key)}", title, (table,))


def _finding(dpia: Assessment, one: Finding) -> tuple[Cell, ...]:
    return (
        Cell(one.severity.label.say(dpia.language)),
        Cell(one.reference.say(dpia.language)),
        Cell(one.message.say(dpia.language)),
        Cell(one.cure.say(dpia.language)),
    )
