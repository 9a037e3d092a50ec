"""Asked: what became of a question: an answer with its query, or a refusal with candidates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ropa.asking.query import Query
from ropa.errors import Problem
from ropa.language import Language


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

    def plain(self) -> dict[str, Any]:
        """Return it for JSON. `answer` is null where the question was not understood."""
        answer = {"text": self.text, "facts": self.facts} if self.understood else None
        return {
            "understood": self.understood,
            "language": str(self.language),
            "query": self.query.plain() if self.query else None,
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
