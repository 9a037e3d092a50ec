"""Article 30(1)(g) and 30(2)(d): the security measures of Article 32(1)."""

from __future__ import annotations

from ropa.article30.answers import answered, unanswered
from ropa.article30.facts import Facts
from ropa.article30.line import Detail, Line
from ropa.index import Mandate
from ropa.language.text import message
from ropa.model import Measure, Record, Status


def measures(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the record's description of its measures, then each measure of it and its systems."""
    single = tuple(
        _line(facts, one) for one in facts.index.measures(record, facts.index.systems(record))
    )
    general = answered(record, record.security_measures)
    silent = general.status is Status.NOT_STATED and record.security_measures.reason is None
    return single if single and silent else (general, *single)


def mandate_measures(facts: Facts, mandate: Mandate) -> tuple[Line, ...]:
    """Return the measures of the systems through which the processor works."""
    systems = {system for one in mandate.disclosures for system in one.systems}
    return tuple(_line(facts, one) for one in facts.index.measures(None, systems)) or (
        unanswered("common.source-silent", mandate.processor.key),
    )


def _line(facts: Facts, measure: Measure) -> Line:
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
