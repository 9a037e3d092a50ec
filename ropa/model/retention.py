"""Retention: how long a record keeps which data (Article 30(1)(f))."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from ropa.model.duration import Duration
from ropa.model.field import described
from ropa.model.keys import ConditionKey, DataKey, RecordKey, SiteKey
from ropa.model.no_answer import Form
from ropa.model.noun import Fact
from ropa.model.stated import Stated
from ropa.model.text import Translated


class Retention(Fact):
    """A time limit: a duration from an event, or until an event, or criteria in words."""

    prefix: ClassVar[str] = "retention"
    folder: ClassVar[str] = "retentions"

    record: RecordKey = described(
        "Record that keeps the data.", "Post som sparar uppgifterna.", refers="record.key"
    )
    data: tuple[DataKey, ...] = described(
        "Categories of data kept.", "Kategorier av uppgifter som sparas.", json=True
    )
    sites: tuple[SiteKey, ...] = described(
        "Sites whose data they are; none means all the sites of the record.",
        "Platser vars uppgifter det gäller; inga betyder postens alla platser.",
        default=(),
        json=True,
    )
    conditions: tuple[ConditionKey, ...] = described(
        "Conditions that must all hold for this limit to apply.",
        "Villkor som alla ska vara uppfyllda för att fristen ska gälla.",
        default=(),
        json=True,
    )
    unless: tuple[ConditionKey, ...] = described(
        "Conditions of which any one replaces this limit with another.",
        "Villkor av vilka ett enda ersätter fristen med en annan.",
        default=(),
        json=True,
    )
    duration: Duration | None = described(
        "How long, ISO 8601 in whole days or longer.",
        "Hur länge, ISO 8601 i hela dagar.",
        default=None,
    )
    starts_from: Stated[Translated] = described(
        "Event that the duration counts from.",
        "Händelse som tiden räknas från.",
        default=Stated[Translated](),
        json=True,
    )
    starts_at_collection: bool = described(
        "Whether that event is the collection of the data, so that the last day can be counted.",
        "Om händelsen är att uppgifterna samlas in, så att sista dagen kan räknas fram.",
        default=False,
    )
    until: Translated | None = described(
        "Event that ends the retention.",
        "Händelse som avslutar sparandet.",
        default=None,
        json=True,
    )
    criteria: Translated | None = described(
        "Criteria that decide the time, in words.",
        "Kriterier som avgör tiden, i ord.",
        default=None,
        json=True,
    )
    ends_with: Stated[Translated] = described(
        "What happens to the data at the end.",
        "Vad som sker med uppgifterna vid tidens slut.",
        default=Stated[Translated](),
        json=True,
        words=Form.OUTCOME,
    )

    @model_validator(mode="after")
    def _one_limit(self) -> Self:
        given = [limit for limit in (self.duration, self.until, self.criteria) if limit is not None]
        if len(given) != 1:
            raise PydanticCustomError(
                "one_limit", "a retention gives exactly one of duration, until and criteria"
            )
        if self.starts_at_collection and not self.starts_from.is_stated:
            raise PydanticCustomError(
                "start_not_stated",
                "a retention that starts at collection states what it starts from",
            )
        return self
