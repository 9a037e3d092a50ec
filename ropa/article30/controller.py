"""A controller's record under Article 30(1): its own records, and those that may be its."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ropa.article30.answers import answered
from ropa.article30.facts import Facts
from ropa.article30.line import Line
from ropa.article30.parties import identified
from ropa.article30.record import Article30Record, Cover, Entry, Role, Value
from ropa.language.text import Text, message, one_line
from ropa.model import Organisation, Record, Status


def controllers(facts: Facts) -> tuple[str, ...]:
    """Return every organisation that is the controller of some record, sorted."""
    return tuple(facts.index.by_controller)


def controller_record(
    facts: Facts, controller: str, dated: date, authority: str | None = None
) -> Article30Record:
    """Return the record of a controller.

    Args:
        facts: the register.
        controller: key of the organisation.
        dated: the day that the record bears.
        authority: the supervisory authority, where whoever asks states it.

    Raises:
        UnknownKey: the register holds no such organisation.
    """
    organisation = facts.register.get(Organisation, controller, "controller")

    def read() -> Iterator[Entry]:
        for record in facts.index.by_controller.get(controller, ()):
            yield entry(facts, record)
        for other in unnamed(facts, organisation):
            for record in facts.index.by_controller.get(other.key, ()):
                yield entry(facts, record, organisation)

    cover = _cover(facts, organisation, dated, authority)
    return Article30Record(Role.CONTROLLER, controller, cover, facts, read)


def unnamed(facts: Facts, organisation: Organisation) -> tuple[Organisation, ...]:
    """Return the controllers that the source only describes and that may be the organisation."""
    ties = facts.index.unnamed_ties(organisation.key)
    return tuple(facts.register.get(Organisation, key) for key in ties)


def entry(facts: Facts, record: Record, reader: Organisation | None = None) -> Entry:
    """Return the entry of a record; marked where it only may be the reader's."""
    marked = _possibly(facts, record, reader) if reader else None
    values = (Value(field, field.read(facts, record)) for field in Role.CONTROLLER.fields)
    return Entry(
        record.key, facts.name(record.key), marked, record.sites, record.conditions, tuple(values)
    )


def _possibly(facts: Facts, record: Record, reader: Organisation) -> Text:
    return message(
        "exports.possibly-controller",
        described=facts.name(record.controller),
        controller=facts.name(reader.key),
    )


def _cover(facts: Facts, organisation: Organisation, dated: date, authority: str | None) -> Cover:
    lines = {
        "controller": identified(facts, organisation),
        "contact": answered(organisation, organisation.contact),
        "representative": answered(organisation, organisation.representative),
        "data-protection-officer": answered(organisation, organisation.data_protection_officer),
    }
    values = [
        Value(field, (lines[field.name],))
        if field.name in lines
        else Value(field, _joint(facts, organisation))
        for field in Role.CONTROLLER.fields
        if field.letter == "a"
    ]
    return Cover(
        facts.name(organisation.key),
        dated,
        facts.register.digest,
        tuple(values),
        supervisory_authority(authority),
    )


def _joint(facts: Facts, organisation: Organisation) -> tuple[Line, ...]:
    (field,) = (one for one in Role.CONTROLLER.fields if one.name == "joint-controllers")
    found = [
        field.read(facts, record) for record in facts.index.by_controller.get(organisation.key, ())
    ]
    lines = {line.statement: line for lines in found for line in lines}
    silent = Line(None, Status.NOT_STATED, keys=(organisation.key,))
    return tuple(
        lines[statement] for statement in sorted(lines, key=lambda text: text.say("sv"))
    ) or (silent,)


def supervisory_authority(authority: str | None) -> Line:
    """Return the line of the supervisory authority that was given, or that none is stated."""
    if authority is None:
        return Line(None, Status.NOT_STATED, message("exports.authority-silent"))
    return Line(one_line(authority))
