"""Realistic registers of any size, from a seed number.

A register is made of groups of companies. Each group has its companies, sites, systems and
suppliers, and some ten records: cameras and visits at its sites, and what it does at a distance.
Data categories, conditions, activities, purposes and authorities are shared by all, as they are in
a country. The same size and seed number give the same register, on any machine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeVar

from ropa.model import (
    Activity,
    Capacity,
    Citation,
    Collection,
    Condition,
    DataCategory,
    DataKind,
    DataSubject,
    Disclosure,
    Document,
    Modality,
    Noun,
    Organisation,
    OrganisationKind,
    Purpose,
    Record,
    Register,
    Retention,
    Site,
    Stated,
    System,
    Translated,
)
from ropa.model.stated import Status

N = TypeVar("N", bound=Noun)
CITED = ("citation:notice.1",)
SILENT = Stated[Any]()
DATA: dict[str, str | None] = {
    "footage": None,
    "visit-data": None,
    "visitor-name": "visit-data",
    "visitor-phone": "visit-data",
    "door-passages": "visit-data",
    "contact-details": None,
    "phone-number": "contact-details",
    "email-address": "contact-details",
    "recording": None,
    "answers": None,
    "comments": "answers",
    "salary": None,
    "purchases": None,
}
CONDITIONS = ("incident", "crime", "report", "card", "matter", "answered", "selected")
AUTHORITIES = ("police", "rescue", "tax-agency")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of processing: what it collects, who gets it, and how long it is kept."""

    data: tuple[str, ...]
    on_site: bool
    limited: str | None
    """Condition on which the controller's own staff sees the data; None where that is not said."""
    authority: tuple[str, str] | None
    """Authority that gets the data, and the condition."""
    durations: tuple[str, ...]


KINDS = {
    "cameras": Kind(("footage",), True, "incident", ("police", "crime"), ("P14D", "P30D")),
    "visits": Kind(
        ("visitor-name", "visitor-phone", "door-passages"),
        True,
        None,
        ("rescue", "incident"),
        ("P1D", "P30D"),
    ),
    "threats": Kind(("contact-details", "recording"), False, None, ("police", "report"), ("P30D",)),
    "quality": Kind(("phone-number", "recording"), False, "selected", None, ("P30D", "P90D")),
    "surveys": Kind(("email-address", "answers", "comments"), False, None, None, ("P12M", "P18M")),
    "payroll": Kind(("contact-details", "salary"), False, None, ("tax-agency", "matter"), ("P7Y",)),
    "shop": Kind(("contact-details", "purchases"), False, None, None, ("P3Y", "P10Y")),
}


def make(noun: type[N], key: str, **fields: Any) -> N:
    """Make a fact without checking it: what is made here fits together."""
    if "citations" in noun.model_fields:
        fields["citations"] = CITED
    if "name" in noun.model_fields:
        fields["name"] = Translated.model_construct(sv=key, en=key)
    return noun.model_construct(key=key, **fields)


def at(system: str) -> Stated[str]:
    return Stated[str].model_construct(status=Status.STATED, value=system)


def listed(names: tuple[str, ...]) -> Stated[tuple[str, ...]]:
    """Return an answer that states some keys, or that there are none: then all are meant."""
    status = Status.STATED if names else Status.NONE
    return Stated[tuple[str, ...]].model_construct(status=status, value=names or None)


def shared() -> Iterator[Noun]:
    """Yield what all groups share."""
    yield make(
        Document, "document:notice", title="Notice", kind=Translated.same("notice"), language="sv"
    )
    yield make(
        Citation,
        "citation:notice.1",
        document="document:notice",
        position=1,
        section="All",
        heading="All",
        paragraph=1,
        digest="0123456789abcdef" * 4,
    )
    for name, parent in DATA.items():
        above = f"data:{parent}" if parent else None
        yield make(DataCategory, f"data:{name}", parent=above, kind=DataKind.ORDINARY)
    yield from (make(Condition, f"condition:{name}") for name in CONDITIONS)
    yield from (make(Activity, f"activity:{name}") for name in KINDS)
    yield make(DataSubject, "subject:person")
    yield make(Purpose, "purpose:business", parent=None)
    for name in AUTHORITIES:
        yield organisation(name, OrganisationKind.AUTHORITY)


def organisation(name: str, kind: OrganisationKind) -> Organisation:
    return make(
        Organisation, f"org:{name}", kind=kind, named=True, parent=SILENT, possibly_same_as=()
    )


