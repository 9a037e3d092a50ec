"""A register of one record in which every field of every noun is set, each text to one of its own.

A test looks for every text in what is exported: one that is lost is named by its noun and field.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

from builders import made
from ropa.model import (
    NOUNS,
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
    Exclusion,
    LegalBasis,
    Measure,
    Note,
    NoteKind,
    Noun,
    Objection,
    Organisation,
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

CITED = {"citations": made.CITED}
RECORD = "record:one"


def token(key: str, field: str) -> Translated:
    """The text that a field of a fact is set to."""
    name = f"{key.replace(':', '-').replace('.', '-')}-{field.replace('_', '-')}"
    return Translated(sv=f"sv-{name}", en=f"en-{name}")


def _filled(noun: type[Noun], key: str, field: str, annotation: Any) -> Any:
    text = token(key, field)
    if annotation is Translated or Translated in get_args(annotation):
        return text
    if annotation is str or str in get_args(annotation):
        return text.sv
    if get_origin(annotation) is tuple and get_args(annotation)[0] is Note:
        return tuple(Note(kind=kind, text=token(key, f"{field}-{kind}")) for kind in NoteKind)
    if isinstance(annotation, type) and issubclass(annotation, Stated):
        (inner,) = annotation.__pydantic_generic_metadata__["args"]
        return stated(text if inner is Translated else text.sv)
    raise AssertionError(f"{noun.__name__}.{field} is not set")


def full(noun: type[Noun], key: str, **given: Any) -> Noun:
    """A noun whose every field is set: those given, and every other to a text of its own."""
    hints = get_type_hints(noun)
    values = {
        field: _filled(noun, key, field, hints[field])
        for field in noun.model_fields
        if field not in given and field != "key"
    }
    return made.fact(noun, key.partition(":")[2], **values, **given)


def _organisation(name: str, **given: Any) -> Noun:
    fields = {
        "aliases": (),
        "kind": "company",
        "named": True,
        "country": stated("US"),
        "parent": stated("org:parent"),
        "possibly_same_as": ("org:tied",),
    }
    return full(Organisation, f"org:{name}", **CITED, **{**fields, **given})


def _parties() -> Iterator[Noun]:
    yield _organisation("controller")
    for name in ("joint", "processor", "recipient"):
        yield _organisation(name)
    silent: Any = Stated[Any]()
    for name in ("parent", "tied"):
        yield _organisation(name, parent=silent, possibly_same_as=())


def _named() -> Iterator[Noun]:
    aliases: dict[str, Any] = {"aliases": ()}
    yield full(Activity, "activity:one", **CITED, **aliases)
    for name, ties in (("one", ("site:tied",)), ("tied", ())):
        given = {"country": stated("SE"), "possibly_same_as": ties}
        yield full(Site, f"site:{name}", **given, **CITED, **aliases)
    for name, ties in (("one", ("system:tied",)), ("tied", ())):
        yield full(System, f"system:{name}", possibly_same_as=ties, **CITED, **aliases)
    for name, parent in (("one", "data:whole"), ("whole", None)):
        key, kind = f"data:{name}", DataKind.CRIMINAL_OFFENCE
        yield full(
            DataCategory, key, parent=parent, kind=kind, dpv_term="pd:Name", **CITED, **aliases
        )
    yield full(DataSubject, "subject:one", dpv_term="dpv:Visitor", **CITED, **aliases)
    for name, parent in (("one", "purpose:whole"), ("whole", None)):
        yield full(Purpose, f"purpose:{name}", parent=parent, **CITED, **aliases)
    for name in ("record", "collection", "disclosure", "basis", "limit", "unless"):
        yield full(Condition, f"condition:{name}", **CITED, **aliases)
    opposed = ("condition:limit", "condition:unless")
    yield full(Exclusion, "exclusion:one", conditions=opposed, exclusive=stated(True), **CITED)


def _record() -> Noun:
    return full(
        Record,
        RECORD,
        aliases=(),
        activity="activity:one",
        controller="org:controller",
        joint_controllers=stated(("org:joint",)),
        sites=("site:one",),
        conditions=("condition:record",),
        purposes=("purpose:one",),
        status="draft",
        reviewed_on=stated(date(2026, 1, 2)),
        review_due_on=stated(date(2027, 1, 2)),
        **CITED,
    )


def _belongings() -> Iterator[Noun]:
    held: dict[str, Any] = {"record": RECORD, "data": ("data:one",), **CITED}
    at: dict[str, Any] = {"sites": ("site:one",)}
    yield full(
        Collection,
        "collection:one",
        subjects=("subject:one",),
        system=stated("system:one"),
        purposes=stated(("purpose:one",)),
        conditions=("condition:collection",),
        **held,
    )
    for capacity, owner in (
        (Capacity.CONTROLLER, "controller"),
        (Capacity.PROCESSOR, "processor"),
        (Capacity.RECIPIENT, "recipient"),
    ):
        yield full(
            Disclosure,
            f"disclosure:{owner}",
            organisation=f"org:{owner}",
            capacity=capacity,
            limits_controller=capacity is Capacity.CONTROLLER,
            systems_allotted=True,
            systems=stated(("system:one",)),
            conditions=("condition:disclosure",),
            purposes=stated(("purpose:one",)),
            modality="may_happen",
            country=stated("US"),
            **held | {name: stated(keys) for name, keys in (("data", held["data"]), *at.items())},
        )
    yield full(
        LegalBasis,
        "basis:one",
        record=RECORD,
        article="6(1)(f)",
        article_source="source",
        covers_purposes=("purpose:one",),
        covers_data=("data:one",),
        covers_disclosures=("disclosure:recipient",),
        conditions=("condition:basis",),
        **CITED,
    )
    yield from _limits({**held, **at})
    ways = stated((token("objection:one", "ways"),))
    yield full(
        Objection,
        "objection:one",
        record=RECORD,
        right="objection",
        right_source="register",
        ways=ways,
        **CITED,
    )
    for name, record, system in (("record", RECORD, None), ("system", None, "system:one")):
        yield full(
            Measure,
            f"measure:{name}",
            aliases=(),
            record=record,
            system=system,
            kind="testing",
            **CITED,
        )


def _limits(held: dict[str, Any]) -> Iterator[Noun]:
    limit, unless = "condition:limit", "condition:unless"
    for name, conditions, sets_aside, given in (
        ("duration", (limit,), (unless,), {"duration": "P14D", "until": None, "criteria": None}),
        ("until", (unless,), (), {"duration": None, "criteria": None}),
        ("criteria", (limit,), (), {"duration": None, "until": None}),
    ):
        yield full(
            Retention,
            f"retention:{name}",
            conditions=conditions,
            unless=sets_aside,
            starts_at_collection=False,
            **given,
            **held,
        )


def complete_facts() -> list[Noun]:
    """The facts: every noun that an Article 30 record is made of, with every field set."""
    document = full(
        Document, "document:one", language="sv", publisher=stated("a"), dated=stated("2026-03-02")
    )
    citation = full(
        Citation,
        "citation:one",
        document="document:one",
        position=1,
        paragraph=1,
        sentence=1,
        digest="0123456789abcdef" * 4,
        holds_no_fact=None,
    )
    return [document, citation, *_parties(), *_named(), _record(), *_belongings()]


def complete_register() -> Register:
    """The register of those facts."""
    return Register(complete_facts())


NOT_OF_THE_RECORD = {noun for noun in NOUNS if noun.prefix == "screening"}
"""Nouns that are no part of an Article 30 record: the screening belongs to the DPIA."""
