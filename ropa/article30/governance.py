"""Accountability: rights, decisions, places, assessments, and the state of the record."""

from __future__ import annotations

from ropa.article30.answers import answered, particular, unanswered
from ropa.article30.facts import Facts
from ropa.article30.line import Line
from ropa.language.text import message
from ropa.model import Objection, Record


def rights(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return how people use their rights against the record (Articles 12 to 22)."""
    return tuple(_way(one) for one in facts.index.objections.get(record.key, ())) or (
        unanswered("common.source-silent", record.key),
    )


def _way(objection: Objection) -> Line:
    right = message(f"exports.right-{objection.right}")
    return Line(
        message("exports.about", text=right, said=objection.way),
        keys=(objection.key,),
        details=(particular("effect", objection.effect), particular("rule", objection.rule)),
        notes=objection.notes,
        citations=objection.citations,
    )


def automated_decisions(_facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the automated decisions, profiling included (Article 22)."""
    return (answered(record, record.automated_decisions),)


def storage_location(_facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return where the data are kept."""
    return (answered(record, record.storage_location),)


def impact_assessment(_facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the data protection impact assessment (Article 35)."""
    return (answered(record, record.impact_assessment),)


def owner(_facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return who answers for the record within the controller."""
    return (answered(record, record.owner),)


def status(_facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return where the record is in its life."""
    said = message(f"exports.record-{record.status}")
    return (Line(said, keys=(record.key,)),)


def reviewed_on(_facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the day of the last review."""
    return (answered(record, record.reviewed_on),)


def review_due_on(_facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the day by which the next review is due."""
    return (answered(record, record.review_due_on),)
