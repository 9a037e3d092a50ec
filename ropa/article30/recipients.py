"""Article 30(1)(d) and (e): who gets the data, where, on which transfer mechanism and contract."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ropa.article30.data import further_purposes, own_purposes
from ropa.article30.facts import Facts
from ropa.article30.legal_bases import of_disclosure
from ropa.article30.line import Detail, Line, answered, country_of, particular, unanswered
from ropa.article30.parties import legal_name
from ropa.language.parties import country
from ropa.language.text import message, one_line
from ropa.model import (
    Capacity,
    DataCategory,
    Disclosure,
    Organisation,
    Record,
    Stated,
    Status,
)
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
    sites, place = at_sites(record, disclosure)
    return Line(
        facts.name(organisation.key),
        keys=(disclosure.key, organisation.key),
        sites=sites,
        conditions=disclosure.conditions,
        details=(
            *place,
            *_manner(disclosure),
            *_reach(facts, disclosure),
            own_purposes(facts, record, disclosure),
            *_rests_on(facts, record, disclosure),
            *_who(facts, disclosure),
        ),
        notes=facts.notes(
            disclosure,
            *((organisation,) if outside else ()),
            *further_purposes(facts, record, disclosure),
            *_further_data(facts, record, disclosure),
        ),
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
    shared = Detail("allotted", message("exports.systems-shared"), Status.NOT_STATED)
    allotted = () if disclosure.systems_allotted else (shared,)
    return (_data(facts, disclosure.data), _through(facts, disclosure.systems), *allotted)


def _data(facts: Facts, said: Stated[tuple[str, ...]]) -> Detail:
    """Return the data of a disclosure; those that the source names none of are the systems'."""
    if said.status is not Status.NONE:
        names = facts.names(said.listed)
        return replace(particular("data", said, names), keys=said.listed)
    if said.reason is None:
        return Detail("data", message("exports.whatever-systems-hold"))
    return Detail("data", message("exports.whatever-systems-hold-because", reason=said.reason))


def _through(facts: Facts, said: Stated[tuple[str, ...]]) -> Detail:
    return replace(particular("through", said, facts.names(said.listed)), keys=said.listed)


def at_sites(record: Record, disclosure: Disclosure) -> tuple[tuple[str, ...], tuple[Detail, ...]]:
    """Return the sites of a disclosure; where they are none or not stated, a particular says so.

    A record of one site, or of none, leaves nothing open.
    """
    said = disclosure.sites
    if said.is_stated:
        return said.listed, ()
    if said.status is Status.NONE or said.reason is not None:
        return (), (particular("sites", said),)
    if len(record.sites) < 2:
        return record.sites, ()
    return (), (Detail("sites", message("exports.which-sites"), Status.NOT_STATED),)


def leaves_open(record: Record, disclosure: Disclosure) -> tuple[str, ...]:
    """Return what a disclosure leaves open of its own: `data`, `systems`, `allotted`, `sites`.

    Systems that are not stated leave something open only where the data are whatever they hold,
    and sites where the record has several.
    """
    silent, data = Status.NOT_STATED, disclosure.data.status
    left = {
        "data": data is silent,
        "systems": data is Status.NONE and disclosure.systems.status is silent,
        "allotted": not disclosure.systems_allotted,
        "sites": disclosure.sites.status is silent and len(record.sites) > 1,
    }
    return tuple(name for name, is_open in left.items() if is_open)


def _rests_on(facts: Facts, record: Record, disclosure: Disclosure) -> Iterable[Detail]:
    """Return the basis of a disclosure to a recipient; a processor needs none of its own."""
    recipient = disclosure.capacity is Capacity.RECIPIENT
    return of_disclosure(facts, record, disclosure) if recipient else ()


def _further_data(facts: Facts, record: Record, disclosure: Disclosure) -> Iterator[DataCategory]:
    """Yield the categories of a disclosure that its record does not collect by their name."""
    collected = facts.index.collected(record)
    for key in disclosure.data.listed:
        if key not in collected:
            yield facts.register.get(DataCategory, key)


def _who(facts: Facts, disclosure: Disclosure) -> tuple[Detail, ...]:
    organisation = facts.register.get(Organisation, disclosure.organisation)
    if disclosure.capacity is Capacity.CONTROLLER:
        return ()
    ties = facts.index.ties.of(organisation.key)
    return (
        *legal_name(organisation),
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
    sites, place = at_sites(record, disclosure)
    return Line(
        facts.name(organisation.key),
        keys=(disclosure.key, organisation.key),
        sites=sites,
        conditions=disclosure.conditions,
        details=(
            *place,
            *legal_name(organisation),
            particular("service", disclosure.service),
            particular("contract", disclosure.contract),
            particular("contact", organisation.contact),
        ),
        notes=facts.notes(disclosure),
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
