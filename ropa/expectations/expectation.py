"""What is expected of one question, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from ropa.access.answer import Reason
from ropa.access.question import Question
from ropa.language import Language
from ropa.model.disclosure import Capacity
from ropa.model.register import Register


@dataclass(frozen=True, slots=True)
class Expected:
    """An accessor that is expected: who, in which capacity, and on which conditions."""

    party: str
    capacity: Capacity
    alternatives: tuple[tuple[str, ...], ...]
    """The least sets of open conditions, as in an answer; one empty set where it is granted."""
    is_open: bool
    """Whether the source leaves it undecided whether there is the access."""
    data: tuple[str, ...] | None
    """The parts that it reaches; None where that is not compared."""
    open: tuple[str, ...] | None = None
    """Codes of what leaves it open, without the room; None where that is not compared."""
    purposes: tuple[str, ...] | None = None
    """Purposes of the access; None where they are not compared."""
    bases: tuple[str, ...] | None = None
    """Legal bases of the access; None where they are not compared."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """One question and its whole answer, at its place in a file."""

    file: str
    line: int
    question: Question
    accessors: tuple[Expected, ...]
    excluded: tuple[str, ...]
    retention: tuple[str, ...] | None
    until: str | None
    """Last day, ISO 8601; None where that is not compared."""
    reason: str | None
    """Code of the reason why nobody can, without the room; None where that is not compared."""
    notes: tuple[str, ...] | None = None
    """Facts whose notes the answer carries; None where they are not compared."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an expectation: it holds where there are no differences."""

    expectation: Expectation
    differences: tuple[Reason, ...]

    @property
    def holds(self) -> bool:
        """Whether the answer was the expected one."""
        return not self.differences

    def say(
        self, language: Language | str = Language.EN, register: Register | None = None
    ) -> list[str]:
        """Return the place of the expectation and, a line each, every difference."""
        asked = self.expectation
        question = asked.question
        places = (question.party, question.site, question.activity, question.controller)
        about = [str(question.data), *(key for key in places if key)]
        lines = [difference.say(language, register) for difference in self.differences]
        return [f"{asked.file}:{asked.line}: {' · '.join(about)}", *(f"  {line}" for line in lines)]
