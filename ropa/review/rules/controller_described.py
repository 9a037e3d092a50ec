"""A controller that the source only describes, and does not name (Article 30(1)(a))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.index import controllers
from ropa.language.text import Part, Text, message
from ropa.model import Record
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    for key in controllers(record):
        controller = reading.organisation(key)
        if not controller.named:
            values: dict[str, Part] = {
                "controller": controller.name,
                "possibly": _possibly(reading, key),
            }
            yield Hit((key, record.key), values)


def _possibly(reading: Reading, key: str) -> Text:
    ties = reading.access.index.ties.of(key)
    if not ties:
        return message("review.not-told")
    return message("review.may-be", names=reading.facts.names(ties))


RULE = Rule(
    "controller-described", "30(1)(a)", Level.REQUIRED, Severity.VIOLATION, each_record(_find)
)
