"""Query: what a question means: what the command line and GraphQL are asked in other words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from ropa.access.question import Question


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
    """What a question in words means: the kind of answer, and the question of access."""

    kind: Kind
    question: Question
    subject: str | None = None
    """Organisation, system or site that a breach is at."""

    def about(self, data: str) -> Query:
        """Return the same query about other data."""
        return replace(self, question=self.question.about(data=data))

    def plain(self) -> dict[str, Any]:
        """Return the query for JSON, without what was not asked about."""
        fields = {"kind": str(self.kind), **self.question.to_json(), "subject": self.subject}
        return {name: value for name, value in fields.items() if value}
