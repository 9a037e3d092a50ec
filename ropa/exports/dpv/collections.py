"""Item (c) in the graph: data, whose they are, where they come from, on what condition."""

from __future__ import annotations

from rdflib import DCTERMS, SKOS, URIRef

from ropa.exports.dpv.pen import ODRL, Pen
from ropa.exports.dpv.terms import term
from ropa.language.text import one_line
from ropa.model import Collection, DataCategory, DataSubject


def data(pen: Pen, key: str) -> URIRef:
    """Write a category of data, with the term that the register maps it to."""
    category, node = pen.facts.register.get(DataCategory, key), pen.named(key)
    mapped = (term(category.dpv_term, key),) if category.dpv_term else ()
    pen.kind(node, "dpv:PersonalData", *mapped)
    if category.parent is not None:
        pen.add(node, SKOS.broader, data(pen, category.parent))
    return node


def _subject(pen: Pen, key: str) -> URIRef:
    subject, node = pen.facts.register.get(DataSubject, key), pen.named(key)
    mapped = (term(subject.dpv_term, key),) if subject.dpv_term else ()
    pen.kind(node, "dpv:DataSubject", *mapped)
    return node


def collection(pen: Pen, node: URIRef, one: Collection) -> None:
    """Write a collection of a record: its data, their subjects, source and condition."""
    for key in one.data:
        pen.add(node, "dpv:hasPersonalData", data(pen, key))
    for key in one.subjects:
        pen.add(node, "dpv:hasDataSubject", _subject(pen, key))
    if one.conditions:
        rule = pen.permission(pen.node(one.key), (), one.conditions)
        pen.add(node, DCTERMS.relation, pen.node(one.key))
        for key in one.data:
            pen.add(rule, ODRL.target, pen.node(key))
    if one.origin.value is not None:
        told = pen.node(one.key, "origin")
        pen.say(told, DCTERMS.description, one_line(one.origin.value))
        pen.add(node, "dpv:hasDataSource", told)
