"""What a screening says: each criterion's answer, on which facts, and on whose word. Plain values.

Three answers, never two. "Not known" is what it is until a fact or a person answers, and it is
never counted as no.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ropa.language.text import Text, message
from ropa.model import Criterion, ScreeningAnswer


class Answer(StrEnum):
    """Whether a criterion holds."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"

    @property
    def label(self) -> Text:
        """What it is called."""
        return message(f"dpia.answer-{self}")


class By(StrEnum):
    """Who answers."""

    FACTS = "facts"
    """The register's facts, which cite their source."""
    PERSON = "person"
    """Somebody who stated it, with a reason."""
    NOBODY = "nobody"


class Outcome(StrEnum):
    """What the screening comes to."""

    REQUIRED = "required"
    """Two criteria or more hold, or Article 35(3)(c) does: an assessment is to be made."""
    UNDECIDED = "undecided"
    """It depends on what is not known."""
    NOT_INDICATED = "not_indicated"
    """Fewer than two can hold: the reason, and the DPO's view, are to be documented."""

    @property
    def label(self) -> Text:
        """What it says."""
        return message(f"dpia.outcome-{self}")


@dataclass(frozen=True, slots=True)
class Answered:
    """One criterion with its answer."""

    criterion: Criterion
    answer: Answer
    by: By
    reason: Text
    """Why: what the facts say, what the person says, or that nothing answers it."""
    facts: tuple[str, ...] = ()
    """Keys of the facts that it rests on, or that bear on it."""
    citations: tuple[str, ...] = ()
    stated: tuple[ScreeningAnswer, ...] = ()
    """Every answer that a person has stated, the latest first, whether or not it is the one."""

    @property
    def name(self) -> Text:
        """What the criterion is called."""
        return message(f"dpia.criterion-{self.criterion}")


@dataclass(frozen=True, slots=True)
class PublicMonitoring:
    """Article 35(3)(c): systematic monitoring of a publicly accessible area on a large scale."""

    answer: Answer
    parts: tuple[Answered, ...]
    """Monitoring, publicly accessible area, large scale: each answered by itself."""


@dataclass(frozen=True, slots=True)
class Screening:
    """The screening of a record, or of an activity over all its records."""

    subject: str
    records: tuple[str, ...]
    criteria: tuple[Answered, ...]
    """The nine of WP248, in its order."""
    public_monitoring: PublicMonitoring
    outcome: Outcome

    def having(self, answer: Answer) -> tuple[Answered, ...]:
        """Return the criteria that have an answer."""
        return tuple(one for one in self.criteria if one.answer is answer)
