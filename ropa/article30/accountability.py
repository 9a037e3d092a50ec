"""Accountability (Article 5(2)): the activity, its sites, conditions, rights, decisions and state.

That one condition rules out another is a fact with its own source. Where the source sets them
against each other without stating that no case is both, that is not stated.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.article30.facts import Facts
from ropa.article30.line import Detail, Line, answered, country_of, particular, unanswered
from ropa.article30.parties import tied
from ropa.index import exclusive
from ropa.language.law import right
from ropa.language.text import any_of, at_beginning, message, within_sentence
from ropa.model import Activity, Condition, Exclusion, Objection, Record, Site, Status


def activity(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the activity that it is a record of, with its conditions and where it happens."""
    done = facts.register.get(Activity, record.activity)
    return (
        Line(
            facts.name(record.activity),
            keys=(record.key, record.activity),
            sites=record.sites,
            conditions=record.conditions,
            details=(particular("monitoring", done.monitoring),),
            notes=facts.notes(record, done),
            citations=record.citations,
        ),
    )


def sites(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return each site with its address; one that is not tied to a place says so."""
    return tuple(_site(facts, key) for key in record.sites) or (
        unanswered("exports.no-site-told", record.key),
    )


def _site(facts: Facts, key: str) -> Line:
    site = facts.register.get(Site, key)
    return Line(
        facts.name(key),
        keys=(key,),
        details=(
            particular("street-address", site.street_address),
            particular("town", site.town),
            particular("country", site.country, country_of(site.country)),
            *tied(facts, site.key),
        ),
        notes=site.notes,
        citations=site.citations,
    )


def conditions(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return each condition of the record and of its facts, with what it rules out."""
    return tuple(_condition(facts, key) for key in sorted(set(_named(facts, record)))) or (
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


def _condition(facts: Facts, key: str) -> Line:
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


def rights(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return how people use their rights against the record (Articles 12 to 22)."""
    return tuple(_right(one) for one in facts.index.objections.get(record.key, ())) or (
        unanswered("common.source-silent", record.key),
    )


def _right(objection: Objection) -> Line:
    ways = any_of(map(within_sentence, objection.ways.value or ()))
    return Line(
        right(objection),
        keys=(objection.key,),
        details=(
            particular("against", objection.against),
            particular("ways", objection.ways, at_beginning(ways)),
            particular("reason", objection.reason),
            particular("effect", objection.effect),
            particular("rule", objection.rule),
        ),
        notes=objection.notes,
        citations=objection.citations,
    )


def automated_decisions(_facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the automated decisions, profiling included (Article 22)."""
    return (answered(record, record.automated_decisions),)


def impact_assessment(_facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the data protection impact assessment (Article 35)."""
    return (answered(record, record.impact_assessment),)


def owner(_facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return who answers for the record within the controller."""
    return (answered(record, record.owner),)


def status(_facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return where the record is in its life."""
    said = message(f"exports.record-{record.status}")
    return (Line(said, keys=(record.key,)),)


def reviewed_on(_facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the day of the last review."""
    return (answered(record, record.reviewed_on),)


def review_due_on(_facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the day by which the next review is due."""
    return (answered(record, record.review_due_on),)
