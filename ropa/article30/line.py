"""Lines: the statements of an Article 30 field, each with its scope, condition, status and source.

A line is the smallest thing that a record says. What a disclosure or a time limit says is never
flattened into prose: its sites, its conditions and its particulars stay apart, so that each format
can print them and a machine can read them back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ropa.language.text import Text, message
from ropa.model import Note, Status


@dataclass(frozen=True, slots=True)
class Detail:
    """One particular of a line, under a name of the catalogue (`exports.detail-<name>`)."""

    name: str
    text: Text
    status: Status = Status.STATED
    """Whether the source answers it. `text` is the reason where it does not."""
    keys: tuple[str, ...] = ()
    """What the text names, where it names facts of the register."""

    @property
    def label(self) -> Text:
        """What it is called."""
        return message(f"exports.detail-{self.name}")

    @property
    def value(self) -> Text:
        """The text, or that it is none or not stated and why."""
        if self.status is Status.STATED:
            return self.text
        return message(f"exports.status-{self.status}-because", reason=self.text)


@dataclass(frozen=True, slots=True)
class Line:
    """One statement of a field."""

    text: Text | None
    """What is stated, or what it is about that is not stated; None where it is the field itself."""
    status: Status = Status.STATED
    reason: Text | None = None
    """Why it is none or not stated."""
    keys: tuple[str, ...] = ()
    """The facts that it is, then those that it names."""
    sites: tuple[str, ...] = ()
    """Sites that it is about; none where that is not said of it apart from its record."""
    conditions: tuple[str, ...] = ()
    """Conditions that must all hold, besides the record's own."""
    unless: tuple[str, ...] = ()
    """Conditions of which any one sets the line aside."""
    details: tuple[Detail, ...] = ()
    notes: tuple[Note, ...] = ()
    citations: tuple[str, ...] = ()
    day: date | None = None
    """The day that it states, where it states one."""

    @property
    def statement(self) -> Text:
        """The line in words, without its scope, conditions, particulars, notes and source."""
        if self.status is Status.STATED:
            assert self.text is not None
            return self.text
        reason = self.reason or message("common.source-silent")
        said = message(f"exports.status-{self.status}-because", reason=reason)
        return said if self.text is None else message("exports.about", text=self.text, said=said)
