"""Summary: how many findings of each weight, level and article each controller has.

No single score: a number that stands for everything hides what it leaves out. What only may be a
controller's, since the source does not name whose it is, is counted apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ropa.review.interface import Finding, Level, Severity


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings are alike in weight, level and article."""

    severity: Severity
    level: Level
    article: str
    findings: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of one controller."""

    controller: str
    counts: tuple[Count, ...]
    """Its own, the heaviest first, then by level and article."""
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
    order = sorted(tally, key=lambda kind: (kind[0].rank, levels.index(kind[1]), kind[2]))
    return tuple(Count(*kind, tally[kind]) for kind in order)


def required_missing(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings about required items of Article 30: they decide an exit status."""
    return tuple(one for one in findings if one.level is Level.REQUIRED)
