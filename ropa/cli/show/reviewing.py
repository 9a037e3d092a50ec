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
            said = f"{one.message.say(desk.language)}\n→ {one.cure.say(desk.language)}"
            weight = Text(one.severity.label.say(desk.language), style=COLOURS[one.severity])
            article = one.reference.say(desk.language)
            table.add_row(weight, Text(article), Text(visible(said)))
        console.print(table)
        console.print()
    console.print(Text(_tally(found, desk.language)))


def _groups(register: Register, found: Iterable[Finding], language: Language) -> Iterator[Group]:
    groups: dict[str, list[Finding]] = {}
    for one in found:
        groups.setdefault(one.record or one.controller, []).append(one)
    for key, findings in groups.items():
        yield register.get(Named, key).label(language), findings


def _tally(found: Sequence[Finding], language: Language) -> str:
    counts = {one: sum(f.severity is one for f in found) for one in Severity}
    told = ", ".join(f"{one.label.say(language)}: {count}" for one, count in counts.items())
    missing = len(required_missing(found))
    return say("cli-show.tally", language, counts=told, missing=missing)


def markdown(register: Register, found: Sequence[Finding], language: Language) -> str:
    """Return findings as Markdown: a heading and a table for each record."""
    columns = [say(f"cli-show.column-{n}", language) for n in ("severity", "article", "finding")]
    head = f"| {' | '.join([*columns, say('cli-show.column-cure', language)])} |\n|---|---|---|---|"
    parts = []
    for title, findings in _groups(register, found, language):
        rows = [_row(one, language) for one in findings]
        parts.append("\n".join([f"## {_escaped(title)}", "", head, *rows]))
    return "\n\n".join([*parts, _tally(found, language)])


def _row(one: Finding, language: Language) -> str:
    texts = (one.severity.label, one.reference, one.message, one.cure)
    return f"| {' | '.join(_escaped(text.say(language)) for text in texts)} |"


def _escaped(text: str) -> str:
    """Return a text that is only text in Markdown, on one line."""
    return re.sub(r"([\\`*_{}\[\]<>#|~&])", r"\\\1", " ".join(text.split()))
