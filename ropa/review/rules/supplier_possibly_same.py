"""A supplier that may be the same as another: what reaches the one may reach both (28(1))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.language.text import Part
from ropa.model import Disclosure, OrganisationKind
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading


def _look(reading: Reading) -> Iterator[Hit]:
    ties = reading.access.index.ties
    for controller, key, _ in reading.of_controllers(reading.register.all(Disclosure)):
        supplier, others = reading.organisation(key), ties.of(key)
        if supplier.kind is OrganisationKind.SUPPLIER and others:
            values: dict[str, Part] = {
                "organisation": supplier.name,
                "others": reading.facts.names(others),
            }
            yield Hit((key, *others), values, controller=controller)


RULE = Rule("supplier-possibly-same", "28(1)", Level.ACCOUNTABILITY, Severity.NOTE, _look)
