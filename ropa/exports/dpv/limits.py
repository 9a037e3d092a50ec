"""Item (f) in the graph: how long data are stored, where, and on what condition."""

from __future__ import annotations

from rdflib import DCTERMS, RDF, XSD, Literal, URIRef

from ropa.article30.retention import limit
from ropa.exports.dpv.collections import data
from ropa.exports.dpv.parties import source
from ropa.exports.dpv.pen import Pen
from ropa.model import Retention


def retention(pen: Pen, node: URIRef, one: Retention) -> None:
    """Write a time limit of a record."""
    about, time = pen.node(one.key), pen.node(one.key, "duration")
    pen.kind(about, "dpv:StorageDuration")
    pen.add(node, "dpv:hasStorageCondition", about)
    pen.add(about, "dpv:hasDuration", time)
    pen.say(time, DCTERMS.description, limit(one))
    if one.duration is not None:
        pen.kind(time, "dpv:TemporalDuration")
        pen.add(time, RDF.value, Literal(one.duration, datatype=XSD.duration, normalize=False))
    else:
        until = one.until is not None
        pen.kind(time, "dpv:UntilEventDuration" if until else "dpv:IndeterminateDuration")
    for key in one.data:
        pen.add(about, "dpv:hasPersonalData", data(pen, key))
    if one.sites or one.conditions or one.unless:
        pen.permission(about, one.sites, one.conditions, one.unless)
    source(pen, about, one.citations)
