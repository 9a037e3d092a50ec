"""Article 30(1)(g): the measures that protect the data (Article 32(1)), and the systems of it."""

from __future__ import annotations

from ropa.article30.facts import Facts
from ropa.article30.line import Detail, Line, answered, unanswered
from ropa.language.text import message
from ropa.model import Measure, Record, Status, System


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


def storage_location(_facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return where the data are kept."""
    return (answered(record, record.storage_location),)


def measures(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the record's description of its measures, then each measure of it and its systems."""
    single = tuple(
        measure_line(facts, one)
        for one in facts.index.measures(record, facts.index.systems(record))
    )
    general = answered(record, record.security_measures)
    silent = general.status is Status.NOT_STATED and record.security_measures.reason is None
    return single if single and silent else (general, *single)


def measure_line(facts: Facts, measure: Measure) -> Line:
    """Return the line of a measure: what it ensures, and in which system."""
    system = (measure.system,) if measure.system else ()
    return Line(
        facts.name(measure.key),
        keys=(measure.key, *system),
        details=(
            Detail("ensures", message(f"exports.measure-{measure.kind}")),
            *(Detail("system", facts.name(one), keys=(one,)) for one in system),
        ),
        notes=measure.notes,
        citations=measure.citations,
    )
