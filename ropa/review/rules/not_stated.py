"""Fields of the Article 30 table that are not stated: one rule a field, for every field.

Left out are the fields that a rule of their own looks at closer, those that cannot be silent, and
the sites, since processing need not be tied to a place.
A field of the controller itself is found once for the controller, not once for each record.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.article30.fields import CONTROLLER_FIELDS, Field, Level
from ropa.article30.line import Line
from ropa.language.text import Text, all_names, listed, message, one_line, within_sentence
from ropa.model import Record, Status
from ropa.review.finding import Severity
from ropa.review.reviewed_register import ReviewedRegister
from ropa.review.rule import Hit, Look, Rule

LOOKED_AT_ELSEWHERE = frozenset(
    (
        "activity",
        "conditions",
        "controller",
        "impact-assessment",
        "internal-access",
        "legal-bases",
        "legitimate-interest-assessment",
        "legitimate-interests",
        "sites",
        "special-categories",
        "status",
        "time-limits",
        "transfer-mechanisms",
    )
)
OF_THE_CONTROLLER = frozenset(("contact", "representative", "data-protection-officer"))
ARTICLES = {
    "processors": "28(3)",
    "sources": "14(2)(f)",
    "rights": "13(2)(b)",
    "automated-decisions": "22(1)",
    "systems": "32(1)",
    "storage-location": "44",
    "owner": "5(2)",
    "reviewed-on": "24(1)",
    "review-due-on": "24(1)",
}
"""Where the law asks for what Article 30 itself does not have."""
SEVERITIES = {
    Level.REQUIRED: Severity.VIOLATION,
    Level.WHERE_APPLICABLE: Severity.WARNING,
    Level.WHERE_POSSIBLE: Severity.WARNING,
    Level.ACCOUNTABILITY: Severity.NOTE,
}


def _not_stated(field: Field[Record]) -> Look:
    """Make what finds the records that a field is not stated for."""
    shared = field.name in OF_THE_CONTROLLER

    def look(reviewed: ReviewedRegister) -> Iterator[Hit]:
        found: set[str] = set()
        for record in reviewed.records:
            lines = field.read(reviewed.facts, record)
            silent = [line for line in lines if line.status is Status.NOT_STATED]
            if silent and not (shared and record.controller in found):
                found.add(record.controller)
                yield _hit(field, record, silent, shared)

    return look


def _hit(field: Field[Record], record: Record, silent: list[Line], shared: bool) -> Hit:
    keys = dict.fromkeys(key for line in silent for key in line.keys)
    about = [line.text for line in silent if line.text is not None]
    return Hit(
        tuple(keys) or (record.key,),
        {"field": field.label, "about": _about(about), "reason": _reasons(silent)},
        record=None if shared else record.key,
        controller=record.controller,
    )


def _about(texts: list[Text]) -> Text:
    return (
        message("review.about", names=all_names(map(within_sentence, texts)))
        if texts
        else one_line("")
    )


def _reasons(silent: list[Line]) -> Text:
    reasons = (line.reason or message("common.source-silent") for line in silent)
    return listed(dict.fromkeys(reasons), " ")


RULES: tuple[Rule, ...] = tuple(
    Rule(
        f"not-stated-{field.name}",
        f"{field.paragraph}({field.letter})" if field.letter else ARTICLES[field.name],
        field.level,
        SEVERITIES[field.level],
        _not_stated(field),
        "not-stated",
    )
    for field in CONTROLLER_FIELDS
    if field.name not in LOOKED_AT_ELSEWHERE
)
