"""Article 30(1)(c), second part: the categories of data; and what kinds, systems and sources."""

from __future__ import annotations

from dataclasses import replace

from ropa.article30.answers import answered, particular, unanswered
from ropa.article30.facts import Facts
from ropa.article30.line import Detail, Line
from ropa.language.text import Text, message
from ropa.model import Collection, DataCategory, DataKind, Record, Status, System


def personal_data(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return each category of data of each collection, with whose it is and on what condition."""
    return tuple(
        _line(facts, collection, key)
        for collection in facts.index.collections.get(record.key, ())
        for key in collection.data
    ) or (unanswered("common.source-silent", record.key),)


def _line(facts: Facts, collection: Collection, key: str) -> Line:
    category = facts.register.get(DataCategory, key)
    return Line(
        facts.name(key),
        keys=(collection.key, key),
        conditions=collection.conditions,
        details=(
            *_class(facts, category),
            _whose(facts, collection),
            particular("system", collection.system, _system(facts, collection)),
        ),
        notes=(*category.notes, *collection.notes),
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
    return replace(line, keys=keys, conditions=collection.conditions)


def systems(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the systems that hold the data or through which they are seen."""
    return tuple(_store(facts, key) for key in facts.index.systems(record)) or (
        unanswered("common.source-silent", record.key),
    )


def _store(facts: Facts, key: str) -> Line:
    system = facts.register.get(System, key)
    ties = facts.index.ties.of(key)
    return Line(
        facts.name(key),
        keys=(key,),
        details=(Detail("possibly", facts.names(ties), keys=ties),) if ties else (),
        notes=system.notes,
        citations=system.citations,
    )
