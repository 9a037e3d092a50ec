"""Article 30(1)(b): the purposes of the processing."""

from __future__ import annotations

from ropa.article30.answers import unanswered
from ropa.article30.facts import Facts
from ropa.article30.line import Detail, Line
from ropa.model import Purpose, Record


def purposes(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return each purpose, with the purpose that it is part of."""
    return tuple(_line(facts, record, key) for key in record.purposes) or (
        unanswered("common.source-silent", record.key),
    )


def _line(facts: Facts, record: Record, key: str) -> Line:
    purpose = facts.register.get(Purpose, key)
    whole = (purpose.parent,) if purpose.parent else ()
    return Line(
        facts.name(key),
        keys=(key, record.key),
        details=tuple(Detail("part-of", facts.name(one), keys=(one,)) for one in whole),
        notes=purpose.notes,
        citations=facts.cited(record, purpose),
    )
