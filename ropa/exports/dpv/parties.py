"""The parties of a record in the graph: names, contact details, officers, ties, countries."""

from __future__ import annotations

from rdflib import DCTERMS, SKOS, Literal, URIRef

from ropa.exports.dpv.pen import Pen
from ropa.exports.dpv.terms import term
from ropa.language.text import one_line
from ropa.model import Organisation, Stated, Translated


def organisation(pen: Pen, key: str, role: str) -> URIRef:
    """Write an organisation in a role, as `dpv:DataController`; return its address.

    One that the source only describes has its description as a label but no name of its own.
    """
    one = pen.facts.register.get(Organisation, key)
    node = pen.named(key)
    pen.kind(node, role)
    pen.add(node, "dpv:hasIdentifier", Literal(key))
    if one.named:
        pen.say(node, "dpv:hasName", pen.facts.name(key))
    if one.contact.value is not None:
        pen.say(node, "dpv:hasContact", one_line(one.contact.value))
    if one.parent.value is not None:
        pen.add(node, "dpv:isSubsidiaryOf", pen.named(one.parent.value))
    for other in pen.facts.index.ties.of(key):
        pen.add(node, SKOS.closeMatch, pen.named(other))
    located(pen, node, one.country)
    _officer(pen, node, "DataProtectionOfficer", one.data_protection_officer)
    _officer(pen, node, "Representative", one.representative)
    return node


def _officer(pen: Pen, node: URIRef, role: str, told: Stated[Translated]) -> None:
    if told.value is not None:
        officer = pen.part(node, role)
        pen.kind(officer, f"dpv:{role}")
        pen.say(officer, "dpv:hasContact", one_line(told.value))
        pen.add(node, f"dpv:has{role}", officer)


def located(pen: Pen, node: URIRef, told: Stated[str]) -> None:
    """Write the country of something, where it is stated."""
    if told.value is not None:
        pen.add(node, "dpv:hasCountry", country(told.value))


def country(code: str) -> URIRef:
    """Return the address of a country by its ISO 3166-1 alpha-2 code."""
    return term(f"loc:{code}")


def source(pen: Pen, node: URIRef, citations: tuple[str, ...]) -> None:
    """Write the paragraphs that something is stated in."""
    for key in citations:
        cited = pen.node(key)
        pen.add(node, DCTERMS.source, cited)
        pen.say(cited, DCTERMS.bibliographicCitation, pen.facts.place(key))
