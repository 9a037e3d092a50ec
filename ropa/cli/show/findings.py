"""Findings of a review, grouped and counted, as any form of telling them needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ropa.language import Language, say
from ropa.model import Named, Register
from ropa.review import Finding, Severity, required_missing, summary

Group = tuple[str, list[Finding]]
"""A record by its name, and its findings."""


def groups(register: Register, found: Iterable[Finding], language: Language) -> Iterator[Group]:
    """Yield the findings of each record by its name, the heaviest first."""
    groups: dict[str, list[Finding]] = {}
    for one in found:
        groups.setdefault(one.record or one.controller, []).append(one)
    for key, findings in groups.items():
        yield register.get(Named, key).label(language), sorted(findings, key=_place)


def _place(one: Finding) -> tuple[int, list[str]]:
    """Return the place among the findings of a record: the heaviest first, then by article."""
    return one.severity.rank, [part.rjust(4) for part in re.findall(r"\d+|[a-z]", one.article)]


def sources(one: Finding) -> str:
    """Return the paragraphs that state what a finding is of."""
    return ", ".join(key.removeprefix("citation:") for key in one.citations)


def count_heads(language: Language) -> list[str]:
    """Return the headings of what `count_rows` yields."""
    names = ("controller", "severity", "level", "article", "count")
    return [say(f"cli-show.column-{name}", language) for name in names]


def count_rows(
    register: Register, found: Sequence[Finding], language: Language
) -> Iterator[tuple[str, ...]]:
    """Yield how many findings are alike, for each controller: its own, then what may be its own."""
    articles = {one.article: one.reference.say(language) for one in found}
    for one in summary(found):
        name = register.get(Named, one.controller).label(language)
        may_be = say("cli-show.possibly", language, controller=name)
        for title, counts in ((name, one.counts), (may_be, one.possibly)):
            for count in counts:
                weight, level = (part.label.say(language) for part in (count.severity, count.level))
                yield title, weight, level, articles[count.article], str(count.findings)


def tally(found: Sequence[Finding], language: Language) -> str:
    """Return how many findings there are of each weight, and how many required items lack."""
    counts = {one: sum(f.severity is one for f in found) for one in Severity}
    told = ", ".join(f"{one.label.say(language)}: {count}" for one, count in counts.items())
    missing = len(required_missing(found))
    return say("cli-show.tally", language, counts=told, missing=missing)
