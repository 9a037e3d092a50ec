"""Items (d) and (e) in the graph: each disclosure is a permission in ODRL, with its constraints."""

from __future__ import annotations

from rdflib import DCTERMS, URIRef

from ropa.exports.dpv.collections import data
from ropa.exports.dpv.parties import country, organisation, source
from ropa.exports.dpv.pen import ODRL, Pen
from ropa.language.text import one_line
from ropa.model import Capacity, Disclosure, Record
from ropa.model.countries import is_third_country

ROLES = {
    Capacity.CONTROLLER: "dpv:DataController",
    Capacity.PROCESSOR: "dpv:DataProcessor",
    Capacity.RECIPIENT: "dpv:Recipient",
}


def disclosed(pen: Pen, node: URIRef, one: Record, disclosure: Disclosure) -> None:
    """Write a disclosure: who receives, in which role, what, where and on what condition."""
    party = organisation(pen, disclosure.organisation, ROLES[disclosure.capacity])
    if disclosure.capacity is not Capacity.CONTROLLER:
        pen.add(node, "dpv:hasRecipient", party)
    if disclosure.capacity is Capacity.PROCESSOR:
        pen.add(node, "dpv:hasDataProcessor", party)
    about = pen.node(disclosure.key)
    pen.add(node, DCTERMS.relation, about)
    rule = pen.permission(about, disclosure.sites or one.sites, disclosure.conditions)
    pen.add(rule, ODRL.assigner, pen.node(one.controller))
    pen.add(rule, ODRL.assignee, party)
    for key in disclosure.data or _held(pen, one, disclosure):
        pen.add(rule, ODRL.target, data(pen, key))
    source(pen, about, disclosure.citations)
    _transfer(pen, node, one, disclosure)


def _held(pen: Pen, one: Record, disclosure: Disclosure) -> tuple[str, ...]:
    """Return the data that the disclosure's systems hold, where it names systems only."""
    held = (
        c
        for c in pen.facts.index.collections.get(one.key, ())
        if c.system.value in disclosure.systems
    )
    return tuple(dict.fromkeys(key for collection in held for key in collection.data))


def _transfer(pen: Pen, node: URIRef, one: Record, disclosure: Disclosure) -> None:
    code = disclosure.country.value
    if code is None or not is_third_country(code):
        return
    transfer = pen.node(disclosure.key, "transfer")
    pen.kind(transfer, "dpv:CrossBorderTransfer")
    pen.add(transfer, "dpv:hasDataExporter", pen.node(one.controller))
    pen.add(transfer, "dpv:hasDataImporter", pen.node(disclosure.organisation))
    pen.add(transfer, "dpv:hasThirdCountry", country(code))
    pen.add(node, "dpv:hasThirdCountry", country(code))
    pen.add(node, "dpv:hasProcessing", transfer)
    if disclosure.transfer_mechanism.value is not None:
        pen.say(transfer, DCTERMS.description, one_line(disclosure.transfer_mechanism.value))
