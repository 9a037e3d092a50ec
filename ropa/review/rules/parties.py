"""Parties and systems that the source does not name, or that may be the same as others."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.index import controllers
from ropa.language.text import Text, any_name, message
from ropa.model import Disclosure, OrganisationKind, Record, Status
from ropa.review.reviewed_register import ReviewedRegister
from ropa.review.rule import Hit, by_record


@by_record
def controller_described(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find controllers that the source only describes and does not name (Article 30(1)(a))."""
    for key in controllers(record):
        controller = reviewed.organisation(key)
        if not controller.named:
            values = {
                "controller": controller.name_in_sentence,
                "possibly": _possibly(reviewed, key),
            }
            yield Hit((key, record.key), values)


def _possibly(reviewed: ReviewedRegister, key: str) -> Text:
    ties = reviewed.index.ties.of(key)
    if not ties:
        return message("review.not-told")
    return message("review.may-be", names=any_name(map(reviewed.name, ties)))


def supplier_by_function(reviewed: ReviewedRegister) -> Iterator[Hit]:
    """Find suppliers that the source names only by what they do (Articles 28(1), 30(1)(d))."""
    every = reviewed.register.all(Disclosure)
    for controller, key, disclosures in reviewed.by_controller_and_organisation(every):
        supplier = reviewed.organisation(key)
        if supplier.kind is OrganisationKind.SUPPLIER and not supplier.named:
            facts = (key, *(one.key for one in disclosures))
            yield Hit(facts, {"organisation": supplier.name_in_sentence}, controller=controller)


def supplier_possibly_same(reviewed: ReviewedRegister) -> Iterator[Hit]:
    """Find suppliers that may be the same: a breach at one may be at both (Article 28(1))."""
    every = reviewed.register.all(Disclosure)
    for controller, key, _ in reviewed.by_controller_and_organisation(every):
        supplier, others = reviewed.organisation(key), reviewed.index.ties.of(key)
        if supplier.kind is OrganisationKind.SUPPLIER and others:
            values = {"organisation": supplier.name, "others": reviewed.names(others)}
            yield Hit((key, *others), values, controller=controller)


def site_possibly_same(reviewed: ReviewedRegister) -> Iterator[Hit]:
    """Find sites that may be the same: what is so at one may be so at both (Article 30(1))."""
    used = {(record.controller, site) for record in reviewed.records for site in record.sites}
    for controller, site in sorted(used):
        others = reviewed.index.ties.of(site)
        if others:
            values = {"site": reviewed.facts.name(site), "others": reviewed.names(others)}
            yield Hit((site, *others), values, controller=controller)


@by_record
def system_missing(reviewed: ReviewedRegister, record: Record) -> Iterator[Hit]:
    """Find data of which it is not stated in which system they are, while others are in one.

    Who reaches the systems may reach them, and it is open whether (Article 32(1)). A record with
    no system at all is found by `not-stated-systems`.
    """
    collections = reviewed.index.collections.get(record.key, ())
    bare = [one for one in collections if one.system.status is Status.NOT_STATED]
    if bare and reviewed.index.systems(record):
        data = tuple(dict.fromkeys(key for one in bare for key in one.data))
        yield Hit((*(one.key for one in bare), *data), {"data": reviewed.names(data)})


def system_possibly_same(reviewed: ReviewedRegister) -> Iterator[Hit]:
    """Find systems that may be the same: a breach of one may be of both (Article 32(1))."""
    used = {
        (record.controller, system)
        for record in reviewed.records
        for system in reviewed.index.systems(record)
    }
    for controller, system in sorted(used):
        others = reviewed.index.ties.of(system)
        if others:
            name, names = reviewed.facts.name(system), reviewed.names(others)
            values = {"system": name, "others": names}
            yield Hit((system, *others), values, controller=controller)
