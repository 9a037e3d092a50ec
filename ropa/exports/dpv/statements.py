"""Statements: every line of an entry in the graph, in words, whatever DPV has terms for.

A statement is a part of its entry. It bears the field's name, the words in both languages, and its
particulars; where it is not stated, DPV's `NotAvailable` (required) or `UnknownApplicability`, and
where it is stated as none, `NotApplicable`.
"""

from __future__ import annotations

from rdflib import DCTERMS, RDF, RDFS, Literal, URIRef

from ropa.article30.fields import Level
from ropa.article30.line import Line, worded
from ropa.article30.record import Entry, Value
from ropa.exports.dpv.parties import source
from ropa.exports.dpv.pen import Pen
from ropa.exports.dpv.terms import term
from ropa.model import Status
from ropa.model.text import LANGUAGES


def statements(pen: Pen, entry: URIRef, values: Entry) -> None:
    """Write every line of an entry as a statement."""
    for value in values.values:
        for number, line in enumerate(value.lines, 1):
            _statement(pen, entry, value, number, line)


def _statement(pen: Pen, entry: URIRef, value: Value, number: int, line: Line) -> None:
    node = pen.part(entry, f"{value.field.name}.{number}")
    pen.add(entry, DCTERMS.hasPart, node)
    pen.add(node, DCTERMS.identifier, Literal(value.field.name))
    pen.say(node, DCTERMS.description, line.statement)
    if line.status is not Status.STATED:
        pen.add(node, "dpv:hasApplicability", _applicability(value.field.level, line.status))
    source(pen, node, line.citations)
    _pairs(pen, node, line)


def _applicability(level: Level, status: Status) -> URIRef:
    if status is Status.NONE:
        return term("dpv:NotApplicable")
    required = level is Level.REQUIRED
    return term("dpv:NotAvailable" if required else "dpv:UnknownApplicability")


def _pairs(pen: Pen, node: URIRef, line: Line) -> None:
    for language in LANGUAGES:
        for number, pair in enumerate(worded(pen.facts, line, language).pairs, 1):
            part = pen.part(node, str(number))
            pen.add(node, DCTERMS.hasPart, part)
            pen.add(part, DCTERMS.identifier, Literal(pair.name))
            pen.add(part, RDFS.label, Literal(pair.label, lang=language))
            pen.add(part, RDF.value, Literal(pair.value, lang=language))
