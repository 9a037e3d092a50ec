"""A controller's entry in the graph: items (a) to (g) of Article 30(1) in DPV's terms."""

from __future__ import annotations

from rdflib import DCTERMS, Literal, URIRef

from ropa.exports.dpv.collections import collection
from ropa.exports.dpv.disclosures import disclosed
from ropa.exports.dpv.grounds import basis, purpose
from ropa.exports.dpv.limits import retention
from ropa.exports.dpv.parties import located, organisation, source
from ropa.exports.dpv.pen import Pen
from ropa.index import controllers
from ropa.language.text import one_line
from ropa.model import Record, Site


def record(pen: Pen, one: Record) -> URIRef:
    """Write a record; return its address."""
    node = pen.named(one.key)
    pen.kind(node, "dpv:Process")
    pen.add(node, "dpv:hasIdentifier", Literal(one.key))
    pen.add(node, "dpv:hasDataController", organisation(pen, one.controller, "dpv:DataController"))
    for other in controllers(one)[1:]:
        joint = organisation(pen, other, "dpv:DataController")
        pen.add(node, "dpv:hasJointDataControllers", joint)
    for key in one.purposes:
        pen.add(node, "dpv:hasPurpose", purpose(pen, key))
    if one.conditions:
        pen.permission(node, (), one.conditions)
    for key in one.sites:
        pen.add(node, "dpv:hasLocation", _site(pen, key))
    _contents(pen, node, one)
    source(pen, node, one.citations)
    return node


def _contents(pen: Pen, node: URIRef, one: Record) -> None:
    for held in pen.facts.index.collections.get(one.key, ()):
        collection(pen, node, held)
    for disclosure in pen.facts.index.disclosed(one):
        disclosed(pen, node, one, disclosure)
    for limit in pen.facts.index.retentions.get(one.key, ()):
        retention(pen, node, limit)
    for ground in pen.facts.index.bases.get(one.key, ()):
        basis(pen, node, ground)
    _measures(pen, node, one)
    if one.impact_assessment.value is not None:
        told = pen.node(one.key, "impact-assessment")
        pen.kind(told, "dpv:DPIA")
        pen.say(told, DCTERMS.description, one_line(one.impact_assessment.value))
        pen.add(node, "dpv:hasImpactAssessment", told)


def _site(pen: Pen, key: str) -> URIRef:
    site, node = pen.facts.register.get(Site, key), pen.named(key)
    pen.kind(node, "dpv:Location")
    for told in (site.street_address, site.town):
        if told.value is not None:
            pen.add(node, "dpv:hasAddress", Literal(told.value))
    located(pen, node, site.country)
    return node


def _measures(pen: Pen, node: URIRef, one: Record) -> None:
    if one.security_measures.value is not None:
        told = pen.node(one.key, "measures")
        pen.say(told, DCTERMS.description, one_line(one.security_measures.value))
        pen.add(node, "dpv:hasTechnicalOrganisationalMeasure", told)
    for measure in pen.facts.index.measures(one, pen.facts.index.systems(one)):
        pen.add(node, "dpv:hasTechnicalOrganisationalMeasure", pen.named(measure.key))
