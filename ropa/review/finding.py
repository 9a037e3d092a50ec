"""Findings: what a review found, and how many there are of each severity, level and article.

A finding says what is, never more: that the source is silent is a finding of its own kind, and is
never put as though something were not done.

There is no single score: a number that stands for everything hides what it leaves out. What only
may be a controller's, since the source does not name whose it is, is counted apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ropa.article30.fields import Level
from ropa.language.law import article_order, cited
from ropa.language.text import Text, message


class Severity(StrEnum):
    """How severe a finding is, the most severe first."""

    VIOLATION = "violation"
    """What is stated does not meet the law, or a required item is not stated."""
    WARNING = "warning"
    """It may not meet the law: something that should be stated is not, or facts do not agree."""
    NOTE = "note"
    """For a person to look at: it is open, differs, or needs a reason."""

    @property
    def label(self) -> Text:
        """What it is called."""
        return message(f"review.severity-{self}")

    @property
    def rank(self) -> int:
        """Place in the order, the most severe first."""
        return list(Severity).index(self)


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


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings have the same severity, level and article."""

    severity: Severity
    level: Level
    article: str
    findings: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of one controller."""

    controller: str
    counts: tuple[Count, ...]
    """Its own, the most severe first, then by level and article."""
    possibly: tuple[Count, ...]
    """Of records that may be its own."""

    @property
    def findings(self) -> int:
        """How many findings are its own."""
        return sum(count.findings for count in self.counts)


def summary(findings: Iterable[Finding]) -> tuple[Summary, ...]:
    """Return the counts of each controller that has, or may have, findings; sorted by key."""
    own: dict[str, list[Finding]] = {}
    may: dict[str, list[Finding]] = {}
    for finding in findings:
        own.setdefault(finding.controller, []).append(finding)
        for other in finding.possibly:
            may.setdefault(other, []).append(finding)
    return tuple(
        Summary(key, _counts(own.get(key, ())), _counts(may.get(key, ())))
        for key in sorted({*own, *may})
    )


def _counts(findings: Iterable[Finding]) -> tuple[Count, ...]:
    tally = Counter((one.severity, one.level, one.article) for one in findings)
    levels = list(Level)
    order = sorted(
        tally, key=lambda kind: (kind[0].rank, levels.index(kind[1]), article_order(kind[2]))
    )
    return tuple(Count(*kind, tally[kind]) for kind in order)


def required_missing(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings about required items of Article 30: they decide an exit status."""
    return tuple(one for one in findings if one.level is Level.REQUIRED)
