"""Facts made in a line, for registers that a test can be read from.

Names come without their prefix: `made.record("cameras", controller="x", sites=["s"])`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from ropa.model import (
    Activity,
    Capacity,
    Citation,
    Collection,
    Condition,
    DataCategory,
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
    stated,
)
from ropa.model.references import targets

Names = Sequence[str]
CITED = ("citation:one",)


def keys(prefix: str, names: Names) -> tuple[str, ...]:
    return tuple(f"{prefix}:{name}" for name in names)


def organisation(name: str, named: bool = True, ties: Names = ()) -> Organisation:
    return Organisation(
        key=f"org:{name}",
        name=Translated.same(name),
        kind=OrganisationKind.COMPANY,
        named=named,
        possibly_same_as=keys("org", ties),
        citations=CITED,
    )


def data(name: str, parent: str | None = None) -> DataCategory:
    above = f"data:{parent}" if parent else None
    return DataCategory(
        key=f"data:{name}", name=Translated.same(name), parent=above, citations=CITED
    )


def system(name: str, ties: Names = ()) -> System:
    ties = keys("system", ties)
    return System(
        key=f"system:{name}", name=Translated.same(name), possibly_same_as=ties, citations=CITED
    )


def record(
    name: str,
    controller: str,
    activity: str = "act",
    sites: Names = (),
    conditions: Names = (),
    joint: Names = (),
) -> Record:
    together = stated(keys("org", joint)) if joint else Stated[tuple[str, ...]]()
    return Record.model_validate(
        {
            "key": f"record:{name}",
            "name": Translated.same(name),
            "activity": f"activity:{activity}",
            "controller": f"org:{controller}",
            "joint_controllers": together.model_dump(),
            "sites": keys("site", sites),
            "conditions": keys("condition", conditions),
            "purposes": ("purpose:one",),
            "citations": CITED,
        }
    )


def collection(
    name: str, of: str, data: Names, system: str | None = None, conditions: Names = ()
) -> Collection:
    return Collection(
        key=f"collection:{name}",
        record=f"record:{of}",
        data=keys("data", data),
        subjects=("subject:one",),
        system=stated(f"system:{system}") if system else Stated[str](),
        conditions=keys("condition", conditions),
        citations=CITED,
    )


def disclosure(
    name: str,
    of: str,
    to: str,
    data: Names = (),
    systems: Names = (),
    sites: Names = (),
    conditions: Names = (),
    capacity: Capacity = Capacity.RECIPIENT,
    limits: bool = False,
    modality: Modality = Modality.HAPPENS,
) -> Disclosure:
    return Disclosure(
        key=f"disclosure:{name}",
        record=f"record:{of}",
        organisation=f"org:{to}",
        capacity=capacity,
        limits_controller=limits,
        data=keys("data", data),
        systems=keys("system", systems),
        sites=keys("site", sites),
        conditions=keys("condition", conditions),
        modality=modality,
        citations=CITED,
    )


def retention(
    name: str,
    of: str,
    data: Names,
    duration: str | None = None,
    sites: Names = (),
    conditions: Names = (),
    unless: Names = (),
) -> Retention:
    return Retention(
        key=f"retention:{name}",
        record=f"record:{of}",
        data=keys("data", data),
        sites=keys("site", sites),
        conditions=keys("condition", conditions),
        unless=keys("condition", unless),
        duration=duration,
        criteria=None if duration else Translated.same("for as long as it is needed"),
        citations=CITED,
    )


def _cited() -> list[Noun]:
    notice = Document(
        key="document:notice", title="Notice", kind=Translated.same("notice"), language="sv"
    )
    paragraph = Citation(
        key="citation:one",
        document="document:notice",
        position=1,
        section="All",
        heading="All",
        paragraph=1,
        digest="0" * 64,
    )
    return [notice, paragraph]


PLAIN: dict[str, type[Activity | Condition | DataSubject | Purpose | Site]] = {
    noun.prefix: noun for noun in (Activity, Condition, DataSubject, Purpose, Site)
}


def plain(prefix: str, name: str) -> Noun:
    return PLAIN[prefix](key=f"{prefix}:{name}", name=Translated.same(name), citations=CITED)


def register(*facts: Noun) -> Register:
    """Make a register of facts, with everything they name that is only a name."""
    made: dict[str, Noun] = {fact.key: fact for fact in (*_cited(), *facts)}
    for key in sorted({key for fact in facts for _, key in targets(fact)}):
        prefix, _, name = key.partition(":")
        if key not in made:
            made[key] = MAKERS[prefix](name)
    return Register(made.values())


MAKERS: dict[str, Callable[[str], Noun]] = {
    "org": organisation,
    "data": data,
    "system": system,
    **{prefix: partial(plain, prefix) for prefix in PLAIN},
}
