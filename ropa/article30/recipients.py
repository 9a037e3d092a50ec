"""Article 30(1)(d) and (e): who gets the data, where, on which transfer mechanism and contract."""

from __future__ import annotations

from collections.abc import Iterable

from ropa.article30.facts import Facts
from ropa.article30.line import Detail, Line, answered, country_of, particular, unanswered
from ropa.language.parties import country
from ropa.language.text import message, one_line
from ropa.model import Capacity, Disclosure, Organisation, Record, Status
from ropa.model.countries import is_third_country


def recipients(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the recipients, processors among them (Article 4(9)), each disclosure a line."""
    outside = facts.index.disclosed(record, Capacity.PROCESSOR, Capacity.RECIPIENT)
    return tuple(_recipient(facts, record, one) for one in outside) or (
        unanswered("common.source-silent", record.key),
    )


def internal_access(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return what the source says of the access of the controller's own staff."""
    inside = facts.index.disclosed(record, Capacity.CONTROLLER)
    told = tuple(_recipient(facts, record, one) for one in inside)
    if any(one.limits_controller for one in inside):
        return told
    silent = "exports.access-else-silent" if told else "exports.access-silent"
    return (*told, unanswered(silent, record.key))


def _recipient(facts: Facts, record: Record, disclosure: Disclosure) -> Line:
    organisation = facts.register.get(Organisation, disclosure.organisation)
    outside = disclosure.capacity is not Capacity.CONTROLLER
    return Line(
        facts.name(organisation.key),
        keys=(disclosure.key, organisation.key),
        sites=disclosure.sites.listed or record.sites,
        conditions=disclosure.conditions,
        details=(*_manner(disclosure), *_reach(facts, disclosure), *_who(facts, disclosure)),
        notes=(*disclosure.notes, *(organisation.notes if outside else ())),
        citations=disclosure.citations,
    )


def _manner(disclosure: Disclosure) -> tuple[Detail, ...]:
    limited = (Detail("limit", message("exports.limits-controller")),)
    audience = disclosure.audience
    return (
        Detail("capacity", message(f"exports.capacity-{disclosure.capacity}")),
        Detail("modality", message(f"exports.modality-{disclosure.modality}")),
        *((Detail("audience", one_line(audience)),) if audience else ()),
        *(limited if disclosure.limits_controller else ()),
    )


def _reach(facts: Facts, disclosure: Disclosure) -> tuple[Detail, ...]:
    data, systems = disclosure.data.listed, disclosure.systems.listed
    held = facts.names(data) if data else message("exports.whatever-systems-hold")
    through = (Detail("through", facts.names(systems), keys=systems),) if systems else ()
    return (Detail("data", held, keys=data), *through)


def _who(facts: Facts, disclosure: Disclosure) -> tuple[Detail, ...]:
    organisation = facts.register.get(Organisation, disclosure.organisation)
    if disclosure.capacity is Capacity.CONTROLLER:
        return ()
    ties = facts.index.ties.of(organisation.key)
    return (
        particular("country", disclosure.country, country_of(disclosure.country)),
        *(() if organisation.named else (Detail("named", message("exports.only-described")),)),
        *((Detail("possibly", facts.names(ties), keys=ties),) if ties else ()),
    )


def processors(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return each processor with its service and its contract (Article 28(3))."""
    return tuple(
        _engaged(facts, record, one) for one in facts.index.disclosed(record, Capacity.PROCESSOR)
    ) or (unanswered("exports.no-processor-told", record.key),)


def _engaged(facts: Facts, record: Record, disclosure: Disclosure) -> Line:
    organisation = facts.register.get(Organisation, disclosure.organisation)
    return Line(
        facts.name(organisation.key),
        keys=(disclosure.key, organisation.key),
        sites=disclosure.sites.listed or record.sites,
        conditions=disclosure.conditions,
        details=(
            particular("service", disclosure.service),
            particular("contract", disclosure.contract),
            particular("contact", organisation.contact),
        ),
        citations=disclosure.citations,
    )


def transfers(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return what the record says of transfers, then each disclosure to a third country."""
    return (
        answered(record, record.transfers),
        *_abroad(facts, facts.index.disclosed(record)),
    )


def mechanisms(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the mechanism of every transfer told of (Articles 45, 46 and 49)."""
    told = [one for one in facts.index.disclosed(record) if _tells(one)]
    if told:
        return tuple(
            answered(one, one.transfer_mechanism, facts.name(one.organisation)) for one in told
        )
    if record.transfers.status is Status.NONE:
        return (Line(None, Status.NONE, message("exports.no-transfers"), (record.key,)),)
    return (unanswered("common.source-silent", record.key),)


def _abroad(facts: Facts, disclosures: Iterable[Disclosure]) -> Iterable[Line]:
    for one in disclosures:
        if one.country.value and is_third_country(one.country.value):
            place = country(one.country.value)
            yield Line(
                message("exports.about", text=facts.name(one.organisation), said=place),
                keys=(one.key, one.organisation),
                sites=one.sites.listed,
                conditions=one.conditions,
                details=mechanism(one),
                citations=one.citations,
            )


def mechanism(disclosure: Disclosure) -> tuple[Detail, ...]:
    """Return what a transfer by a disclosure rests on, as a particular of its line."""
    return (particular("mechanism", disclosure.transfer_mechanism),)


def _tells(disclosure: Disclosure) -> bool:
    country = disclosure.country.value
    says = disclosure.transfer_mechanism != type(disclosure.transfer_mechanism)()
    return says or bool(country and is_third_country(country))
