"""Records: one controller's processing within one activity, the entry of Article 30(1)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

from ropa.model.field import described
from ropa.model.keys import ActivityKey, ConditionKey, OrganisationKey, PurposeKey, SiteKey
from ropa.model.no_answer import Form
from ropa.model.noun import Named
from ropa.model.stated import Stated
from ropa.model.text import Translated


class RecordStatus(StrEnum):
    """Where a record is in its life."""

    DRAFT = "draft"
    ACTIVE = "active"
    ENDED = "ended"


class Record(Named):
    """One controller's processing within one activity: its scope, purposes and state."""

    prefix: ClassVar[str] = "record"
    folder: ClassVar[str] = "records"

    activity: ActivityKey = described(
        "Activity that it is a record of.", "Verksamhet den är en post för.", refers="activity.key"
    )
    controller: OrganisationKey = described(
        "Controller of the processing (Article 30(1)(a)).",
        "Personuppgiftsansvarig för behandlingen (artikel 30.1 a).",
        refers="organisation.key",
    )
    joint_controllers: Stated[tuple[OrganisationKey, ...]] = described(
        "Joint controllers (Articles 26 and 30(1)(a)).",
        "Gemensamt personuppgiftsansvariga (artiklarna 26 och 30.1 a).",
        default=Stated[tuple[OrganisationKey, ...]](),
        json=True,
    )
    sites: tuple[SiteKey, ...] = described(
        "Sites where the processing happens; none where it is not tied to a place.",
        "Platser där behandlingen sker; inga där den inte är knuten till en plats.",
        default=(),
        json=True,
    )
    conditions: tuple[ConditionKey, ...] = described(
        "Conditions that must all hold for the processing to take place.",
        "Villkor som alla ska vara uppfyllda för att behandlingen ska ske.",
        default=(),
        json=True,
    )
    purposes: tuple[PurposeKey, ...] = described(
        "Purposes of the processing (Article 30(1)(b)).",
        "Ändamålen med behandlingen (artikel 30.1 b).",
        json=True,
    )
    transfers: Stated[Translated] = described(
        "Transfers to third countries or international organisations (Article 30(1)(e)).",
        "Överföringar till tredjeland eller internationell organisation (artikel 30.1 e).",
        default=Stated[Translated](),
        json=True,
    )
    security_measures: Stated[Translated] = described(
        "General description of the security measures (Articles 30(1)(g) and 32(1)).",
        "Allmän beskrivning av säkerhetsåtgärderna (artiklarna 30.1 g och 32.1).",
        default=Stated[Translated](),
        json=True,
    )
    automated_decisions: Stated[Translated] = described(
        "Automated decisions, including profiling (Article 22).",
        "Automatiserade beslut, inbegripet profilering (artikel 22).",
        default=Stated[Translated](),
        json=True,
    )
    storage_location: Stated[Translated] = described(
        "Where the data are kept.",
        "Var uppgifterna finns.",
        default=Stated[Translated](),
        json=True,
        words=Form.POINTER,
    )
    legitimate_interest_assessment: Stated[Translated] = described(
        "Record of the legitimate-interest assessment (Articles 5(2) and 6(1)(f)).",
        "Dokumenterad intresseavvägning (artiklarna 5.2 och 6.1 f).",
        default=Stated[Translated](),
        json=True,
        words=Form.POINTER,
    )
    impact_assessment: Stated[Translated] = described(
        "Data protection impact assessment (Article 35).",
        "Konsekvensbedömning (artikel 35).",
        default=Stated[Translated](),
        json=True,
        words=Form.POINTER,
    )
    status: RecordStatus = described(
        "Status of the record.", "Postens status.", default=RecordStatus.ACTIVE
    )
    owner: Stated[Translated] = described(
        "Who is responsible for the record within the controller.",
        "Vem hos den ansvarige som ansvarar för posten.",
        default=Stated[Translated](),
        json=True,
    )
    reviewed_on: Stated[date] = described(
        "Day of the last review.", "Dag för senaste granskning.", default=Stated[date](), json=True
    )
    review_due_on: Stated[date] = described(
        "Day by which the next review is due.",
        "Dag då nästa granskning senast ska ske.",
        default=Stated[date](),
        json=True,
    )
