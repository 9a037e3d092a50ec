"""Disclosures: who may get which data, from where, on what condition."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from ropa.model.countries import Country
from ropa.model.field import described
from ropa.model.keys import (
    ConditionKey,
    DataKey,
    OrganisationKey,
    PurposeKey,
    RecordKey,
    SiteKey,
    SystemKey,
)
from ropa.model.no_answer import Form
from ropa.model.noun import Fact
from ropa.model.stated import Stated, Status
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
    data: Stated[tuple[DataKey, ...]] = described(
        "Categories of data; none where they are all data in the systems.",
        "Kategorier av uppgifter; inga där det är alla uppgifter i systemen.",
        default=Stated[tuple[DataKey, ...]](),
        json=True,
    )
    systems: Stated[tuple[SystemKey, ...]] = described(
        "Systems through which it has access; none where access is not given through a system.",
        "System genom vilka åtkomsten ges; inga där den inte ges genom något system.",
        default=Stated[tuple[SystemKey, ...]](),
        json=True,
    )
    systems_allotted: bool = described(
        "Whether the source says that this organisation has these systems; false where several "
        "organisations share them and which has which is not said.",
        "Om källan anger att just denna organisation har systemen; falskt där flera delar på dem "
        "och det inte framgår vem som har vilket.",
        default=True,
    )
    sites: Stated[tuple[SiteKey, ...]] = described(
        "Sites whose data they are; none where the place makes no difference.",
        "Platser vars uppgifter det gäller; inga där platsen saknar betydelse.",
        default=Stated[tuple[SiteKey, ...]](),
        json=True,
    )
    conditions: tuple[ConditionKey, ...] = described(
        "Conditions that must all hold.",
        "Villkor som alla ska vara uppfyllda.",
        default=(),
        json=True,
    )
    purposes: Stated[tuple[PurposeKey, ...]] = described(
        "Purposes of the disclosure itself (Article 30(1)(b)), among those of its record.",
        "Ändamålen med just utlämnandet (artikel 30.1 b), bland postens ändamål.",
        default=Stated[tuple[PurposeKey, ...]](),
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
        words=Form.POINTER,
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
        if self.data.status is Status.NONE and self.systems.status is Status.NONE:
            raise PydanticCustomError(
                "gives_nothing", "a disclosure of no data through no system gives access to nothing"
            )
        if not self.systems_allotted and not self.systems.is_stated:
            raise PydanticCustomError(
                "allots_nothing", "systems that are not allotted are named; say which are shared"
            )
        if self.limits_controller and self.capacity is not Capacity.CONTROLLER:
            raise PydanticCustomError(
                "limits_others",
                "only a disclosure to the controller's own staff limits the controller",
            )
        return self
