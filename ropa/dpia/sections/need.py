"""The need of an assessment: the screening, criterion by criterion (Article 35(1) and (3))."""

from __future__ import annotations

from ropa.dpia.blocks import Cell, Paragraph, Section, Table, Tone
from ropa.dpia.case import Case
from ropa.dpia.interface import Answer, Answered
from ropa.dpia.screening import screening


def need(case: Case) -> Section:
    """Return the section."""
    found = screening(case.access, case.key)
    monitoring = found.public_monitoring
    return Section(
        "need",
        case.say("section-need"),
        (
            Paragraph(case.say("need-about"), Tone.QUIET),
            Paragraph(found.outcome.label.say(case.language), Tone.STRONG),
            _table(case, case.say("table-criteria"), found.criteria),
            Paragraph(
                case.say("need-35-3-c", answer=monitoring.answer.label.say(case.language)),
                Tone.STRONG,
            ),
            _table(case, case.say("table-35-3-c"), monitoring.parts),
        ),
    )


def _table(case: Case, caption: str, criteria: tuple[Answered, ...]) -> Table:
    header = ("number", "criterion", "answer", "why", "source")
    return Table(
        caption,
        tuple(case.say(f"column-{name}") for name in header),
        tuple(_row(case, number, one) for number, one in enumerate(criteria, 1)),
        (2, 6, 4, 8, 6),
    )


def _row(case: Case, number: int, one: Answered) -> tuple[Cell, ...]:
    tone = Tone.SILENT if one.answer is Answer.NOT_KNOWN else Tone.PLAIN
    return (
        Cell(str(number)),
        Cell(one.name.say(case.language)),
        Cell(one.answer.label.say(case.language), tone),
        Cell(one.reason.say(case.language), tone),
        Cell(", ".join(key.removeprefix("citation:") for key in one.citations), Tone.QUIET),
    )
