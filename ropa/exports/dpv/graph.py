"""A book of records as one graph: the registers, their entries, and every statement of each.

An entry has DPV's terms for what DPV has terms for. Besides, every line of it is a statement in
words, a part of its entry, with the field's name, the words in both languages, and its particulars;
where it is not stated, DPV's `NotAvailable` (required) or `UnknownApplicability`, and where it is
stated as none, `NotApplicable`.
"""

from __future__ import annotations

from rdflib import DCTERMS, RDF, RDFS, XSD, Graph, Literal, URIRef

from ropa.article30.fields import Level
from ropa.article30.line import Line, worded
from ropa.article30.record import Article30Record, Entry, Role, Value
from ropa.exports.book import Book
from ropa.exports.dpv.nouns import (
    basis,
    collection,
    country,
    disclosed,
    located,
    organisation,
    purpose,
    retention,
    source,
)
from ropa.exports.dpv.terms import term
from ropa.exports.dpv.writer import GraphWriter
from ropa.index import Mandate, controllers
from ropa.language.text import one_line
from ropa.model import Disclosure, Record, Site, Status
from ropa.model.countries import is_third_country
from ropa.model.text import LANGUAGES


def graph_of(book: Book) -> Graph:
    """Return the graph of a book.

    Raises:
        RenderError: the register maps something to a term that DPV does not have.
    """
    writer = GraphWriter(book.facts)
    for one in book.records:
        _register(writer, book, one)
    return writer.graph


def _register(writer: GraphWriter, book: Book, one: Article30Record) -> None:
    node = writer.node(one.subject, "article-30", book.role)
    writer.kind(node, "dpv:ROPA")
    writer.say(node, RDFS.label, one.role.heading)
    writer.add(node, DCTERMS.created, Literal(book.dated.isoformat(), datatype=XSD.date))
    writer.add(node, "dpv:hasIdentifier", Literal(one.cover.digest))
    controls = one.role is Role.CONTROLLER
    role = "dpv:DataController" if controls else "dpv:DataProcessor"
    subject = organisation(writer, one.subject, role)
    writer.add(subject, "dpv:hasRecordOfActivity", node)
    writer.add(node, "dpv:hasDataController" if controls else "dpv:hasDataProcessor", subject)
    if one.cover.authority.text is not None:
        writer.say(node, DCTERMS.audience, one.cover.authority.text)
    for entry in one.entries():
        _entry(writer, node, one, entry)


def _entry(writer: GraphWriter, node: URIRef, one: Article30Record, entry: Entry) -> None:
    if one.role is Role.CONTROLLER:
        about = _controller_entry(writer, writer.facts.register.get(Record, entry.key))
        writer.add(node, "dpv:hasProcess", about)
        if entry.possibly is not None:
            writer.say(about, DCTERMS.description, entry.possibly)
    else:
        found = writer.facts.index.mandates(one.subject)
        about = _processor_entry(writer, next(m for m in found if m.controller.key == entry.key))
        writer.add(node, "dpv:hasService", about)
    _statements(writer, about, entry)


def _controller_entry(writer: GraphWriter, one: Record) -> URIRef:
    """Write a record; return its address."""
    node = writer.named(one.key)
    writer.kind(node, "dpv:Process")
    writer.add(node, "dpv:hasIdentifier", Literal(one.key))
    writer.add(
        node, "dpv:hasDataController", organisation(writer, one.controller, "dpv:DataController")
    )
    for other in controllers(one)[1:]:
        joint = organisation(writer, other, "dpv:DataController")
        writer.add(node, "dpv:hasJointDataControllers", joint)
    for key in one.purposes:
        writer.add(node, "dpv:hasPurpose", purpose(writer, key))
    if one.conditions:
        writer.permission(node, (), one.conditions)
    for key in one.sites:
        writer.add(node, "dpv:hasLocation", _site(writer, key))
    _contents(writer, node, one)
    source(writer, node, one.citations)
    return node


def _contents(writer: GraphWriter, node: URIRef, one: Record) -> None:
    for held in writer.facts.index.collections.get(one.key, ()):
        collection(writer, node, held)
    for disclosure in writer.facts.index.disclosed(one):
        disclosed(writer, node, one, disclosure)
    for limit in writer.facts.index.retentions.get(one.key, ()):
        retention(writer, node, limit)
    for ground in writer.facts.index.bases.get(one.key, ()):
        basis(writer, node, ground)
    _measures(writer, node, one)
    if one.impact_assessment.value is not None:
        told = writer.node(one.key, "impact-assessment")
        writer.kind(told, "dpv:DPIA")
        writer.say(told, DCTERMS.description, one_line(one.impact_assessment.value))
        writer.add(node, "dpv:hasImpactAssessment", told)


