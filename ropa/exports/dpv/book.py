"""A book of records as one graph: the registers, their entries, and every statement of each."""

from __future__ import annotations

from rdflib import DCTERMS, RDFS, XSD, Graph, Literal, URIRef

from ropa.article30.record import Article30Record, Entry, Role
from ropa.exports.dpv.mandate import mandate
from ropa.exports.dpv.parties import organisation
from ropa.exports.dpv.pen import Pen
from ropa.exports.dpv.record import record
from ropa.exports.dpv.statements import statements
from ropa.exports.interface import Book
from ropa.model import Record


def draw(book: Book) -> Graph:
    """Return the graph of a book.

    Raises:
        RenderError: the register maps something to a term that DPV does not have.
    """
    pen = Pen(book.facts)
    for one in book.records:
        _register(pen, book, one)
    return pen.graph


def _register(pen: Pen, book: Book, one: Article30Record) -> None:
    node = pen.node(one.subject, "article-30", book.role)
    pen.kind(node, "dpv:ROPA")
    pen.say(node, RDFS.label, one.role.heading)
    pen.add(node, DCTERMS.created, Literal(book.dated.isoformat(), datatype=XSD.date))
    pen.add(node, "dpv:hasIdentifier", Literal(one.cover.digest))
    controls = one.role is Role.CONTROLLER
    role = "dpv:DataController" if controls else "dpv:DataProcessor"
    subject = organisation(pen, one.subject, role)
    pen.add(subject, "dpv:hasRecordOfActivity", node)
    pen.add(node, "dpv:hasDataController" if controls else "dpv:hasDataProcessor", subject)
    if one.cover.authority.text is not None:
        pen.say(node, DCTERMS.audience, one.cover.authority.text)
    for entry in one.entries():
        _entry(pen, node, one, entry)


def _entry(pen: Pen, node: URIRef, one: Article30Record, entry: Entry) -> None:
    if one.role is Role.CONTROLLER:
        about = record(pen, pen.facts.register.get(Record, entry.key))
        pen.add(node, "dpv:hasProcess", about)
        if entry.possibly is not None:
            pen.say(about, DCTERMS.description, entry.possibly)
    else:
        found = pen.facts.index.mandates(one.subject)
        about = mandate(pen, next(m for m in found if m.controller.key == entry.key))
        pen.add(node, "dpv:hasService", about)
    statements(pen, about, entry)
