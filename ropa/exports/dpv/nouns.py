"""The nouns of a record in DPV's terms: parties, purposes, data, legal bases, limits, disclosures.

A disclosure is a permission in ODRL, its sites and conditions constraints of it. Article 10, for
which DPV has no term, is in words.
"""

from __future__ import annotations

from rdflib import DCTERMS, RDF, SKOS, XSD, Literal, URIRef

from ropa.article30.legal_bases import article
from ropa.article30.recipients import at_sites, leaves_open
from ropa.article30.retention import limit
from ropa.exports.dpv.terms import term
from ropa.exports.dpv.writer import ODRL, REGORG, GraphWriter
from ropa.language.text import message, one_line
from ropa.model import (
    Article,
    ArticleSource,
    Capacity,
    Collection,
    DataCategory,
    DataSubject,
    Disclosure,
    LegalBasis,
    Organisation,
    Purpose,
    Record,
    Retention,
    Stated,
    Status,
    Translated,
)
from ropa.model.countries import is_third_country

ROLES = {
    Capacity.CONTROLLER: "dpv:DataController",
    Capacity.PROCESSOR: "dpv:DataProcessor",
    Capacity.RECIPIENT: "dpv:Recipient",
}


def organisation(writer: GraphWriter, key: str, role: str) -> URIRef:
    """Write an organisation in a role, as `dpv:DataController`; return its address.

    One that the source only describes has its description as a label but no name of its own.
    """
    one = writer.facts.register.get(Organisation, key)
    node = writer.named(key)
    writer.kind(node, role)
    writer.add(node, "dpv:hasIdentifier", Literal(key))
    if one.named:
        writer.say(node, "dpv:hasName", writer.facts.name(key))
    if one.legal_name.value is not None:
        writer.add(node, REGORG.legalName, Literal(one.legal_name.value))
    if one.contact.value is not None:
        writer.say(node, "dpv:hasContact", one_line(one.contact.value))
    if one.parent.value is not None:
        writer.add(node, "dpv:isSubsidiaryOf", writer.named(one.parent.value))
    ties = writer.facts.index.ties.of(key)
    for other in ties:
        writer.add(node, SKOS.closeMatch, writer.named(other))
    if ties:
        _interpreted(writer, node, "tie")
    located(writer, node, one.country)
    _officer(writer, node, "DataProtectionOfficer", one.data_protection_officer)
    _officer(writer, node, "Representative", one.representative)
    return node


def _officer(writer: GraphWriter, node: URIRef, role: str, told: Stated[Translated]) -> None:
    if told.value is not None:
        officer = writer.part(node, role)
        writer.kind(officer, f"dpv:{role}")
        writer.say(officer, "dpv:hasContact", one_line(told.value))
        writer.add(node, f"dpv:has{role}", officer)


def located(writer: GraphWriter, node: URIRef, told: Stated[str]) -> None:
    """Write the country of something, where it is stated."""
    if told.value is not None:
        writer.add(node, "dpv:hasCountry", country(told.value))


def country(code: str) -> URIRef:
    """Return the address of a country by its ISO 3166-1 alpha-2 code."""
    return term(f"loc:{code}")


def source(writer: GraphWriter, node: URIRef, citations: tuple[str, ...]) -> None:
    """Write the paragraphs that something is stated in."""
    for key in citations:
        cited = writer.node(key)
        writer.add(node, DCTERMS.source, cited)
        writer.say(cited, DCTERMS.bibliographicCitation, writer.facts.place(key))


def purpose(writer: GraphWriter, key: str) -> URIRef:
    """Write a purpose, with those that it is part of."""
    node = writer.named(key)
    writer.kind(node, "dpv:Purpose")
    parent = writer.facts.register.get(Purpose, key).parent
    if parent is not None:
        writer.add(node, SKOS.broader, purpose(writer, parent))
    return node


def data(writer: GraphWriter, key: str) -> URIRef:
    """Write a category of data, with the term that the register maps it to."""
    category, node = writer.facts.register.get(DataCategory, key), writer.named(key)
    mapped = (term(category.dpv_term, key),) if category.dpv_term else ()
    writer.kind(node, "dpv:PersonalData", *mapped)
    if mapped:
        _interpreted(writer, node, "class")
    if category.parent is not None:
        writer.add(node, SKOS.broader, data(writer, category.parent))
    return node


def _subject(writer: GraphWriter, key: str) -> URIRef:
    subject, node = writer.facts.register.get(DataSubject, key), writer.named(key)
    mapped = (term(subject.dpv_term, key),) if subject.dpv_term else ()
    writer.kind(node, "dpv:DataSubject", *mapped)
    if mapped:
        _interpreted(writer, node, "class")
    return node


def _interpreted(writer: GraphWriter, node: URIRef, what: str) -> None:
    """Write that something said of a node is the register's interpretation, not the source's."""
    writer.say(node, SKOS.editorialNote, message(f"exports.interpreted-{what}"))


