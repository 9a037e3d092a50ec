"""Article 30(1)(b) and (c): the purposes, the people and the data, and where the data come from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ropa.article30.facts import Facts
from ropa.article30.line import Detail, Line, answered, particular, unanswered
from ropa.language.text import Text, message
from ropa.model import (
    Collection,
    DataCategory,
    DataKind,
    DataSubject,
    Disclosure,
    Purpose,
    Record,
    Status,
)


def purposes(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return each purpose, with the purpose that it is part of."""
    return tuple(_purpose(facts, record, key) for key in record.purposes) or (
        unanswered("common.source-silent", record.key),
    )


def _purpose(facts: Facts, record: Record, key: str) -> Line:
    purpose = facts.register.get(Purpose, key)
    whole = (purpose.parent,) if purpose.parent else ()
    return Line(
        facts.name(key),
        keys=(key, record.key),
        details=tuple(Detail("part-of", facts.name(one), keys=(one,)) for one in whole),
        notes=facts.notes(purpose),
        citations=facts.cited(record, purpose),
    )


def own_purposes(facts: Facts, record: Record, fact: Collection | Disclosure) -> Detail:
    """Return the purposes of data or of a disclosure in particular, as a particular of its line.

    Data whose own purposes are not stated have the one that is left of their record's, where no
    more is left; else it is not stated which of them the data are for.
    """
    said = fact.purposes
    if said.is_stated:
        return Detail("purposes", facts.names(said.listed), keys=said.listed)
    if said.status is Status.NONE or said.reason is not None:
        return particular("purposes", said)
    if isinstance(fact, Disclosure):
        return Detail("purposes", message("exports.purposes-of-disclosure"), Status.NOT_STATED)
    left = facts.index.unclaimed_purposes(record)
    if len(left) == 1:
        return Detail("purposes", facts.names(left), keys=left)
    return Detail("purposes", message("exports.purposes-of-data"), Status.NOT_STATED)


def further_purposes(
    facts: Facts, record: Record, fact: Collection | Disclosure
) -> Iterator[Purpose]:
    """Yield the purposes of a fact that its record does not list: those below the record's."""
    for key in fact.purposes.listed:
        if key not in record.purposes:
            yield facts.register.get(Purpose, key)


Ways = dict[frozenset[str], list[Collection]]
"""The collections that hold data about somebody, by their conditions."""


def data_subjects(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return each category of data subjects, once for each least set of conditions.

    Where some data about them are collected on no condition, their being data subjects has none.
    """
    about: dict[str, Ways] = {}
    for collection in facts.index.collections.get(record.key, ()):
        for subject in collection.subjects:
            ways = about.setdefault(subject, {})
            ways.setdefault(frozenset(collection.conditions), []).append(collection)
    return tuple(
        _person(facts, subject, conditions, collections)
        for subject, ways in sorted(about.items())
        for conditions, collections in sorted(ways.items(), key=lambda way: sorted(way[0]))
        if not any(other < conditions for other in ways)
    ) or (unanswered("common.source-silent", record.key),)


def _person(facts: Facts, key: str, conditions: frozenset[str], held: list[Collection]) -> Line:
    subject = facts.register.get(DataSubject, key)
    citations = dict.fromkeys(one for collection in held for one in collection.citations)
    return Line(
        facts.name(key),
        keys=(key, *(collection.key for collection in held)),
        conditions=tuple(sorted(conditions)),
        notes=subject.notes,
        citations=tuple(citations),
    )


def personal_data(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return each category of data of each collection, with whose it is and on what condition."""
    return tuple(
        _category(facts, record, collection, key)
        for collection in facts.index.collections.get(record.key, ())
        for key in collection.data
    ) or (unanswered("common.source-silent", record.key),)


def _category(facts: Facts, record: Record, collection: Collection, key: str) -> Line:
    category = facts.register.get(DataCategory, key)
    return Line(
        facts.name(key),
        keys=(collection.key, key),
        conditions=collection.conditions,
        details=(
            *_class(facts, category),
            _whose(facts, collection),
            particular("system", collection.system, _system(facts, collection)),
            own_purposes(facts, record, collection),
        ),
        notes=facts.notes(category, collection, *further_purposes(facts, record, collection)),
        citations=collection.citations,
    )


def _class(facts: Facts, category: DataCategory) -> tuple[Detail, ...]:
    kind = () if category.kind is DataKind.ORDINARY else (Detail("kind", kind_name(category)),)
    whole = (category.parent,) if category.parent else ()
    return (*kind, *(Detail("part-of", facts.name(one), keys=(one,)) for one in whole))


def _whose(facts: Facts, collection: Collection) -> Detail:
    if not collection.subjects:
        return Detail("about", message("common.source-silent"), Status.NOT_STATED)
    return Detail("about", facts.names(collection.subjects), keys=collection.subjects)


def _system(facts: Facts, collection: Collection) -> Text | None:
    return facts.name(collection.system.value) if collection.system.value else None


def kind_name(category: DataCategory) -> Text:
    """Return how the law classes a category."""
    return message(f"exports.kind-{category.kind}")


def special_categories(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the data of Articles 9, 10 and 87; not stated where the register classes none so."""
    held = {
        key for collection in facts.index.collections.get(record.key, ()) for key in collection.data
    }
    if not held:
        return (unanswered("common.source-silent", record.key),)
    every = (
        facts.register.get(DataCategory, one)
        for key in held
        for one in facts.index.categories.below(key)
    )
    found = {one.key: one for one in every if one.kind is not DataKind.ORDINARY}
    return tuple(
        Line(
            facts.name(key),
            keys=(key,),
            details=(Detail("kind", kind_name(category)),),
            notes=facts.notes(category),
            citations=facts.cited(record, category),
        )
        for key, category in sorted(found.items())
    ) or (unanswered("exports.no-special-data", record.key),)


def sources(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return where the data of each collection come from (Article 14(2)(f))."""
    return tuple(_source(facts, one) for one in facts.index.collections.get(record.key, ())) or (
        unanswered("common.source-silent", record.key),
    )


def _source(facts: Facts, collection: Collection) -> Line:
    data = facts.names(collection.data) if collection.data else None
    line = answered(collection, collection.origin, data)
    keys = (collection.key, *collection.data)
    notes = facts.notes(collection)
    return replace(line, keys=keys, conditions=collection.conditions, notes=notes)