def _site(writer: GraphWriter, key: str) -> URIRef:
    site, node = writer.facts.register.get(Site, key), writer.named(key)
    writer.kind(node, "dpv:Location")
    for told in (site.street_address, site.town):
        if told.value is not None:
            writer.add(node, "dpv:hasAddress", Literal(told.value))
    located(writer, node, site.country)
    return node


def _measures(writer: GraphWriter, node: URIRef, one: Record) -> None:
    if one.security_measures.value is not None:
        told = writer.node(one.key, "measures")
        writer.say(told, DCTERMS.description, one_line(one.security_measures.value))
        writer.add(node, "dpv:hasTechnicalOrganisationalMeasure", told)
    for measure in writer.facts.index.measures(one, writer.facts.index.systems(one)):
        writer.add(node, "dpv:hasTechnicalOrganisationalMeasure", writer.named(measure.key))


def _processor_entry(writer: GraphWriter, one: Mandate) -> URIRef:
    """Write what a processor does for a controller; return its address."""
    node = writer.node(one.processor.key, "for", one.controller.key)
    writer.kind(node, "dpv:Service")
    writer.add(node, "dpv:hasIdentifier", Literal(f"{one.processor.key} {one.controller.key}"))
    writer.add(
        node, "dpv:hasDataProcessor", organisation(writer, one.processor.key, "dpv:DataProcessor")
    )
    writer.add(
        node,
        "dpv:hasDataController",
        organisation(writer, one.controller.key, "dpv:DataController"),
    )
    for disclosure in one.disclosures:
        _service(writer, node, one, disclosure)
    systems = {system for disclosure in one.disclosures for system in disclosure.systems.listed}
    for measure in writer.facts.index.measures(None, systems):
        writer.add(node, "dpv:hasTechnicalOrganisationalMeasure", writer.named(measure.key))
    return node


def _service(writer: GraphWriter, node: URIRef, one: Mandate, disclosure: Disclosure) -> None:
    if disclosure.service.value is not None:
        about = writer.node(disclosure.key, "service")
        writer.say(about, DCTERMS.description, one_line(disclosure.service.value))
        writer.add(node, "dpv:hasProcessing", about)
        if disclosure.sites.listed or disclosure.conditions:
            writer.permission(about, disclosure.sites.listed, disclosure.conditions)
    code = disclosure.country.value
    if code is not None and is_third_country(code):
        transfer = writer.node(disclosure.key, "transfer")
        writer.kind(transfer, "dpv:CrossBorderTransfer")
        writer.add(transfer, "dpv:hasDataExporter", writer.node(one.controller.key))
        writer.add(transfer, "dpv:hasDataImporter", writer.node(one.processor.key))
        writer.add(transfer, "dpv:hasThirdCountry", country(code))
        writer.add(node, "dpv:hasThirdCountry", country(code))


def _statements(writer: GraphWriter, entry: URIRef, values: Entry) -> None:
    """Write every line of an entry as a statement."""
    for value in values.values:
        for number, line in enumerate(value.lines, 1):
            _statement(writer, entry, value, number, line)


def _statement(writer: GraphWriter, entry: URIRef, value: Value, number: int, line: Line) -> None:
    node = writer.part(entry, f"{value.field.name}.{number}")
    writer.add(entry, DCTERMS.hasPart, node)
    writer.add(node, DCTERMS.identifier, Literal(value.field.name))
    writer.say(node, DCTERMS.description, line.statement)
    if line.status is not Status.STATED:
        writer.add(node, "dpv:hasApplicability", _applicability(value.field.level, line.status))
    source(writer, node, line.citations)
    _pairs(writer, node, line)


def _applicability(level: Level, status: Status) -> URIRef:
    if status is Status.NONE:
        return term("dpv:NotApplicable")
    required = level is Level.REQUIRED
    return term("dpv:NotAvailable" if required else "dpv:UnknownApplicability")


def _pairs(writer: GraphWriter, node: URIRef, line: Line) -> None:
    for language in LANGUAGES:
        for number, pair in enumerate(worded(writer.facts, line, language).pairs, 1):
            part = writer.part(node, str(number))
            writer.add(node, DCTERMS.hasPart, part)
            writer.add(part, DCTERMS.identifier, Literal(pair.name))
            writer.add(part, RDFS.label, Literal(pair.label, lang=language))
            writer.add(part, RDF.value, Literal(pair.value, lang=language))
