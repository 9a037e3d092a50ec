"""Findings of a review: a table for a person, Markdown for a page, plain values for a program."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ropa.cli.desk import Desk, visible
from ropa.language import Language, say
from ropa.model import Named, Register
from ropa.review import Count, Finding, Severity, required_missing, summary

COLOURS = {Severity.VIOLATION: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
"""Colours are an addition: the weight is always told in words."""
Group = tuple[str, list[Finding]]


def plain(found: Sequence[Finding], language: Language) -> dict[str, Any]:
    """Return findings and their counts for JSON."""
    return {
        "required_missing": len(required_missing(found)),
        "findings": [_plain(one, language) for one in found],
        "summary": [
            {
                "controller": one.controller,
                "counts": [_plain_count(count) for count in one.counts],
                "possibly": [_plain_count(count) for count in one.possibly],
            }
            for one in summary(found)
        ],
    }


def _plain(one: Finding, language: Language) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "article": one.article,
        "level": str(one.level),
        "severity": str(one.severity),
        "controller": one.controller,
        "possibly": list(one.possibly),
        "record": one.record,
        "facts": list(one.facts),
        "citations": list(one.citations),
        "message": one.message.say(language),
        "cure": one.cure.say(language),
    }


def _plain_count(count: Count) -> dict[str, Any]:
    return {
        "severity": str(count.severity),
        "level": str(count.level),
        "article": count.article,
        "findings": count.findings,
    }


def show(desk: Desk, register: Register, found: Sequence[Finding]) -> None:
    """Print a table for each record, then how many there are of each weight."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    terminal = sys.stdout.isatty()
    console = Console(highlight=False, emoji=False, width=None if terminal else 120)
    for title, findings in _groups(register, found, desk.language):
        table = Table(title=Text(visible(title), style="bold"), title_justify="left", expand=True)
        for name, ratio in (("severity", 2), ("article", 2), ("finding", 10)):
            table.add_column(desk.say(f"cli-show.column-{name}"), ratio=ratio)
        for one in findings:
            lines = (one.message.say(desk.language), f"→ {one.cure.say(desk.language)}")
            said = "\n".join((*lines, *_cited(one, desk.language)))
            weight = Text(one.severity.label.say(desk.language), style=COLOURS[one.severity])
            article = one.reference.say(desk.language)
            table.add_row(weight, Text(article), Text(visible(said)))
        console.print(table)
        console.print()
    counts = Table(title=Text(desk.say("cli-show.counted"), style="bold"), title_justify="left")
    for heading in _count_heads(desk.language):
        counts.add_column(heading)
    for row in _count_rows(register, found, desk.language):
        counts.add_row(*(Text(visible(cell)) for cell in row))
    console.print(counts)
    console.print(Text(_tally(found, desk.language)))


def _groups(register: Register, found: Iterable[Finding], language: Language) -> Iterator[Group]:
    groups: dict[str, list[Finding]] = {}
    for one in found:
        groups.setdefault(one.record or one.controller, []).append(one)
    for key, findings in groups.items():
        yield register.get(Named, key).label(language), sorted(findings, key=_place)


def _place(one: Finding) -> tuple[int, list[str]]:
    """Return the place among the findings of a record: the heaviest first, then by article."""
    return one.severity.rank, [part.rjust(4) for part in re.findall(r"\d+|[a-z]", one.article)]


def _cited(one: Finding, language: Language) -> Iterator[str]:
    """Yield a line of the paragraphs that state the facts, where any does."""
    if one.citations:
        yield f"{say('cli-show.column-source', language)}: {_sources(one)}"


def _sources(one: Finding) -> str:
    return ", ".join(key.removeprefix("citation:") for key in one.citations)


def _count_heads(language: Language) -> list[str]:
    names = ("controller", "severity", "level", "article", "count")
    return [say(f"cli-show.column-{name}", language) for name in names]


def _count_rows(
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


def _tally(found: Sequence[Finding], language: Language) -> str:
    counts = {one: sum(f.severity is one for f in found) for one in Severity}
    told = ", ".join(f"{one.label.say(language)}: {count}" for one, count in counts.items())
    missing = len(required_missing(found))
    return say("cli-show.tally", language, counts=told, missing=missing)


def markdown(register: Register, found: Sequence[Finding], language: Language) -> str:
    """Return findings as Markdown: a heading and a table for each record."""
    names = ("severity", "article", "finding", "to-do", "source")
    columns = [say(f"cli-show.column-{name}", language) for name in names]
    parts = []
    for title, findings in _groups(register, found, language):
        parts.append(_section(title, columns, (_row(one, language) for one in findings)))
    counts = _count_rows(register, found, language)
    parts.append(_section(say("cli-show.counted", language), _count_heads(language), counts))
    return "\n\n".join([*parts, _tally(found, language)])


def _section(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (columns, ["---"] * len(columns), *(map(_escaped, row) for row in rows))
    return "\n".join([f"## {_escaped(title)}", "", *(f"| {' | '.join(line)} |" for line in lines)])


def _row(one: Finding, language: Language) -> tuple[str, ...]:
    texts = (one.severity.label, one.reference, one.message, one.cure)
    return *(text.say(language) for text in texts), _sources(one)


def _escaped(text: str) -> str:
    """Return a text that is only text in Markdown, on one line."""
    return re.sub(r"([\\`*_{}\[\]<>#|~&])", r"\\\1", " ".join(text.split()))
