"""What a record is: its activity, sites, conditions and notes; and what a processor does."""

from __future__ import annotations

from ropa.article30.answers import country_of, particular, unanswered
from ropa.article30.facts import Facts
from ropa.article30.line import Detail, Line
from ropa.index import Mandate
from ropa.language.text import Text, message
from ropa.model import Activity, Disclosure, Record, Site


def scope(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return the activity that it is a record of, with its conditions and where it happens."""
    activity = facts.register.get(Activity, record.activity)
    return (
        Line(
            facts.name(record.activity),
            keys=(record.key, record.activity),
            sites=record.sites,
            conditions=record.conditions,
            details=(particular("monitoring", activity.monitoring),),
            notes=(*record.notes, *activity.notes),
            citations=record.citations,
        ),
    )


def sites(facts: Facts, record: Record) -> tuple[Line, ...]:
    """Return each site with its address; one that is not tied to a place says so."""
    return tuple(_site(facts, key) for key in record.sites) or (
        unanswered("exports.no-site-told", record.key),
    )


def _site(facts: Facts, key: str) -> Line:
    site = facts.register.get(Site, key)
    return Line(
        facts.name(key),
        keys=(key,),
        details=(
            particular("street-address", site.street_address),
            particular("town", site.town),
            particular("country", site.country, country_of(site.country)),
        ),
        notes=site.notes,
        citations=site.citations,
    )


def categories_of_processing(facts: Facts, mandate: Mandate) -> tuple[Line, ...]:
    """Return the services of the processor for the controller, each within its activity."""
    return tuple(_service(facts, one) for one in mandate.disclosures)


def _service(facts: Facts, disclosure: Disclosure) -> Line:
    record = facts.register.get(Record, disclosure.record)
    activity = facts.name(record.activity)
    service = particular("service", disclosure.service)
    return Line(
        _within(activity, service) if disclosure.service.is_stated else activity,
        disclosure.service.status,
        None if disclosure.service.is_stated else service.text,
        (disclosure.key, record.key, record.activity),
        sites=disclosure.sites or record.sites,
        conditions=(*record.conditions, *disclosure.conditions),
        details=(Detail("modality", message(f"exports.modality-{disclosure.modality}")),),
        notes=disclosure.notes,
        citations=disclosure.citations,
    )


def _within(activity: Text, service: Detail) -> Text:
    return message("exports.about", text=activity, said=service.text)
