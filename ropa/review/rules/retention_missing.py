"""Data that no time limit covers: at some site, or under some condition (Article 30(1)(f))."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.article30.line import Line
from ropa.article30.retention import time_limits
from ropa.language.text import Text, message
from ropa.model import Record, Status
from ropa.model.keys import prefix_of
from ropa.review.interface import Hit, Level, Rule, Severity
from ropa.review.reading import Reading, each_record

Scope = tuple[tuple[str, ...], tuple[str, ...]]
"""Sites where, and conditions without which, no limit is stated."""


def _find(reading: Reading, record: Record) -> Iterator[Hit]:
    if not reading.index.collections.get(record.key, ()):
        return
    groups: dict[Scope, list[Line]] = {}
    for line in time_limits(reading.facts, record):
        if line.status is Status.NOT_STATED:
            groups.setdefault((line.sites, line.unless), []).append(line)
    for (sites, unless), lines in sorted(groups.items()):
        keys = tuple(dict.fromkeys(key for line in lines for key in line.keys))
        data = [key for key in keys if prefix_of(key) == "data"]
        values = {
            "data": reading.facts.names(data),
            "where": _where(reading, record, sites, unless),
        }
        yield Hit(keys, values)


def _where(
    reading: Reading, record: Record, sites: tuple[str, ...], unless: tuple[str, ...]
) -> Text:
    if unless:
        return message("review.limit-unless", conditions=reading.facts.names(unless))
    if sites != record.sites:
        return message("review.limit-at", sites=reading.facts.names(sites))
    return message("review.limit-anywhere")


RULE = Rule(
    "retention-missing", "30(1)(f)", Level.WHERE_POSSIBLE, Severity.WARNING, each_record(_find)
)
