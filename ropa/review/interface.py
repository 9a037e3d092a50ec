"""What a rule is, and what it finds. Plain values; names and texts in both languages.

    rule ── looks at a `Reading` ──→ hits ── made by `review` into ──→ findings

A rule says what is, never more: that the source is silent is a finding of its own kind and is never
told as though something were not done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from ropa.article30.fields import Level
from ropa.language.law import cited
from ropa.language.text import Part, Text, message

if TYPE_CHECKING:
    from ropa.review.reading import Reading

__all__ = ["Finding", "Hit", "Level", "Rule", "Severity"]


class Severity(StrEnum):
    """How much a finding weighs, the heaviest first."""

    VIOLATION = "violation"
    """What is stated does not meet the law, or a required item is not stated."""
    WARNING = "warning"
    """It may not meet the law: something that should be stated is not, or facts do not agree."""
    NOTE = "note"
    """Worth a person's eye: it is open, differs, or needs a reason."""

    @property
    def label(self) -> Text:
        """What it is called."""
        return message(f"review.severity-{self}")

    @property
    def rank(self) -> int:
        """Place in the order, the heaviest first."""
        return list(Severity).index(self)


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
    """The controller, where there is no record to tell it."""
    severity: Severity | None = None
    """Where this case weighs otherwise than the rule's others."""
    article: str | None = None
    """Where this case rests on another article than the rule's others."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that a record should have, or should not contradict."""

    name: str
    """Its identity: the name of its module, with hyphens."""
    article: str
    """Article of the GDPR that it rests on, as `30(1)(f)`."""
    level: Level
    severity: Severity
    look: Callable[[Reading], Iterable[Hit]]
    """Find where it fires."""
    message: str = ""
    """Message of the catalogue, with `-cure` its cure; the rule's own name where it is empty."""

    @property
    def code(self) -> str:
        """The message's key in the catalogue."""
        return f"review.{self.message or self.name}"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: about which controller and record, on which facts, and who says so."""

    rule: str
    article: str
    level: Level
    severity: Severity
    controller: str
    possibly: tuple[str, ...]
    """Controllers that it may be, where the source only describes it."""
    record: str | None
    facts: tuple[str, ...]
    citations: tuple[str, ...]
    """Paragraphs that state the facts, the main one first."""
    code: str
    message: Text
    cure: Text

    @property
    def reference(self) -> Text:
        """The article as each language writes it: `30(1)(f)`, `30.1 f`."""
        return cited(self.article)

    def concerns(self, controller: str) -> bool:
        """Whether it is about a controller, or about one that it may be."""
        return controller == self.controller or controller in self.possibly
