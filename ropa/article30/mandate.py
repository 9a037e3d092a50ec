"""Article 30(2): what a processor does for a controller, item by item."""

from __future__ import annotations

from ropa.article30.facts import Facts
from ropa.article30.line import Detail, Line, answered, particular, unanswered
from ropa.article30.parties import identified
from ropa.article30.recipients import at_sites, mechanism
from ropa.article30.systems import measure_line
from ropa.index import Mandate
from ropa.language.parties import country
from ropa.language.text import Text, message
from ropa.model import Disclosure, Record


def processor(facts: Facts, mandate: Mandate) -> tuple[Line, ...]:
    """Return the processor's name."""
    return (identified(facts, mandate.processor),)


def processor_contact(_facts: Facts, mandate: Mandate) -> tuple[Line, ...]:
    """Return the processor's contact details."""
    return (answered(mandate.processor, mandate.processor.contact),)


def principal(facts: Facts, mandate: Mandate) -> tuple[Line, ...]:
    """Return the controller that the processor acts for."""
    return (identified(facts, mandate.controller),)


def principal_contact(_facts: Facts, mandate: Mandate) -> tuple[Line, ...]:
    """Return the contact details of the controller that the processor acts for."""
    return (answered(mandate.controller, mandate.controller.contact),)


def representatives(facts: Facts, mandate: Mandate) -> tuple[Line, ...]:
    """Return the representatives of the processor and of the controller."""
    return tuple(
        answered(one, one.representative, facts.name(one.key))
        for one in (mandate.processor, mandate.controller)
    )


def data_protection_officers(facts: Facts, mandate: Mandate) -> tuple[Line, ...]:
    """Return the data protection officers of the processor and of the controller."""
    return tuple(
        answered(one, one.data_protection_officer, facts.name(one.key))
        for one in (mandate.processor, mandate.controller)
    )


def categories_of_processing(facts: Facts, mandate: Mandate) -> tuple[Line, ...]:
    """Return the services of the processor for the controller, each within its activity."""
    return tuple(_service(facts, one) for one in mandate.disclosures)


def _service(facts: Facts, disclosure: Disclosure) -> Line:
    record = facts.register.get(Record, disclosure.record)
    activity = facts.name(record.activity)
    service = particular("service", disclosure.service)
    sites, place = at_sites(record, disclosure)
    return Line(
        _within(activity, service) if disclosure.service.is_stated else activity,
        disclosure.service.status,
        None if disclosure.service.is_stated else service.text,
        (disclosure.key, record.key, record.activity),
        sites=sites,
        conditions=(*record.conditions, *disclosure.conditions),
        details=(*place, Detail("modality", message(f"exports.modality-{disclosure.modality}"))),
        notes=facts.notes(disclosure),
        citations=disclosure.citations,
    )


def _within(activity: Text, service: Detail) -> Text:
    return message("exports.about", text=activity, said=service.text)


def transfers(_facts: Facts, mandate: Mandate) -> tuple[Line, ...]:
    """Return where the processor gets the data of the controller, of each disclosure."""
    return tuple(
        Line(
            country(one.country.value) if one.country.value else None,
            one.country.status,
            particular("country", one.country).text if not one.country.is_stated else None,
            (one.key,),
            sites=one.sites.listed,
            conditions=one.conditions,
            details=mechanism(one),
            citations=one.citations if one.country.is_stated else (),
        )
        for one in mandate.disclosures
    )


def measures(facts: Facts, mandate: Mandate) -> tuple[Line, ...]:
    """Return the measures of the systems through which the processor works."""
    systems = {system for one in mandate.disclosures for system in one.systems.listed}
    return tuple(measure_line(facts, one) for one in facts.index.measures(None, systems)) or (
        unanswered("common.source-silent", mandate.processor.key),
    )
