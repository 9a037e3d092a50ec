"""Findings of a review, as tables on a terminal and as Markdown: grouped, counted and cited."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence

from ropa.cli.terminal import Terminal, visible
from ropa.language import Language, say
from ropa.language.law import article_order
from ropa.language.markdown import literal
from ropa.language.text import fold
from ropa.model import Named, Register
from ropa.review import Finding, Severity, required_missing, summary

Group = tuple[str, list[Finding]]
"""A record by its name, and its findings."""
COLOURS = {Severity.VIOLATION: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
"""Colours are an addition: the severity is always named in words."""


def show_tables(terminal: Terminal, register: Register, found: Sequence[Finding]) -> None:
    """Print a table for each record, then how many there are of each severity."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    is_terminal = sys.stdout.isatty()
    console = Console(highlight=False, emoji=False, width=None if is_terminal else 120)
    for title, findings in _groups(register, found, terminal.language):
        table = Table(title=Text(visible(title), style="bold"), title_justify="left", expand=True)
        for name in ("severity", "article"):
            table.add_column(terminal.say(f"cli-show.column-{name}"), no_wrap=True)
        table.add_column(terminal.say("cli-show.column-finding"), ratio=1)
        for one in findings:
            lines = (one.message.say(terminal.language), f"→ {one.cure.say(terminal.language)}")
            said = "\n".join((*lines, *_cited(register, one, terminal.language)))
            severity = Text(one.severity.label.say(terminal.language), style=COLOURS[one.severity])
            article = one.reference.say(terminal.language)
            table.add_row(severity, Text(article), Text(visible(said)))
        console.print(table)
        console.print()
    counts = Table(title=Text(terminal.say("cli-show.counted"), style="bold"), title_justify="left")
    for heading in _count_heads(terminal.language):
        counts.add_column(heading)
    for row in _count_rows(register, found, terminal.language):
        counts.add_row(*(Text(visible(cell)) for cell in row))
    console.print(counts)
    console.print(Text(_tally(found, terminal.language)))


def markdown(register: Register, found: Sequence[Finding], language: Language) -> str:
    """Return findings as Markdown: a heading and a table for each record."""
    names = ("severity", "article", "finding", "to-do", "source")
    columns = [say(f"cli-show.column-{name}", language) for name in names]
    parts = []
    for title, findings in _groups(register, found, language):
        parts.append(_section(title, columns, (_row(register, one, language) for one in findings)))
    counts = _count_rows(register, found, language)
    parts.append(_section(say("cli-show.counted", language), _count_heads(language), counts))
    return "\n\n".join([*parts, _tally(found, language)])


def _section(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (columns, ["---"] * len(columns), *(map(_cell, row) for row in rows))
    return "\n".join([f"## {_cell(title)}", "", *(f"| {' | '.join(line)} |" for line in lines)])


def _row(register: Register, one: Finding, language: Language) -> tuple[str, ...]:
    texts = (one.severity.label, one.reference, one.message, one.cure)
    return *(text.say(language) for text in texts), _sources(register, one, language)


def _cell(text: str) -> str:
    """Return a text that is only text in Markdown, on one line."""
    return literal(fold(text))


def _cited(register: Register, one: Finding, language: Language) -> Iterator[str]:
    """Yield a line of the paragraphs that state the facts, where any does."""
    if one.citations:
        yield f"{say('cli-show.column-source', language)}: {_sources(register, one, language)}"


def _groups(register: Register, found: Iterable[Finding], language: Language) -> Iterator[Group]:
    """Yield the findings of each record by its name, the most severe first."""
    groups: dict[str, list[Finding]] = {}
    for one in found:
        groups.setdefault(one.record or one.controller, []).append(one)
    for key, findings in groups.items():
        yield register.get(Named, key).label(language), sorted(findings, key=_place)


def _place(one: Finding) -> tuple[int, list[str]]:
    """Return the place among the findings of a record: the most severe first, then by article."""
    return one.severity.rank, article_order(one.article)


def _sources(register: Register, one: Finding, language: Language) -> str:
    """Return where the source states what a finding is of."""
    return "; ".join(register.place(key).say(language) for key in one.citations)


def _count_heads(language: Language) -> list[str]:
    """Return the headings of what `_count_rows` yields."""
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
                severity, level = (
                    part.label.say(language) for part in (count.severity, count.level)
                )
                yield title, severity, level, articles[count.article], str(count.findings)


def _tally(found: Sequence[Finding], language: Language) -> str:
    """Return how many findings each severity has, and how many required items are missing."""
    counts = {one: sum(f.severity is one for f in found) for one in Severity}
    said = ", ".join(f"{one.label.say(language)}: {count}" for one, count in counts.items())
    missing = len(required_missing(found))
    return say("cli-show.tally", language, counts=said, missing=missing)
