"""Criteria: what the facts of one record answer by themselves, and what they leave to people.

A fact answers yes where it says so, and no only where the source states that there is none. Large
scale, evaluation, matching, new technology and hindered rights are judgements that no field of the
register holds: for them the facts are silent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ropa.article30.facts import Facts
from ropa.dpia.answers import Answer
from ropa.language.text import Text, all_names, message, one_line
from ropa.model import (
    Activity,
    Collection,
    Criterion,
    DataCategory,
    DataKind,
    DataSubject,
    Record,
    Stated,
    Status,
    Translated,
)

VULNERABLE = frozenset(
    (
        "dpv:AsylumSeeker",
        "dpv:Child",
        "dpv:ElderlyDataSubject",
        "dpv:Employee",
        "dpv:JobApplicant",
        "dpv:MentallyVulnerableDataSubject",
        "dpv:Patient",
        "dpv:VulnerableDataSubject",
    )
)
"""Data subjects that WP248 counts as vulnerable, by the term of DPV that a category maps to."""
SENSITIVE = frozenset((DataKind.SPECIAL, DataKind.CRIMINAL_OFFENCE))
"""Articles 9 and 10. Other highly personal data are a judgement."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the facts of a record say of one criterion."""

    answer: Answer
    reason: Text
    facts: tuple[str, ...] = ()


def evidence(facts: Facts, record: Record, criterion: Criterion) -> Evidence:
    """Return what the facts of a record say of a criterion, or that they are silent."""
    read = _READERS.get(criterion)
    found = read(facts, record) if read else None
    return found or Evidence(Answer.NOT_KNOWN, message(f"dpia.silent-{criterion}"))


def _stated(answer: Stated[Translated], code: str, key: str) -> Evidence | None:
    if answer.value is not None:
        return Evidence(Answer.YES, message(f"dpia.{code}-yes", said=answer.value), (key,))
    if answer.status is Status.NONE and answer.reason is not None:
        return Evidence(Answer.NO, message(f"dpia.{code}-no", said=answer.reason), (key,))
    return None


def _monitoring(facts: Facts, record: Record) -> Evidence | None:
    activity = facts.register.get(Activity, record.activity)
    return _stated(activity.monitoring, "monitoring", activity.key)


def _decisions(_facts: Facts, record: Record) -> Evidence | None:
    return _stated(record.automated_decisions, "decisions", record.key)


def _sensitive(facts: Facts, record: Record) -> Evidence | None:
    found = [
        (collection, key)
        for collection in facts.index.collections.get(record.key, ())
        for key in collection.data
        if any(_kind(facts, part) in SENSITIVE for part in facts.index.categories.below(key))
    ]
    return _collected(facts, "sensitive-yes", found)


def _kind(facts: Facts, key: str) -> DataKind:
    return facts.register.get(DataCategory, key).kind


def _vulnerable(facts: Facts, record: Record) -> Evidence | None:
    found = [
        (collection, key)
        for collection in facts.index.collections.get(record.key, ())
        for key in collection.subjects
        if facts.register.get(DataSubject, key).dpv_term in VULNERABLE
    ]
    return _collected(facts, "vulnerable-yes", found)


def _collected(facts: Facts, code: str, found: list[tuple[Collection, str]]) -> Evidence | None:
    if not found:
        return None
    name = facts.register.name_in_sentence
    names = all_names(name(key) for _, key in found)
    data = all_names(name(key) for one, _ in found for key in one.data)
    said = message(f"dpia.{code}", names=names, data=data, when=_when(facts, found))
    keys = dict.fromkeys(key for one, name in found for key in (one.key, name))
    return Evidence(Answer.YES, said, tuple(keys))


def _when(facts: Facts, found: list[tuple[Collection, str]]) -> Text:
    """Say the conditions, where none of the data are collected without one."""
    if not all(collection.conditions for collection, _ in found):
        return one_line("")
    return message("dpia.when", conditions=facts.names(_conditions(found)))


def _conditions(found: list[tuple[Collection, str]]) -> Iterator[str]:
    yield from dict.fromkeys(key for collection, _ in found for key in collection.conditions)


_READERS: dict[Criterion, Callable[[Facts, Record], Evidence | None]] = {
    Criterion.SYSTEMATIC_MONITORING: _monitoring,
    Criterion.AUTOMATED_DECISIONS: _decisions,
    Criterion.SENSITIVE_DATA: _sensitive,
    Criterion.VULNERABLE_SUBJECTS: _vulnerable,
}
