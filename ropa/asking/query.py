"""Query: what a question means: what the command line and GraphQL are asked in other words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from ropa.access.question import Scope


class Kind(StrEnum):
    """What is asked for."""

    WHO_CAN_SEE = "who-can-see"
    CAN_SEE = "can-see"
    WHAT_CAN_SEE = "what-can-see"
    RETENTION = "retention"
    CONTROLLERS = "controllers"
    PROCESSORS = "processors"
    LEGAL_BASES = "legal-bases"
    IMPACT = "impact"


@dataclass(frozen=True, slots=True)
class Query:
    """One question, by keys. Fields that were not asked about are None or empty."""

    kind: Kind
    data: str | None = None
    """Category of data that it is about."""
    party: str | None = None
    """Organisation whose access, or whose processors, it is about."""
    subject: str | None = None
    """Organisation, system or site that a breach is at."""
    site: str | None = None
    activity: str | None = None
    controller: str | None = None
    given: frozenset[str] = frozenset()
    ruled_out: frozenset[str] = frozenset()
    collected_on: date | None = None
    on: date | None = None

    @property
    def scope(self) -> Scope:
        """Where the question looks, and what it takes for true or false."""
        return Scope(
            site=self.site,
            activity=self.activity,
            controller=self.controller,
            given=self.given,
            ruled_out=self.ruled_out,
            collected_on=self.collected_on,
            on=self.on,
        )

    def plain(self) -> dict[str, Any]:
        """Return the query for JSON, without what was not asked about."""
        fields = {
            "kind": str(self.kind),
            "data": self.data,
            "party": self.party,
            "subject": self.subject,
            "site": self.site,
            "activity": self.activity,
            "controller": self.controller,
            "given": sorted(self.given),
            "ruled_out": sorted(self.ruled_out),
            "collected_on": self.collected_on.isoformat() if self.collected_on else None,
            "on": self.on.isoformat() if self.on else None,
        }
        return {name: value for name, value in fields.items() if value}
