"""Disclosures: who may get which data, from where, on what condition."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from ropa.model.field import described
from ropa.model.keys import ConditionKey, DataKey, OrganisationKey, RecordKey, SiteKey, SystemKey
from ropa.model.noun import Fact
from ropa.model.organisation import Country
from ropa.model.stated import Stated
from ropa.model.text import Translated


class Capacity(StrEnum):
    """In which capacity an organisation has access."""

    CONTROLLER = "controller"
    """The controller itself, through its own staff."""
    PROCESSOR = "processor"
    """A processor, on the controller's behalf (Article 4(8))."""
    RECIPIENT = "recipient"
    """Somebody else to whom data are disclosed (Article 4(9))."""


class Modality(StrEnum):
    """How the source puts it."""

    HAPPENS = "happens"
    """"Discloses": it is done."""
    MAY_HAPPEN = "may_happen"
    """"May disclose": it can come to be done."""
    POSSIBLE = "possible"
    """"Has the possibility of access": whether it is used is not said."""


class Disclosure(Fact):
    """Access to data of a record, given to an organisation (Article 30(1)(d))."""

    prefix: ClassVar[str] = "disclosure"
    folder: ClassVar[str] = "disclosures"

    record: RecordKey = described(
        "Record whose data they are.", "Post vars uppgifter det gäller.", refers="record.key"
    )
    organisation: OrganisationKey = described(
        "Organisation that has access.", "Organisation som får åtkomst.", refers="organisation.key"
    )
    capacity: Capacity = described(
        "Capacity in which it has access.", "Egenskap i vilken den får åtkomst."
    )
    limits_controller: bool = described(
        "Whether the controller's own access is limited to what this disclosure says.",
        "Om den ansvariges egen åtkomst är begränsad till vad som sägs här.",
        default=False,
    )
    audience: Translated | None = described(
        "Who within the organisation has access, where the source says so.",
        "Vilka inom organisationen som har åtkomst, där källan anger det.",
        default=None,
        json=True,
    )
    data: tuple[DataKey, ...] = described(
        "Categories of data; none where it is whatever the systems hold.",
        "Kategorier av uppgifter; inga där det är allt som systemen rymmer.",
        default=(),
        json=True,
    )
    systems: tuple[SystemKey, ...] = described(
        "Systems through which it has access; none where that is not how.",
        "System genom vilka åtkomsten ges; inga där den inte ges så.",
        default=(),
        json=True,
    )
    sites: tuple[SiteKey, ...] = described(
        "Sites whose data they are; none means all the sites of the record.",
        "Platser vars uppgifter det gäller; inga betyder postens alla platser.",
        default=(),
        json=True,
    )
    conditions: tuple[ConditionKey, ...] = described(
        "Conditions that must all hold.",
        "Villkor som alla ska vara uppfyllda.",
        default=(),
        json=True,
    )
    modality: Modality = described("How the source puts it.", "Hur källan uttrycker det.")
    service: Stated[Translated] = described(
        "Service that a processor gives (Article 28(3)).",
        "Tjänst som ett biträde tillhandahåller (artikel 28.3).",
        default=Stated[Translated](),
        json=True,
    )
    contract: Stated[Translated] = described(
        "Contract with the processor (Article 28(3)).",
        "Personuppgiftsbiträdesavtal (artikel 28.3).",
        default=Stated[Translated](),
        json=True,
    )
    country: Stated[Country] = described(
        "Country in which the organisation gets the data, ISO 3166-1 alpha-2.",
        "Land där organisationen får uppgifterna, ISO 3166-1 alpha-2.",
        default=Stated[Country](),
        json=True,
    )
    transfer_mechanism: Stated[Translated] = described(
        "Mechanism of a transfer to a third country (Articles 45, 46 and 49).",
        "Stöd för en överföring till tredjeland (artiklarna 45, 46 och 49).",
        default=Stated[Translated](),
        json=True,
    )

    @model_validator(mode="after")
    def _says_what(self) -> Self:
        if not self.data and not self.systems:
            raise PydanticCustomError(
                "gives_nothing", "a disclosure says what it gives access to: data, systems, or both"
            )
        if self.limits_controller and self.capacity is not Capacity.CONTROLLER:
            raise PydanticCustomError(
                "limits_others",
                "only a disclosure to the controller's own staff limits the controller",
            )
        return self
