"""Article 30(1)(e) and 30(2)(c): transfers out of the EEA, and what each rests on."""

from __future__ import annotations

from collections.abc import Iterable

from ropa.article30.answers import answered, particular, unanswered
from ropa.article30.facts import Facts
from ropa.article30.line import Detail, Line
from ropa.index import Mandate
from ropa.language.countries import country
from ropa.language.text import message
from ropa.model import Disclosure, Record, Status
from ropa.model.countries import is_third_country


def transfers(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return what the record says of transfers, then each disclosure to a third country."""
    return (
        answered(record, record.transfers),
        *_abroad(facts, facts.index.disclosed(record)),
    )


def mandate_transfers(_facts: Facts, mandate: Mandate) -> tuple[Line, ...]:
    """Return where the processor gets the data of the controller, of each disclosure."""
    return tuple(
        Line(
            country(one.country.value) if one.country.value else None,
            one.country.status,
            particular("country", one.country).text if not one.country.is_stated else None,
            (one.key,),
            sites=one.sites,
            conditions=one.conditions,
            details=_mechanism(one),
            citations=one.citations if one.country.is_stated else (),
        )
        for one in mandate.disclosures
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
                sites=one.sites,
                conditions=one.conditions,
                details=_mechanism(one),
                citations=one.citations,
            )


def _mechanism(disclosure: Disclosure) -> tuple[Detail, ...]:
    return (particular("mechanism", disclosure.transfer_mechanism),)


def _tells(disclosure: Disclosure) -> bool:
    country = disclosure.country.value
    says = disclosure.transfer_mechanism != type(disclosure.transfer_mechanism)()
    return says or bool(country and is_third_country(country))
