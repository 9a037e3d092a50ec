"""A register that lacks nothing and contradicts nothing, for rules to be silent about.

`north` and `south` each have a record of one activity with everything that a rule asks for. A test
changes one thing and sees what fires.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from builders import made
from builders.made import none
from ropa.model import (
    Activity,
    Article,
    ArticleSource,
    Capacity,
    Collection,
    Condition,
    DataCategory,
    DataKind,
    DataSubject,
    Disclosure,
    LegalBasis,
    Modality,
    Noun,
    Objection,
    Organisation,
    OrganisationKind,
    Purpose,
    Record,
    Register,
    Retention,
    Right,
    Site,
    Stated,
    System,
    Translated,
    stated,
)

N = TypeVar("N", bound=Noun)


def said(text: str = "said") -> Stated[Translated]:
    return stated(Translated.same(text))


def _named(noun: type[N], name: str, /, **fields: Any) -> N:
    return made.fact(noun, name, **{"name": Translated.same(name.upper()), **fields})


def _organisation(name: str, kind: OrganisationKind) -> Organisation:
    return _named(
        Organisation,
        name,
        kind=kind,
        named=True,
        contact=said(),
        country=stated("SE"),
        parent=none("it is the parent company"),
        data_protection_officer=said(),
        representative=none("in the Union"),
    )


def _record(owner: str) -> Record:
    return _named(
        Record,
        f"cameras.{owner}",
        activity="activity:cameras",
        controller=f"org:{owner}",
        joint_controllers=none("alone"),
        sites=(f"site:{owner}", f"site:{owner}-yard"),
        purposes=("purpose:safety",),
        transfers=said(),
        security_measures=said(),
        automated_decisions=none("people decide"),
        storage_location=said(),
        legitimate_interest_assessment=said(),
        impact_assessment=said(),
        owner=said(),
        reviewed_on=stated(date(2025, 1, 1)),
        review_due_on=stated(date(2027, 1, 1)),
    )


def _of(noun: type[N], owner: str, name: str, /, **fields: Any) -> N:
    return made.fact(noun, f"cameras.{owner}.{name}", record=f"record:cameras.{owner}", **fields)


def _disclosure(owner: str, organisation: str, capacity: Capacity, **fields: Any) -> Disclosure:
    return _of(
        Disclosure,
        owner,
        organisation,
        organisation=f"org:{organisation}",
        capacity=capacity,
        data=stated(("data:footage",)),
        sites=stated((f"site:{owner}", f"site:{owner}-yard")),
        modality=Modality.HAPPENS,
        country=stated("SE"),
        **fields,
    )


def _basis(owner: str, name: str, article: Article, **fields: Any) -> LegalBasis:
    return _of(
        LegalBasis,
        owner,
        name,
        article=article,
        article_source=ArticleSource.SOURCE,
        ground=Translated.same(f"ground {name}"),
        need=Translated.same("need"),
        **fields,
    )


def _belongings(owner: str) -> Iterable[Noun]:
    yield _record(owner)
    yield _named(Site, owner)
    yield _named(Site, f"{owner}-yard")
    yield _organisation(owner, OrganisationKind.COMPANY)
    yield _of(
        Collection,
        owner,
        "held",
        data=("data:footage", "data:number", "data:offence", "data:health"),
        subjects=("subject:visitor",),
        system=stated("system:store"),
        origin=said(),
    )
    yield _disclosure(owner, owner, Capacity.CONTROLLER)
    yield _disclosure(owner, "guards", Capacity.PROCESSOR, service=said(), contract=said())
    police = _disclosure(owner, "police", Capacity.RECIPIENT, conditions=("condition:crime",))
    yield police
    yield _basis(
        owner,
        "interest",
        Article.ART_6_1_F,
        covers_purposes=("purpose:safety",),
        covers_data=("data:footage", "data:offence", "data:health"),
        covers_disclosures=(police.key,),
    )
    yield _basis(owner, "number", Article.ART_6_1_F, covers_data=("data:number",))
    rule = said("the act")
    covers = ("data:offence",)
    yield _basis(owner, "offence", Article.ART_10, national_rule=rule, covers_data=covers)
    yield _basis(owner, "health", Article.ART_9_2_F, covers_data=("data:health",))
    yield _of(
        Retention,
        owner,
        "all",
        data=("data:footage", "data:number", "data:offence", "data:health"),
        duration="P30D",
        starts_from=said(),
        ends_with=said(),
    )
    yield _of(
        Objection,
        owner,
        "ask",
        right=Right.OBJECTION,
        right_source=ArticleSource.REGISTER,
        ways=stated((Translated.same("ask"),)),
    )


FACTS: tuple[Noun, ...] = (
    *made.cited(),
    _named(Activity, "cameras", monitoring=said()),
    _named(Purpose, "safety"),
    _named(Purpose, "parking"),
    _named(Condition, "crime"),
    _named(DataSubject, "visitor"),
    _named(System, "store"),
    _named(System, "other-store"),
    _named(DataCategory, "footage"),
    _named(DataCategory, "face", parent="data:footage"),
    _named(DataCategory, "plate"),
    _named(DataCategory, "number", kind=DataKind.NATIONAL_IDENTIFIER),
    _named(DataCategory, "offence", kind=DataKind.CRIMINAL_OFFENCE),
    _named(DataCategory, "health", kind=DataKind.SPECIAL),
    _organisation("guards", OrganisationKind.SUPPLIER),
    _organisation("other-guards", OrganisationKind.SUPPLIER),
    _organisation("police", OrganisationKind.AUTHORITY),
    *_belongings("north"),
    *_belongings("south"),
)
BY_KEY = {fact.key: fact for fact in FACTS}


def changed(key: str, /, **fields: Any) -> Noun:
    """Return a fact of the register with other values in some fields."""
    fact = BY_KEY[key]
    return type(fact).model_validate(fact.model_dump() | fields)


def added(key: str, new: str, /, **fields: Any) -> Noun:
    """Return a copy of a fact of the register under a new key."""
    return changed(key, **{"key": new, **fields})


def faultless(*changes: Noun, without: Iterable[str] = ()) -> Register:
    """Return the register with facts changed or added, and without some."""
    facts = BY_KEY | {fact.key: fact for fact in changes}
    return Register(fact for key, fact in facts.items() if key not in set(without))
