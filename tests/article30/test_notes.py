"""The notes of every fact of a record are in its entry, those of what it is part of among them."""

from __future__ import annotations

from collections.abc import Iterator

from builders.registers import registers
from hypothesis import HealthCheck, given, settings
from read_exports import DAY

from ropa.access import Access
from ropa.article30 import Entry, Facts, controller_record, controllers
from ropa.index import Index
from ropa.model import (
    Activity,
    Condition,
    DataSubject,
    Fact,
    Note,
    Organisation,
    Record,
    Register,
    Site,
    System,
)


def _below(facts: Facts, record: Record) -> Iterator[Fact]:
    """The facts of a record itself, and its time limits, bases, disclosures and collections."""
    index = facts.index
    groups = (index.collections, index.disclosures, index.retentions, index.bases, index.objections)
    yield record
    for group in groups:
        of_something = (one for one in group.get(record.key, ()) if getattr(one, "data", True))
        yield from of_something  # a collection or a limit of no data is none
    yield from index.measures(record, index.systems(record))


def _named(facts: Facts, record: Record) -> Iterator[Fact]:
    """What those facts name, and what that is part of."""
    index, get = facts.index, facts.register.get
    yield get(Activity, record.activity)
    yield get(Organisation, record.controller)
    yield from (get(Site, key) for key in record.sites)
    yield from (get(System, key) for key in index.systems(record))
    for key in record.purposes:
        yield from map(facts.named, index.purposes.above(key))
    for key in index.collected(record):
        yield from map(facts.named, index.categories.above(key))
    for collection in index.collections.get(record.key, ()):
        if not collection.data:
            continue
        yield from (get(DataSubject, key) for key in collection.subjects)
        for condition in collection.conditions:
            yield get(Condition, condition)
            yield from index.opposites.naming(condition)


def _shown(entry: Entry) -> set[Note]:
    return {note for value in entry.values for line in value.lines for note in line.notes}


def _missing(index: Index) -> list[str]:
    facts = Facts(index)
    return [
        f"{entry.key}: {note.text.en}"
        for controller in controllers(facts)
        for entry in controller_record(facts, controller, DAY).entries()
        for record in (facts.register.get(Record, entry.key),)
        for fact in (*_below(facts, record), *_named(facts, record))
        for note in fact.notes
        if note not in _shown(entry)
    ]


def test_no_note_of_the_notices_facts_is_missing_in_its_record(notice: Access) -> None:
    assert _missing(notice.index) == []


@settings(deadline=None, max_examples=50, suppress_health_check=list(HealthCheck))
@given(register=registers())
def test_no_note_of_any_fact_is_missing_in_its_record(register: Register) -> None:
    assert _missing(Index(register)) == []
