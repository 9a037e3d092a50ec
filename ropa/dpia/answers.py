"""Answers: whether each criterion of a screening holds, on which facts, and on whose word.

Three answers, never two. "Not known" is what it is until a fact or a person answers, and it is
never counted as no.

What persons answer is kept in the register, with author and day. An answer for this controller
comes before one for every controller of the activity; among those the latest day comes first. Where
two of that day disagree, neither is taken, and both are shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import count

from ropa.language.text import Text, message
from ropa.model import Activity, Criterion, Holds, Record, Register, ScreeningAnswer
from ropa.model.keys import name_of


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
    """Keys of the facts that it rests on, or that concern it."""
    citations: tuple[str, ...] = ()
    stated: tuple[ScreeningAnswer, ...] = ()
    """Every answer that a person has stated, the latest first, whether or not it prevails."""

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


def stated_answers(
    register: Register, record: Record, criterion: Criterion
) -> tuple[ScreeningAnswer, ...]:
    """Return what persons have answered to a criterion of a record, the prevailing one first."""
    found = (
        one
        for one in register.all(ScreeningAnswer)
        if one.criterion is criterion and one.is_about(record)
    )
    return tuple(sorted(found, key=_rank))


def _rank(one: ScreeningAnswer) -> tuple[bool, int, str]:
    return not one.controllers, -one.stated_on.toordinal(), one.key


def prevailing_answer(answers: tuple[ScreeningAnswer, ...]) -> Holds | None:
    """Return the prevailing answer; None where there is none, or where two equals disagree."""
    if not answers:
        return None
    best = _rank(answers[0])[:2]
    equals = {one.answer for one in answers if _rank(one)[:2] == best}
    return answers[0].answer if len(equals) == 1 else None


def add_answer(register: Register, answer: ScreeningAnswer) -> Register:
    """Return the register with an answer added; what others have answered is kept.

    Raises:
        InconsistentRegister: its key is taken, or it names what the register does not hold.
    """
    return Register([*register, answer], register.origins)


def new_key(register: Register, activity: str, criterion: str) -> str:
    """Return a key for an answer that no other fact has: `screening:<activity>.<criterion>.<n>`.

    Raises:
        UnknownKey: the register holds no such activity.
    """
    register.get(Activity, activity, "activity")
    stem = f"{ScreeningAnswer.prefix}:{name_of(activity)}.{criterion.replace('_', '-')}"
    return next(key for key in (f"{stem}.{n}" for n in count(1)) if key not in register)
