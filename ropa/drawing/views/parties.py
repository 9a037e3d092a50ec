"""The parties of a view: each legal person in a trust boundary of its own, and their roles.

What holds here: nobody shares a boundary with somebody else. The controller's own staff stands
within the controller's boundary, and a party outside the EEA within that of its country.
"""

from __future__ import annotations

from ropa.drawing.view import BoundaryKind, Element, ElementKind
from ropa.drawing.views.builder import Builder, Identity
from ropa.drawing.views.record_paths import Way
from ropa.language.parties import capacity
from ropa.language.text import Text, all_of, commas, message, within_sentence
from ropa.model.countries import is_third_country
from ropa.model.data_subject import DataSubject
from ropa.model.disclosure import Capacity
from ropa.model.organisation import Organisation
from ropa.model.record import Record
from ropa.model.site import Site


def controller(builder: Builder, record: Record) -> str:
    """Return the boundary of a record's controller."""
    found = builder.register.get(Organisation, record.controller)
    role = capacity("controller") if found.named else message("drawing.role-controller-unnamed")
    may_be = () if found.named else builder.may_be(found.key)
    if may_be:
        names = commas(label.name for label in may_be)
        role = commas([role, message("drawing.possibly", names=names)])
    kind = BoundaryKind.LEGAL_PERSON
    return builder.boundary(kind, found.key, found.name, role=role)


def place(builder: Builder, record: Record, within: str, site: str | None) -> str:
    """Return the boundary in which a record collects: its sites, or the controller itself."""
    asked = record.sites if site is None else builder.access.index.ties.with_itself(site)
    sites = tuple(one for one in asked if one in record.sites)
    if not sites:
        return within
    names = [builder.register.get(Site, key).name for key in sites]
    said = message("drawing.sites", names=commas(names))
    if len(names) == 1:
        said = message("drawing.site", name=names[0])
    return builder.boundary(BoundaryKind.SITE, ",".join(sites), said, parent=within)


def subjects(builder: Builder, keys: tuple[str, ...]) -> str:
    """Return the element of the categories of data subjects whose data come together."""
    names = [builder.register.get(DataSubject, key).name for key in keys]
    name = all_of([*names[:1], *map(within_sentence, names[1:])])
    role = message("drawing.role-subjects")
    element = Element("", ElementKind.ENTITY, ",".join(keys), name, role)
    return builder.element(ElementKind.ENTITY, keys, element)


def accessor(builder: Builder, way: Way) -> str:
    """Return the element of somebody who has access."""
    if way.capacity is Capacity.CONTROLLER:
        return _staff(builder, way)
    party = builder.register.get(Organisation, way.party)
    identity: Identity = (party.key, way.capacity)
    element = Element(
        "",
        ElementKind.ENTITY,
        party.key,
        party.name,
        capacity(way.capacity),
        boundary=_own(builder, party, way),
        may_be=builder.may_be(party.key),
    )
    made = builder.element(ElementKind.ENTITY, identity, element)
    builder.print_in(identity, _services(way))
    return made


def _services(way: Way) -> list[Text]:
    service = way.disclosure.service.value if way.disclosure else None
    return [service] if service else []


def _own(builder: Builder, party: Organisation, way: Way) -> str:
    country = way.disclosure.country.value if way.disclosure else None
    country = country or party.country.value
    around = None
    if country is not None and is_third_country(country):
        said = message("drawing.third-country", country=country)
        around = builder.boundary(BoundaryKind.THIRD_COUNTRY, country, said)
    kind = BoundaryKind.LEGAL_PERSON
    return builder.boundary(kind, party.key, party.name, parent=around)


def _staff(builder: Builder, way: Way) -> str:
    party = builder.register.get(Organisation, way.party)
    audience = way.disclosure.audience if way.disclosure else None
    name = audience or message("drawing.own-staff")
    element = Element(
        "",
        ElementKind.ENTITY,
        party.key,
        name,
        message("drawing.role-own-staff"),
        boundary=builder.boundary(BoundaryKind.LEGAL_PERSON, party.key, party.name),
    )
    identity = (party.key, Capacity.CONTROLLER, name.say())
    return builder.element(ElementKind.ENTITY, identity, element)
