"""Accountability: the conditions that a record rests on, and which of them rule out each other.

That one condition rules out another is a fact with its own source. Where the source sets them
against each other without stating that no case is both, that is not stated.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.article30.facts import Facts
from ropa.article30.line import Detail, Line, particular, unanswered
from ropa.index import exclusive
from ropa.language.text import at_beginning, message
from ropa.model import Condition, Exclusion, Record, Status


def conditions(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return each condition of the record and of its facts, with what it rules out."""
    return tuple(_line(facts, key) for key in sorted(set(_named(facts, record)))) or (
        unanswered("exports.no-condition", record.key),
    )


def _named(facts: Facts, record: Record) -> Iterator[str]:
    index, key = facts.index, record.key
    yield from record.conditions
    for group in (index.collections, index.disclosures, index.retentions, index.bases):
        for fact in group.get(key, ()):
            yield from fact.conditions
    for retention in index.retentions.get(key, ()):
        yield from retention.unless


def _line(facts: Facts, key: str) -> Line:
    condition = facts.register.get(Condition, key)
    exclusions = facts.index.opposites.naming(key)
    cited = (citation for one in (condition, *exclusions) for citation in one.citations)
    return Line(
        at_beginning(facts.name(key)),
        keys=(key, *(one.key for one in exclusions)),
        details=tuple(_rules_out(facts, one, key) for one in exclusions),
        notes=facts.notes(condition, *exclusions),
        citations=tuple(dict.fromkeys(cited)),
    )


def _rules_out(facts: Facts, exclusion: Exclusion, key: str) -> Detail:
    others = tuple(other for other in exclusion.conditions if other != key)
    names, said = facts.names(others), exclusive(exclusion)
    if said.value:
        return Detail("excludes", names, keys=others)
    if said.is_stated:
        return Detail("excludes", message("exports.excludes-not", names=names), keys=others)
    reason = particular("excludes", said).text
    text = message("exports.excludes-open", names=names, reason=reason)
    return Detail("excludes", text, Status.NOT_STATED, others)
