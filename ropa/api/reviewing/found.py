"""Found: a finding as a list holds it: a key of its own, and the fields that it is sorted by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from ropa.language.text import Text
from ropa.review import Finding, Level, Severity
from ropa.service.checks import review
from ropa.service.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, flat, as filters, orders and cursors read it."""

    key: str
    """Its place in the review's own order, and what tells it from all others."""
    rule: str
    article: str
    reference: Text
    level: Level
    severity: Severity
    weight: int
    """Place of the severity, the heaviest first."""
    controller: str
    possibly: tuple[str, ...]
    record: str | None
    facts: tuple[str, ...]
    citations: tuple[str, ...]
    code: str
    message: Text
    cure: Text


def _found(one: Finding) -> Found:
    told = "|".join((one.rule, *one.facts, one.message.say()))
    place = (one.controller, one.record or "", str(one.severity.rank), one.rule)
    return Found(
        key="|".join((*place, sha256(told.encode()).hexdigest()[:16])),
        rule=one.rule,
        article=one.article,
        reference=one.reference,
        level=one.level,
        severity=one.severity,
        weight=one.severity.rank,
        controller=one.controller,
        possibly=one.possibly,
        record=one.record,
        facts=one.facts,
        citations=one.citations,
        code=one.code,
        message=one.message,
        cure=one.cure,
    )


def found(snapshot: Snapshot, on: date | None) -> tuple[Found, ...]:
    """Return what the review finds, sorted by key; looked for once for the snapshot and a day."""

    def look() -> tuple[Found, ...]:
        every = [_found(one) for one in review(snapshot, on=on)]
        return tuple(sorted(every, key=lambda one: one.key))

    if on is not None:
        return look()
    every: tuple[Found, ...] = snapshot.once("findings by key", look)
    return every
