"""The one field table: every item of Article 30(1) and 30(2), and every accountability field.

Each field is declared once: the letter of its item, how far the law obliges it, its labels (in the
catalogue, `exports.field-<name>`, and for the statutory items `exports.item-<article>-<letter>`),
and how it is read from the register. Every format, the review, the API and the pages read this
table; a field that is added here appears in all of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from ropa.article30 import (
    accountability,
    data,
    legal_bases,
    mandate,
    parties,
    recipients,
    retention,
    systems,
)
from ropa.article30.facts import Facts
from ropa.article30.line import Line
from ropa.index import Mandate
from ropa.language.text import Text, message, one_line
from ropa.model import Record

S = TypeVar("S", Record, Mandate)


class Level(StrEnum):
    """How far the law obliges a field."""

    REQUIRED = "required"
    WHERE_APPLICABLE = "where_applicable"
    WHERE_POSSIBLE = "where_possible"
    ACCOUNTABILITY = "accountability"
    """Not in Article 30, but expected of whoever must show compliance (Article 5(2))."""

    @property
    def label(self) -> Text:
        """What it is called."""
        return message(f"exports.level-{self}")


@dataclass(frozen=True, slots=True)
class Field(Generic[S]):
    """One field of a record: its place in the law, its labels, and how it is read."""

    name: str
    """Its identity in JSON, CSV and the API: a lower-case name with hyphens."""
    paragraph: str
    """`30(1)`, `30(2)`, or empty where Article 30 does not have it."""
    letter: str
    """The item's letter, or empty."""
    level: Level
    read: Callable[[Facts, S], tuple[Line, ...]]
    """Read it: at least one line, since what is not stated is a line too."""

    @property
    def label(self) -> Text:
        """What the field is called."""
        return message(f"exports.field-{self.name}")

    @property
    def item(self) -> Text:
        """The statutory label of the item that it belongs to, or the heading of accountability."""
        if not self.letter:
            return message("exports.item-accountability")
        return message(f"exports.item-{self.paragraph[3]}-{self.letter}")

    @property
    def reference(self) -> Text:
        """The item as it is cited: `30(1)(a)`, `30.1 a`; a dash for accountability."""
        if not self.letter:
            return one_line("–")
        return message("exports.reference", paragraph=self.paragraph[3], letter=self.letter)


def _item(
    letter: str, level: Level, name: str, read: Callable[[Facts, Record], tuple[Line, ...]]
) -> Field[Record]:
    return Field(name, "30(1)" if letter else "", letter, level, read)


REQUIRED, APPLICABLE, POSSIBLE, ACCOUNTABILITY = Level

CONTROLLER_FIELDS: tuple[Field[Record], ...] = (
    _item("a", REQUIRED, "controller", parties.controller),
    _item("a", REQUIRED, "contact", parties.contact),
    _item("a", APPLICABLE, "joint-controllers", parties.joint),
    _item("a", APPLICABLE, "representative", parties.representative),
    _item("a", APPLICABLE, "data-protection-officer", parties.data_protection_officer),
    _item("b", REQUIRED, "purposes", data.purposes),
    _item("c", REQUIRED, "data-subjects", data.data_subjects),
    _item("c", REQUIRED, "personal-data", data.personal_data),
    _item("d", REQUIRED, "recipients", recipients.recipients),
    _item("e", APPLICABLE, "transfers", recipients.transfers),
    _item("f", POSSIBLE, "time-limits", retention.time_limits),
    _item("g", POSSIBLE, "measures", systems.measures),
    _item("", ACCOUNTABILITY, "activity", accountability.activity),
    _item("", ACCOUNTABILITY, "sites", accountability.sites),
    _item("", ACCOUNTABILITY, "conditions", accountability.conditions),
    _item("", ACCOUNTABILITY, "legal-bases", legal_bases.legal_bases),
    _item("", ACCOUNTABILITY, "legitimate-interests", legal_bases.legitimate_interests),
    _item("", ACCOUNTABILITY, "legitimate-interest-assessment", legal_bases.assessment),
    _item("", ACCOUNTABILITY, "special-categories", data.special_categories),
    _item("", ACCOUNTABILITY, "internal-access", recipients.internal_access),
    _item("", ACCOUNTABILITY, "processors", recipients.processors),
    _item("", ACCOUNTABILITY, "transfer-mechanisms", recipients.mechanisms),
    _item("", ACCOUNTABILITY, "sources", data.sources),
    _item("", ACCOUNTABILITY, "rights", accountability.rights),
    _item("", ACCOUNTABILITY, "automated-decisions", accountability.automated_decisions),
    _item("", ACCOUNTABILITY, "systems", systems.systems),
    _item("", ACCOUNTABILITY, "storage-location", systems.storage_location),
    _item("", ACCOUNTABILITY, "impact-assessment", accountability.impact_assessment),
    _item("", ACCOUNTABILITY, "owner", accountability.owner),
    _item("", ACCOUNTABILITY, "status", accountability.status),
    _item("", ACCOUNTABILITY, "reviewed-on", accountability.reviewed_on),
    _item("", ACCOUNTABILITY, "review-due-on", accountability.review_due_on),
)
"""A controller's record, in the order of Article 30(1), then accountability."""


def _duty(
    letter: str, level: Level, name: str, read: Callable[[Facts, Mandate], tuple[Line, ...]]
) -> Field[Mandate]:
    return Field(name, "30(2)", letter, level, read)


PROCESSOR_FIELDS: tuple[Field[Mandate], ...] = (
    _duty("a", REQUIRED, "processor", mandate.processor),
    _duty("a", REQUIRED, "processor-contact", mandate.processor_contact),
    _duty("a", REQUIRED, "on-behalf-of", mandate.principal),
    _duty("a", REQUIRED, "on-behalf-of-contact", mandate.principal_contact),
    _duty("a", APPLICABLE, "representatives", mandate.representatives),
    _duty("a", APPLICABLE, "data-protection-officers", mandate.data_protection_officers),
    _duty("b", REQUIRED, "categories-of-processing", mandate.categories_of_processing),
    _duty("c", APPLICABLE, "transfers", mandate.transfers),
    _duty("d", POSSIBLE, "measures", mandate.measures),
)
"""A processor's record: only what Article 30(2) has."""
