"""Screening answers: what a person states about the need of a DPIA (Article 35)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

from ropa.model.field import described
from ropa.model.keys import ActivityKey, OrganisationKey
from ropa.model.no_answer import Form
from ropa.model.noun import Noun
from ropa.model.record import Record
from ropa.model.text import Line, Translated


class Criterion(StrEnum):
    """A criterion of a DPIA: the nine of WP248, and the place that Article 35(3)(c) asks of."""

    EVALUATION = "evaluation"
    AUTOMATED_DECISIONS = "automated_decisions"
    SYSTEMATIC_MONITORING = "systematic_monitoring"
    SENSITIVE_DATA = "sensitive_data"
    LARGE_SCALE = "large_scale"
    MATCHING = "matching"
    VULNERABLE_SUBJECTS = "vulnerable_subjects"
    NEW_TECHNOLOGY = "new_technology"
    PREVENTS_RIGHTS = "prevents_rights"
    PUBLIC_AREA = "public_area"
    """Whether the place is publicly accessible: none of the nine, but part of Article 35(3)(c)."""


class Holds(StrEnum):
    """What a person answers. Nobody answers "not known": a question without an answer is that."""

    YES = "yes"
    NO = "no"


class ScreeningAnswer(Noun):
    """One person's answer to one criterion, with the reason: kept, and never without its author.

    It is a noun but no fact: a fact is what a source states and cites the source's paragraphs,
    while this is a judgement, whose source is its author on a day.
    """

    prefix: ClassVar[str] = "screening"
    folder: ClassVar[str] = "screenings"

    activity: ActivityKey = described(
        "Activity that it is about.", "Verksamhet som det gäller.", refers="activity.key"
    )
    controllers: tuple[OrganisationKey, ...] = described(
        "Controllers whose records of the activity it is about; none means all of them.",
        "Ansvariga vars poster för verksamheten det gäller; inga betyder alla.",
        default=(),
        json=True,
    )
    criterion: Criterion = described(
        "Criterion that it answers.", "Kriterium som det är ett svar på."
    )
    answer: Holds = described("Whether the criterion holds.", "Om kriteriet är uppfyllt.")
    reason: Translated = described("Why.", "Varför.", json=True)
    author: Line = described("Who answered.", "Vem som har svarat.", words=Form.NAME)
    stated_on: date = described("Day of the answer.", "Dag för svaret.")

    def is_about(self, record: Record) -> bool:
        """Whether it is about a record: of its activity, and of one of its controllers, if any."""
        of_controller = not self.controllers or record.controller in self.controllers
        return self.activity == record.activity and of_controller