def collection(writer: GraphWriter, node: URIRef, one: Collection) -> None:
    """Write a collection of a record: its data, their subjects, source and condition."""
    for key in one.data:
        writer.add(node, "dpv:hasPersonalData", data(writer, key))
    for key in one.subjects:
        writer.add(node, "dpv:hasDataSubject", _subject(writer, key))
    about = writer.node(one.key)
    if one.conditions:
        rule = writer.permission(about, (), one.conditions)
        for key in one.data:
            writer.add(rule, ODRL.target, writer.node(key))
    for key in one.purposes.listed:
        writer.add(about, "dpv:hasPurpose", purpose(writer, key))
    if one.conditions or one.purposes.is_stated:
        writer.add(node, DCTERMS.relation, about)
    if one.origin.value is not None:
        told = writer.node(one.key, "origin")
        writer.say(told, DCTERMS.description, one_line(one.origin.value))
        writer.add(node, "dpv:hasDataSource", told)


def basis(writer: GraphWriter, node: URIRef, one: LegalBasis) -> None:
    """Write a legal basis of a record."""
    about = writer.node(one.key)
    writer.kind(about, "dpv:LegalBasis")
    if one.article is not Article.ART_10:
        point = one.article.replace(")(", "-").replace("(", "-").rstrip(")")
        writer.kind(about, f"eu-gdpr:A{point}")
    if one.article_source is ArticleSource.REGISTER:
        _interpreted(writer, about, "article")
    ground = message("exports.basis", article=article(one.article), ground=one.ground)
    writer.say(about, DCTERMS.description, ground)
    writer.add(node, "dpv:hasLegalBasis", about)
    if one.conditions:
        writer.permission(about, (), one.conditions)
    for key in one.covers_purposes:
        writer.add(about, "dpv:hasPurpose", purpose(writer, key))
    for key in one.covers_data:
        writer.add(about, "dpv:hasPersonalData", data(writer, key))
    source(writer, about, one.citations)


def retention(writer: GraphWriter, node: URIRef, one: Retention) -> None:
    """Write a time limit of a record."""
    about, time = writer.node(one.key), writer.node(one.key, "duration")
    writer.kind(about, "dpv:StorageDuration")
    writer.add(node, "dpv:hasStorageCondition", about)
    writer.add(about, "dpv:hasDuration", time)
    writer.say(time, DCTERMS.description, limit(one))
    if one.duration is not None:
        writer.kind(time, "dpv:TemporalDuration")
        writer.add(time, RDF.value, Literal(one.duration, datatype=XSD.duration, normalize=False))
    else:
        until = one.until is not None
        writer.kind(time, "dpv:UntilEventDuration" if until else "dpv:IndeterminateDuration")
    for key in one.data:
        writer.add(about, "dpv:hasPersonalData", data(writer, key))
    if one.sites or one.conditions or one.unless:
        writer.permission(about, one.sites, one.conditions, one.unless)
    source(writer, about, one.citations)


def disclosed(writer: GraphWriter, node: URIRef, one: Record, disclosure: Disclosure) -> None:
    """Write a disclosure: who receives, in which role, what, where and on what condition."""
    party = organisation(writer, disclosure.organisation, ROLES[disclosure.capacity])
    if disclosure.capacity is not Capacity.CONTROLLER:
        writer.add(node, "dpv:hasRecipient", party)
    if disclosure.capacity is Capacity.PROCESSOR:
        writer.add(node, "dpv:hasDataProcessor", party)
    about = writer.node(disclosure.key)
    writer.add(node, DCTERMS.relation, about)
    sites, _place = at_sites(one, disclosure)
    rule = writer.permission(about, sites, disclosure.conditions)
    writer.add(rule, ODRL.assigner, writer.node(one.controller))
    writer.add(rule, ODRL.assignee, party)
    for key in disclosure.data.listed or _held(writer, one, disclosure):
        writer.add(rule, ODRL.target, data(writer, key))
    for key in disclosure.purposes.listed:
        writer.add(about, "dpv:hasPurpose", purpose(writer, key))
    for ground in writer.facts.index.bases.get(one.key, ()):
        if disclosure.key in ground.covers_disclosures:
            writer.add(about, "dpv:hasLegalBasis", writer.node(ground.key))
    if leaves_open(one, disclosure):
        writer.add(about, "dpv:hasApplicability", term("dpv:UnknownApplicability"))
    source(writer, about, disclosure.citations)
    _transfer(writer, node, one, disclosure)


def _held(writer: GraphWriter, one: Record, disclosure: Disclosure) -> tuple[str, ...]:
    """Return the data that the disclosure's systems hold, where it is of whatever they hold."""
    if disclosure.data.status is not Status.NONE:
        return ()
    held = (
        c
        for c in writer.facts.index.collections.get(one.key, ())
        if c.system.value in disclosure.systems.listed
    )
    return tuple(dict.fromkeys(key for collection in held for key in collection.data))


def _transfer(writer: GraphWriter, node: URIRef, one: Record, disclosure: Disclosure) -> None:
    code = disclosure.country.value
    if code is None or not is_third_country(code):
        return
    transfer = writer.node(disclosure.key, "transfer")
    writer.kind(transfer, "dpv:CrossBorderTransfer")
    writer.add(transfer, "dpv:hasDataExporter", writer.node(one.controller))
    writer.add(transfer, "dpv:hasDataImporter", writer.node(disclosure.organisation))
    writer.add(transfer, "dpv:hasThirdCountry", country(code))
    writer.add(node, "dpv:hasThirdCountry", country(code))
    writer.add(node, "dpv:hasProcessing", transfer)
    if disclosure.transfer_mechanism.value is not None:
        writer.say(transfer, DCTERMS.description, one_line(disclosure.transfer_mechanism.value))