@dataclass(slots=True)
class Group:
    """One group of companies, numbered, while its facts are made."""

    number: int
    random: Random
    facts: list[Noun] = field(default_factory=list)
    sites: list[str] = field(default_factory=list)
    companies: list[str] = field(default_factory=list)
    suppliers: list[str] = field(default_factory=list)

    def found(self) -> None:
        """Make its companies, suppliers and sites."""
        for index in range(self.random.randint(1, 4)):
            self.companies.append(f"company-{self.number}.{index}")
            self.facts.append(organisation(self.companies[-1], OrganisationKind.COMPANY))
        for index in range(self.random.randint(3, 6)):
            self.suppliers.append(f"supplier-{self.number}.{index}")
            self.facts.append(organisation(self.suppliers[-1], OrganisationKind.SUPPLIER))
        for index in range(self.random.randint(1, 6)):
            self.sites.append(f"site:{self.number}.{index}")
            self.facts.append(make(Site, self.sites[-1]))

    def records(self) -> Iterator[list[Noun]]:
        """Yield the facts of one record after the other, each with what it alone needs."""
        for name, kind in KINDS.items():
            controllers = self.random.sample(self.companies, min(2, len(self.companies)))
            sites = self._shares(len(controllers)) if kind.on_site else [()] * len(controllers)
            for controller, own in zip(controllers, sites, strict=True):
                yield self._record(f"{name}.{controller}", name, kind, controller, own)

    def _shares(self, count: int) -> list[tuple[str, ...]]:
        return [tuple(self.sites[index::count]) for index in range(count)]

    def _record(
        self, name: str, activity: str, kind: Kind, controller: str, sites: tuple[str, ...]
    ) -> list[Noun]:
        record, system = f"record:{name}", f"system:{name}"
        data = tuple(f"data:{key}" for key in kind.data)
        duration = self.random.choice(kind.durations)
        return [
            make(System, system, possibly_same_as=()),
            make(
                Record,
                record,
                activity=f"activity:{activity}",
                controller=f"org:{controller}",
                joint_controllers=SILENT,
                sites=sites,
                conditions=(),
                purposes=("purpose:business",),
            ),
            *self._collections(name, data, system),
            *self._disclosures(name, kind, controller, data, system),
            make(
                Retention,
                f"retention:{name}",
                record=record,
                data=data,
                sites=(),
                conditions=(),
                unless=(),
                duration=duration,
            ),
        ]

    def _collections(self, name: str, data: tuple[str, ...], system: str) -> Iterator[Noun]:
        for index, key in enumerate(data):
            yield make(
                Collection,
                f"collection:{name}.{index}",
                record=f"record:{name}",
                data=(key,),
                subjects=("subject:person",),
                system=at(system) if self.random.random() < 0.9 else SILENT,
                conditions=("condition:card",) if key == "data:door-passages" else (),
            )

    def _disclosures(
        self, name: str, kind: Kind, controller: str, data: tuple[str, ...], system: str
    ) -> Iterator[Noun]:
        for supplier in self.random.sample(self.suppliers, self.random.randint(1, 3)):
            yield _disclosure(name, supplier, supplier, Capacity.PROCESSOR, systems=(system,))
        if kind.limited:
            yield _disclosure(
                name, "staff", controller, Capacity.CONTROLLER, data, (), (kind.limited,)
            )
        if kind.authority:
            authority, condition = kind.authority
            yield _disclosure(
                name, authority, authority, Capacity.RECIPIENT, data, (), (condition,)
            )


def _disclosure(
    name: str,
    suffix: str,
    to: str,
    capacity: Capacity,
    data: tuple[str, ...] = (),
    systems: tuple[str, ...] = (),
    conditions: tuple[str, ...] = (),
) -> Disclosure:
    return make(
        Disclosure,
        f"disclosure:{name}.{suffix}",
        record=f"record:{name}",
        organisation=f"org:{to}",
        capacity=capacity,
        limits_controller=capacity is Capacity.CONTROLLER,
        data=listed(data),
        systems=listed(systems),
        sites=listed(()),
        conditions=tuple(f"condition:{key}" for key in conditions),
        modality=Modality.POSSIBLE if systems else Modality.HAPPENS,
    )


def facts(records: int, seed: int = 1) -> Iterator[Noun]:
    """Yield the facts of a register with so many records."""
    random = Random(seed)
    yield from shared()
    made = number = 0
    while made < records:
        group = Group(number, random)
        group.found()
        yield from group.facts
        for record in group.records():
            if made < records:
                yield from record
                made += 1
        number += 1


def register(records: int, seed: int = 1) -> Register:
    """Return the register with so many records that a seed number gives."""
    return Register(facts(records, seed))
