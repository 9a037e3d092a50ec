"""A processor's entry in the graph: items (a) to (d) of Article 30(2) in DPV's terms."""

from __future__ import annotations

from rdflib import DCTERMS, Literal, URIRef

from ropa.exports.dpv.parties import country, organisation
from ropa.exports.dpv.pen import Pen
from ropa.index import Mandate
from ropa.language.text import one_line
from ropa.model import Disclosure
from ropa.model.countries import is_third_country


def mandate(pen: Pen, one: Mandate) -> URIRef:
    """Write what a processor does for a controller; return its address."""
    node = pen.node(one.processor.key, "for", one.controller.key)
    pen.kind(node, "dpv:Service")
    pen.add(node, "dpv:hasIdentifier", Literal(f"{one.processor.key} {one.controller.key}"))
    pen.add(node, "dpv:hasDataProcessor", organisation(pen, one.processor.key, "dpv:DataProcessor"))
    pen.add(
        node, "dpv:hasDataController", organisation(pen, one.controller.key, "dpv:DataController")
    )
    for disclosure in one.disclosures:
        _service(pen, node, one, disclosure)
    systems = {system for disclosure in one.disclosures for system in disclosure.systems}
    for measure in pen.facts.index.measures(None, systems):
        pen.add(node, "dpv:hasTechnicalOrganisationalMeasure", pen.named(measure.key))
    return node


def _service(pen: Pen, node: URIRef, one: Mandate, disclosure: Disclosure) -> None:
    if disclosure.service.value is not None:
        about = pen.node(disclosure.key, "service")
        pen.say(about, DCTERMS.description, one_line(disclosure.service.value))
        pen.add(node, "dpv:hasProcessing", about)
        if disclosure.sites or disclosure.conditions:
            pen.permission(about, disclosure.sites, disclosure.conditions)
    code = disclosure.country.value
    if code is not None and is_third_country(code):
        transfer = pen.node(disclosure.key, "transfer")
        pen.kind(transfer, "dpv:CrossBorderTransfer")
        pen.add(transfer, "dpv:hasDataExporter", pen.node(one.controller.key))
        pen.add(transfer, "dpv:hasDataImporter", pen.node(one.processor.key))
        pen.add(transfer, "dpv:hasThirdCountry", country(code))
        pen.add(node, "dpv:hasThirdCountry", country(code))
