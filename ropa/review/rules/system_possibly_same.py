"""A system that may be the same as another: a breach of the one may be a breach of both (32(1))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading


def _look(reading: Reading) -> Iterator[Hit]:
    ties = reading.access.index.ties
    used = {
        (record.controller, system)
        for record in reading.records
        for system in reading.index.systems(record)
    }
    for controller, system in sorted(used):
        others = ties.of(system)
        if others:
            names = {"system": reading.facts.name(system), "others": reading.facts.names(others)}
            yield Hit((system, *others), names, controller=controller)


RULE = Rule("system-possibly-same", "32(1)", Level.ACCOUNTABILITY, Severity.NOTE, _look)
