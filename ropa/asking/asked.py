"""Asked: what a question in words means, and what became of it.

It is answered with the query that it means, or refused with what may have been meant.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from ropa.access.question import Question
from ropa.errors import Problem
from ropa.language import Language


class Kind(StrEnum):
    """What is asked for."""

    WHO_CAN_SEE = "who-can-see"
    CAN_SEE = "can-see"
    WHAT_CAN_SEE = "what-can-see"
    RETENTION = "retention"
    CONTROLLERS = "controllers"
    PROCESSORS = "processors"
    LEGAL_BASES = "legal-bases"
    PURPOSES = "purposes"
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

    def to_json(self) -> dict[str, Any]:
        """Return the query as values that JSON can hold, without what was not asked about."""
        fields = {"kind": str(self.kind), **self.question.to_json(), "subject": self.subject}
        return {name: value for name, value in fields.items() if value}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and what the register makes of it."""

    question: str
    language: Language
    """Language that it is answered in: the question's own where none was asked for."""
    query: Query | None = None
    """What the question means; None where it was not understood."""
    graphql: str | None = None
    """The GraphQL that gives the same answer."""
    text: str = ""
    """The answer in words: a sentence, or a short list, one line an entry."""
    facts: Any = None
    """The answer as plain values, under the names that the command line and GraphQL use."""
    problem: Problem | None = None
    """Why it was not understood."""
    candidates: tuple[str, ...] = ()
    """Keys that may have been meant."""

    @property
    def understood(self) -> bool:
        """Whether the question was answered."""
        return self.problem is None

    def to_json(self) -> dict[str, Any]:
        """Return it as values that JSON can hold; `answer` is null where it was not understood."""
        answer = {"text": self.text, "facts": self.facts} if self.understood else None
        return {
            "understood": self.understood,
            "language": str(self.language),
            "query": self.query.to_json() if self.query else None,
            "graphql": self.graphql,
            "answer": answer,
            "candidates": list(self.candidates),
            "refusal": self._refusal(),
        }

    def _refusal(self) -> dict[str, str] | None:
        if self.problem is None:
            return None
        return {
            "code": self.problem.code,
            "message": self.problem.message(self.language),
            "cure": self.problem.cure(self.language),
        }
