"""Collections: which data a record holds, about whom, in which system, and on what condition."""

from __future__ import annotations

from typing import ClassVar

from ropa.model.field import described
from ropa.model.keys import (
    ConditionKey,
    DataKey,
    PurposeKey,
    RecordKey,
    SubjectKey,
    SystemKey,
)
from ropa.model.noun import Fact
from ropa.model.stated import Stated
from ropa.model.text import Translated


class Collection(Fact):
    """Personal data that come into a record (Article 30(1)(c))."""

    prefix: ClassVar[str] = "collection"
    folder: ClassVar[str] = "collections"

    record: RecordKey = described(
        "Record that the data belong to.", "Post som uppgifterna hör till.", refers="record.key"
    )
    data: tuple[DataKey, ...] = described(
        "Categories of data collected.", "Kategorier av uppgifter som samlas in.", json=True
    )
    subjects: tuple[SubjectKey, ...] = described(
        "Categories of data subjects.", "Kategorier av registrerade.", json=True
    )
    system: Stated[SystemKey] = described(
        "System that the data are in.",
        "System som uppgifterna finns i.",
        default=Stated[SystemKey](),
        json=True,
    )
    purposes: Stated[tuple[PurposeKey, ...]] = described(
        "Purposes of these data in particular (Article 30(1)(b)), among those of the record.",
        "Ändamålen med just dessa uppgifter (artikel 30.1 b), bland postens ändamål.",
        default=Stated[tuple[PurposeKey, ...]](),
        json=True,
    )
    conditions: tuple[ConditionKey, ...] = described(
        "Conditions that must all hold for the data to be collected.",
        "Villkor som alla ska vara uppfyllda för att uppgifterna ska samlas in.",
        default=(),
        json=True,
    )
    origin: Stated[Translated] = described(
        "Where the data come from (Article 14(2)(f)).",
        "Varifrån uppgifterna kommer (artikel 14.2 f).",
        default=Stated[Translated](),
        json=True,
    )
