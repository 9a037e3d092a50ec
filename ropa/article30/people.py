"""Article 30(1)(c), first part: the categories of data subjects."""

from __future__ import annotations

from ropa.article30.answers import unanswered
from ropa.article30.facts import Facts
from ropa.article30.line import Line
from ropa.model import Collection, DataSubject, Record

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
        _line(facts, subject, conditions, collections)
        for subject, ways in sorted(about.items())
        for conditions, collections in sorted(ways.items(), key=lambda way: sorted(way[0]))
        if not any(other < conditions for other in ways)
    ) or (unanswered("common.source-silent", record.key),)


def _line(facts: Facts, key: str, conditions: frozenset[str], held: list[Collection]) -> Line:
    subject = facts.register.get(DataSubject, key)
    citations = dict.fromkeys(one for collection in held for one in collection.citations)
    return Line(
        facts.name(key),
        keys=(key, *(collection.key for collection in held)),
        conditions=tuple(sorted(conditions)),
        notes=subject.notes,
        citations=tuple(citations),
    )
