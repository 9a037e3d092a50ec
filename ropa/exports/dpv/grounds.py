"""Item (b) and legal bases in the graph; Article 10, for which DPV has no term, is in words."""

from __future__ import annotations

from rdflib import DCTERMS, SKOS, URIRef

from ropa.article30.legal_bases import article
from ropa.exports.dpv.collections import data
from ropa.exports.dpv.parties import source
from ropa.exports.dpv.pen import Pen
from ropa.language.text import message
from ropa.model import Article, LegalBasis, Purpose


def purpose(pen: Pen, key: str) -> URIRef:
    """Write a purpose, with those that it is part of."""
    node = pen.named(key)
    pen.kind(node, "dpv:Purpose")
    parent = pen.facts.register.get(Purpose, key).parent
    if parent is not None:
        pen.add(node, SKOS.broader, purpose(pen, parent))
    return node


def basis(pen: Pen, node: URIRef, one: LegalBasis) -> None:
    """Write a legal basis of a record."""
    about = pen.node(one.key)
    pen.kind(about, "dpv:LegalBasis")
    if one.article is not Article.ART_10:
        point = one.article.replace(")(", "-").replace("(", "-").rstrip(")")
        pen.kind(about, f"eu-gdpr:A{point}")
    ground = message("exports.basis", article=article(one.article), ground=one.ground)
    pen.say(about, DCTERMS.description, ground)
    pen.add(node, "dpv:hasLegalBasis", about)
    if one.conditions:
        pen.permission(about, (), one.conditions)
    for key in one.covers_purposes:
        pen.add(about, "dpv:hasPurpose", purpose(pen, key))
    for key in one.covers_data:
        pen.add(about, "dpv:hasPersonalData", data(pen, key))
    source(pen, about, one.citations)
