"""Article 30(1)(a): who the controller is and who shares its responsibility; how to reach them."""

from __future__ import annotations

from ropa import index
from ropa.article30.facts import Facts
from ropa.article30.line import Detail, Line, answered, country_of, particular
from ropa.language.text import message
from ropa.model import Organisation, Record, Status


def tied(facts: Facts, key: str) -> tuple[Detail, ...]:
    """Return what something may be the same as, which is the register's interpretation."""
    ties = facts.index.ties.of(key)
    if not ties:
        return ()
    return (Detail("possibly", facts.names(ties), keys=ties),)


def _parent(facts: Facts, organisation: Organisation) -> Detail:
    owner = organisation.parent
    return particular("parent", owner, facts.name(owner.value) if owner.value else None)


def legal_name(organisation: Organisation) -> tuple[Detail, ...]:
    """Return the registered name of an organisation, where the source states it."""
    said = organisation.legal_name
    return (particular("legal-name", said),) if said.is_stated else ()


def identified(facts: Facts, organisation: Organisation) -> Line:
    """Return the line of an organisation's name; one that is only described is not stated."""
    name = facts.name(organisation.key)
    return Line(
        name,
        Status.STATED if organisation.named else Status.NOT_STATED,
        None if organisation.named else message("exports.only-described"),
        (organisation.key,),
        details=(
            particular("legal-name", organisation.legal_name),
            particular("country", organisation.country, country_of(organisation.country)),
            _parent(facts, organisation),
            *tied(facts, organisation.key),
        ),
        notes=organisation.notes,
        citations=organisation.citations,
    )


def _controller(facts: Facts, record: Record) -> Organisation:
    return facts.register.get(Organisation, record.controller)


def controller(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the controller's name."""
    return (identified(facts, _controller(facts, record)),)


def contact(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the controller's contact details."""
    owner = _controller(facts, record)
    return (answered(owner, owner.contact),)


def joint(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the joint controllers, each with its contact details."""
    said = index.joint(record)
    if said.value == ():
        return (Line(None, Status.NONE, message("exports.no-joint-controllers"), (record.key,)),)
    if said.value is None:
        return (answered(record, said),)
    others = (facts.register.get(Organisation, key) for key in said.value)
    return tuple(_joint(facts, record, other) for other in others)


def _joint(facts: Facts, record: Record, other: Organisation) -> Line:
    return Line(
        facts.name(other.key),
        keys=(record.key, other.key),
        details=(*legal_name(other), particular("contact", other.contact), *tied(facts, other.key)),
        notes=other.notes,
        citations=record.citations,
    )


def representative(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the controller's representative in the Union."""
    owner = _controller(facts, record)
    return (answered(owner, owner.representative),)


def data_protection_officer(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the controller's data protection officer."""
    owner = _controller(facts, record)
    return (answered(owner, owner.data_protection_officer),)
