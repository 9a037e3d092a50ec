"""Hypothesis strategies for registers: every noun, every field, hostile text, always consistent.

    from builders.registers import registers

    @given(registers())
    def test_a_register_...(register: Register) -> None: ...

Each value is drawn from the type of its field, so a field that is added to the model is generated
with no change here. What makes a register consistent as a whole (trees, sites of the record, limits
that replace each other) is written out, a function a noun.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import strategies as st

from builders.field_values import (
    BOTH,
    DURATIONS,
    HOSTILE,
    TEXTS,
    Draw,
    Pools,
    among,
    answer,
    some,
    types_of,
    value,
)
from ropa.model import (
    NOUNS,
    Citation,
    Collection,
    DataCategory,
    Disclosure,
    Document,
    Exclusion,
    LegalBasis,
    Measure,
    Noun,
    Objection,
    Organisation,
    Purpose,
    Record,
    Register,
    Retention,
    Right,
    Site,
    Stated,
    System,
    stated,
)
from ropa.model.keys import OrganisationKey
from ropa.model.stated import Status

__all__ = ["BOTH", "HOSTILE", "TEXTS", "facts", "registers"]

Fields = dict[str, Any]
Facts = dict[str, Noun]

NAMES = ("a", "b", "no", "on", "1.0", "2026-01-01", "null", "1e5", "tegeluddsvagen", "x-2.y")
"""Names of keys: among them such that a careless reader would retype."""

SPARED = frozenset(("basis", "collection", "exclusion", "measure", "objection", "retention"))
"""Prefixes of the nouns that a register can do without: no other noun refers to them."""


def _before(key: str, pools: Pools) -> tuple[str, ...]:
    keys = pools[key.partition(":")[0]]
    return keys[: keys.index(key)]


def _sites(draw: Draw, fields: Fields, facts: Facts) -> None:
    record = facts[fields["record"]]
    assert isinstance(record, Record)
    fields["sites"] = draw(some(record.sites))


def _listed(draw: Draw, options: tuple[str, ...]) -> Stated[Any]:
    """Draw a three-valued list of some of the options."""
    kind: Any = Stated[tuple[str, ...]]
    chosen = draw(some(options))
    if chosen:
        return kind(status="stated", value=chosen)  # type: ignore[no-any-return]
    return draw(among((kind(), kind(status="none"))))  # type: ignore[no-any-return]


def _branch(draw: Draw, fields: Fields, pools: Pools, _facts: Facts) -> None:
    fields["parent"] = draw(among((None, *_before(fields["key"], pools))))


def _untied(_draw: Draw, fields: Fields, _pools: Pools, _facts: Facts) -> None:
    ties = fields["possibly_same_as"]
    fields["possibly_same_as"] = tuple(tie for tie in ties if tie != fields["key"])


def _opposed(draw: Draw, fields: Fields, pools: Pools, _facts: Facts) -> None:
    fields["conditions"] = draw(some(pools["condition"], least=2))


def _organisation(draw: Draw, fields: Fields, pools: Pools, facts: Facts) -> None:
    owners = _before(fields["key"], pools)
    fields["parent"] = type(fields["parent"])()
    if owners:
        fields["parent"] = answer(draw, OrganisationKey, {"org": owners})
    _untied(draw, fields, pools, facts)


def _citation(_draw: Draw, fields: Fields, pools: Pools, _facts: Facts) -> None:
    place = 1 + len(_before(fields["key"], pools))
    fields |= {"position": place, "paragraph": place}


def _disclosure(draw: Draw, fields: Fields, pools: Pools, facts: Facts) -> None:
    record = facts[fields["record"]]
    assert isinstance(record, Record)
    fields["sites"] = _listed(draw, record.sites)
    fields["purposes"] = _listed(draw, record.purposes)
    fields["limits_controller"] &= fields["capacity"] == "controller"
    fields["systems_allotted"] |= not fields["systems"].is_stated
    if fields["systems"].status is fields["data"].status is Status.NONE:
        fields["data"] = stated(pools["data"][:1])


def _joint(_draw: Draw, fields: Fields, _pools: Pools, _facts: Facts) -> None:
    joint = fields["joint_controllers"]
    if fields["controller"] in joint.listed:
        fields["joint_controllers"] = type(joint)()


def _collection(draw: Draw, fields: Fields, pools: Pools, facts: Facts) -> None:
    fields["data"] = fields["data"] or pools["data"][:1]
    record = facts[fields["record"]]
    assert isinstance(record, Record)
    fields["purposes"] = _listed(draw, record.purposes)


def _basis(draw: Draw, fields: Fields, _pools: Pools, facts: Facts) -> None:
    disclosures = (fact for fact in facts.values() if isinstance(fact, Disclosure))
    own = tuple(fact.key for fact in disclosures if fact.record == fields["record"])
    fields["covers_disclosures"] = draw(some(own))


def _retention(draw: Draw, fields: Fields, pools: Pools, facts: Facts) -> None:
    fields["data"] = fields["data"] or pools["data"][:1]
    limits = {"duration": DURATIONS, "until": BOTH, "criteria": BOTH}
    limit = draw(among(tuple(limits)))
    fields |= dict.fromkeys(limits) | {limit: draw(limits[limit]), "unless": ()}
    fields["starts_at_collection"] &= fields["starts_from"].is_stated
    earlier = (fact for fact in facts.values() if isinstance(fact, Retention))
    replacement = draw(among((None, *(fact for fact in earlier if fact.conditions))))
    if replacement is not None:
        unless = draw(some(replacement.conditions, least=1))
        fields |= {"record": replacement.record, "data": replacement.data, "unless": unless}
    _sites(draw, fields, facts)


def _measure(_draw: Draw, fields: Fields, pools: Pools, _facts: Facts) -> None:
    if fields["record"] is not None:
        fields["system"] = None
    else:
        fields["system"] = fields["system"] or pools["system"][0]


def _document(draw: Draw, fields: Fields, _pools: Pools, _facts: Facts) -> None:
    if fields["stated_by"] is not None:
        day = draw(st.dates(date(1900, 1, 1), date(2999, 12, 31)))
        fields["dated"] = stated(day.isoformat())


def _objection(draw: Draw, fields: Fields, _pools: Pools, _facts: Facts) -> None:
    if fields["right"] is Right.OTHER_LAW:
        fields["rule"] = stated(draw(BOTH))


FITTED: dict[type[Noun], Callable[[Draw, Fields, Pools, Facts], None]] = {
    Citation: _citation,
    Collection: _collection,
    DataCategory: _branch,
    Disclosure: _disclosure,
    Document: _document,
    Exclusion: _opposed,
    LegalBasis: _basis,
    Measure: _measure,
    Objection: _objection,
    Organisation: _organisation,
    Purpose: _branch,
    Record: _joint,
    Retention: _retention,
    Site: _untied,
    System: _untied,
}


def _fact(draw: Draw, noun: type[Noun], key: str, pools: Pools, known: Facts) -> Noun:
    fields = {
        name: value(draw, annotation, pools)
        for name, annotation in types_of(noun).items()
        if name in noun.model_fields and name not in ("key", "citations")
    }
    fields["key"] = key
    if "citations" in noun.model_fields:
        fields["citations"] = draw(some(pools["citation"], least=1))
    if noun in FITTED:
        FITTED[noun](draw, fields, pools, known)
    return noun(**fields)


@st.composite
def facts(draw: Draw, most: int = 2) -> list[Noun]:
    """Draw facts that fit together, in no particular order; at most so many of each noun."""
    pools = {}
    for noun in NOUNS:
        names = draw(some(NAMES, int(noun.prefix not in SPARED), most))
        pools[noun.prefix] = tuple(f"{noun.prefix}:{name}" for name in names)
    if len(pools["condition"]) < 2:
        pools["exclusion"] = ()
    drawn: Facts = {}
    for noun in NOUNS:
        for key in pools[noun.prefix]:
            drawn[key] = _fact(draw, noun, key, pools, drawn)
    return draw(st.permutations(list(drawn.values())))  # type: ignore[no-any-return]


def registers(most: int = 2) -> st.SearchStrategy[Register]:
    """Draw a consistent register with at most so many of each noun."""
    return facts(most).map(Register)
