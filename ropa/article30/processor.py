"""A processor's record under Article 30(2), derived from the disclosures to it in that capacity."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ropa.article30.answers import answered
from ropa.article30.controller import supervisory_authority
from ropa.article30.facts import Facts
from ropa.article30.parties import identified
from ropa.article30.record import Article30Record, Cover, Entry, Role, Value
from ropa.index import Mandate
from ropa.model import Organisation


def processors(facts: Facts) -> tuple[str, ...]:
    """Return every organisation that is a processor by some disclosure, sorted."""
    return facts.index.processors


def processor_record(
    facts: Facts, processor: str, dated: date, authority: str | None = None
) -> Article30Record:
    """Return the record of a processor; without entries where it is no processor.

    Args:
        facts: the register.
        processor: key of the organisation.
        dated: the day that the record bears.
        authority: the supervisory authority, where whoever asks states it.

    Raises:
        UnknownKey: the register holds no such organisation.
    """
    organisation = facts.register.get(Organisation, processor, "processor")

    def read() -> Iterator[Entry]:
        for mandate in facts.index.mandates(processor):
            yield _entry(facts, mandate)

    cover = Cover(
        facts.name(processor),
        dated,
        facts.register.digest,
        _parties(facts, organisation),
        supervisory_authority(authority),
    )
    return Article30Record(Role.PROCESSOR, processor, cover, facts, read)


def _entry(facts: Facts, mandate: Mandate) -> Entry:
    values = (Value(field, field.read(facts, mandate)) for field in Role.PROCESSOR.fields)
    key = mandate.controller.key
    return Entry(key, facts.name(key), None, (), (), tuple(values))


def _parties(facts: Facts, organisation: Organisation) -> tuple[Value, ...]:
    lines = {
        "processor": identified(facts, organisation),
        "processor-contact": answered(organisation, organisation.contact),
        "representatives": answered(organisation, organisation.representative),
        "data-protection-officers": answered(organisation, organisation.data_protection_officer),
    }
    own = (field for field in Role.PROCESSOR.fields if field.name in lines)
    return tuple(Value(field, (lines[field.name],)) for field in own)
