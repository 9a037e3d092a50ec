"""Rules: one thing each that a record should have, or should not contradict.

rule ── looks at a `ReviewedRegister` ──→ hits ── made by `review` into ──→ findings
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import wraps

from ropa.article30.fields import Level
from ropa.language.text import Part
from ropa.model import Record
from ropa.review.finding import Severity
from ropa.review.reviewed_register import ReviewedRegister

__all__ = ["Hit", "Level", "Look", "Rule", "by_record"]


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule fires: the facts, what to say of them, and whose record it is."""

    facts: tuple[str, ...]
    """Keys of the facts that it rests on, the main one first; at least one."""
    values: Mapping[str, Part] = field(default_factory=dict)
    """What stands in the placeholders of the rule's message and cure."""
    record: str | None = None
    """The record; none where it is a matter of the controller, whatever the record."""
    controller: str | None = None
    """The controller, where there is no record to give it."""
    severity: Severity | None = None
    """Where this case weighs otherwise than the rule's others."""
    article: str | None = None
    """Where this case rests on another article than the rule's others."""


Look = Callable[[ReviewedRegister], Iterable[Hit]]
"""Find where a rule fires in a register."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that a record should have, or should not contradict."""

    name: str
    """Its identity, as `basis-missing`."""
    article: str
    """Article of the GDPR that it rests on, as `30(1)(f)`."""
    level: Level
    severity: Severity
    look: Look
    message: str = ""
    """Message of the catalogue, with `-cure` its cure; the rule's own name where it is empty."""

    @property
    def code(self) -> str:
        """The message's key in the catalogue."""
        return f"review.{self.message or self.name}"


def by_record(find: Callable[[ReviewedRegister, Record], Iterable[Hit]]) -> Look:
    """Make what finds something in one record look at each record of a register."""

    @wraps(find)
    def look(reviewed: ReviewedRegister) -> Iterator[Hit]:
        for record in reviewed.records:
            for hit in find(reviewed, record):
                yield replace(hit, record=record.key)

    return look
