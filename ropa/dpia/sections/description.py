"""Article 35(7)(a): a systematic description of the processing, its purposes and interests."""

from __future__ import annotations

from ropa.dpia.blocks import Paragraph, Section, Tone
from ropa.dpia.case import Case
from ropa.dpia.sections.flows import flows
from ropa.dpia.sections.seeing import seeing
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


def description(case: Case) -> Section:
    """Return the section."""
    return Section(
        "a-description",
        case.say("section-a"),
        (Paragraph(case.say("a-about"), Tone.QUIET),),
        (*(_record(case, record) for record in case.records), flows(case), seeing(case)),
    )


def _record(case: Case, record: Record) -> Section:
    return Section(
        f"a-record-{name_of(record.key)}", case.name(record.key), case.told(record, *FIELDS)
    )
