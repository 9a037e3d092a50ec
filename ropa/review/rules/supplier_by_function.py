"""A supplier that the source tells only by what it does (Articles 28(1) and 30(1)(d))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.model import Disclosure, OrganisationKind
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading


def _look(reading: Reading) -> Iterator[Hit]:
    every = reading.register.all(Disclosure)
    for controller, key, disclosures in reading.of_controllers(every):
        supplier = reading.organisation(key)
        if supplier.kind is OrganisationKind.SUPPLIER and not supplier.named:
            facts = (key, *(one.key for one in disclosures))
            yield Hit(facts, {"organisation": supplier.name}, controller=controller)


RULE = Rule("supplier-by-function", "28(1)", Level.ACCOUNTABILITY, Severity.NOTE, _look)
