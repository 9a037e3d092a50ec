"""Facts made in a line, for registers that a test can be read from.

`fact` makes one of any noun; the others make those of access, with what a test names and nothing
more. Names come without their prefix: `made.record("cameras", controller="x", sites=["s"])`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

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
    Exclusion,
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
    Status,
    System,
    Translated,
    stated,
)
from ropa.model.references import targets

N = TypeVar("N", bound=Noun)
Names = Sequence[str]
CITED = ("citation:one",)


def none(text: str = "there is none") -> Stated[Any]:
    return Stated[Any](status=Status.NONE, reason=Translated.same(text))


def several(prefix: str, names: Names | None) -> Stated[tuple[str, ...]]:
    """Return a three-valued list: names, none where there are none, not stated for None."""
    if names is None:
        return Stated[tuple[str, ...]]()
    return stated(keys(prefix, names)) if names else none()


def keys(prefix: str, names: Names) -> tuple[str, ...]:
    return tuple(f"{prefix}:{name}" for name in names)


def fact(noun: type[N], name: str, /, **fields: Any) -> N:
    """Make a fact, cited, and called as its key is where it has a name."""
    given: dict[str, Any] = {"key": f"{noun.prefix}:{name}"}
    if "name" in noun.model_fields:
        given["name"] = Translated.same(name)
    if "citations" in noun.model_fields:
        given["citations"] = CITED
    return noun(**given | fields)


def cited() -> list[Noun]:
    """Make the document and the paragraph that every fact here rests on."""
    notice = fact(Document, "notice", title="Notice", kind=Translated.same("notice"), language="sv")
    paragraph = fact(
        Citation,
        "one",
        document=notice.key,
        position=1,
        section="All",
        heading="All",
        paragraph=1,
        digest="0123456789abcdef" * 4,
    )
    return [notice, paragraph]


def organisation(name: str, named: bool = True, ties: Names = ()) -> Organisation:
    kind, tied = OrganisationKind.COMPANY, keys("org", ties)
    return fact(Organisation, name, kind=kind, named=named, possibly_same_as=tied)


def data(name: str, parent: str | None = None) -> DataCategory:
    return fact(DataCategory, name, parent=f"data:{parent}" if parent else None)


def system(name: str, ties: Names = ()) -> System:
    return fact(System, name, possibly_same_as=keys("system", ties))


def site(name: str, ties: Names = ()) -> Site:
    return fact(Site, name, possibly_same_as=keys("site", ties))


def record(
    name: str,
    controller: str,
    activity: str = "act",
    sites: Names = (),
    conditions: Names = (),
    joint: Names = (),
) -> Record:
    return fact(
        Record,
        name,
        activity=f"activity:{activity}",
        controller=f"org:{controller}",
        joint_controllers=stated(keys("org", joint)) if joint else Stated[tuple[str, ...]](),
        sites=keys("site", sites),
        conditions=keys("condition", conditions),
        purposes=("purpose:one",),
    )


def collection(
    name: str, of: str, data: Names, system: str | None = None, conditions: Names = ()
) -> Collection:
    return fact(
        Collection,
        name,
        record=f"record:{of}",
        data=keys("data", data),
        subjects=("subject:one",),
        system=stated(f"system:{system}") if system else Stated[str](),
        conditions=keys("condition", conditions),
    )


def disclosure(
    name: str,
    of: str,
    to: str,
    data: Names | None = (),
    systems: Names | None = (),
    sites: Names | None = (),
    conditions: Names = (),
    capacity: Capacity = Capacity.RECIPIENT,
    limits: bool = False,
    modality: Modality = Modality.HAPPENS,
    **fields: Any,
) -> Disclosure:
    return fact(
        Disclosure,
        name,
        record=f"record:{of}",
        organisation=f"org:{to}",
        capacity=capacity,
        limits_controller=limits,
        data=several("data", data),
        systems=several("system", systems),
        sites=several("site", sites),
        conditions=keys("condition", conditions),
        modality=modality,
        **fields,
    )


def exclusion(name: str, conditions: Names, exclusive: bool | None = True) -> Exclusion:
    said = Stated[bool]() if exclusive is None else stated(exclusive)
    return fact(Exclusion, name, conditions=keys("condition", conditions), exclusive=said)


def retention(
    name: str,
    of: str,
    data: Names,
    duration: str | None = None,
    sites: Names = (),
    conditions: Names = (),
    unless: Names = (),
    **fields: Any,
) -> Retention:
    return fact(
        Retention,
        name,
        record=f"record:{of}",
        data=keys("data", data),
        sites=keys("site", sites),
        conditions=keys("condition", conditions),
        unless=keys("condition", unless),
        duration=duration,
        criteria=None if duration else Translated.same("for as long as it is needed"),
        **fields,
    )


PLAIN: dict[str, type[Activity | Condition | DataSubject | Purpose | Site]] = {
    noun.prefix: noun for noun in (Activity, Condition, DataSubject, Purpose, Site)
}


def plain(prefix: str, name: str) -> Noun:
    """Make a fact that is only a name."""
    return fact(PLAIN[prefix], name)


def register(*facts: Noun) -> Register:
    """Make a register of facts, with everything they name that is only a name."""
    made: dict[str, Noun] = {fact.key: fact for fact in (*cited(), *facts)}
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
