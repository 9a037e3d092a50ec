"""Findings of a review on the terminal: a table for each record, and a table of counts."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from ropa.cli.desk import Desk, visible
from ropa.cli.show.findings import count_heads, count_rows, groups, sources, tally
from ropa.language import Language, say
from ropa.model import Register
from ropa.review import Finding, Severity

COLOURS = {Severity.VIOLATION: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
"""Colours are an addition: the weight is always told in words."""


def show(desk: Desk, register: Register, found: Sequence[Finding]) -> None:
    """Print a table for each record, then how many there are of each weight."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    terminal = sys.stdout.isatty()
    console = Console(highlight=False, emoji=False, width=None if terminal else 120)
    for title, findings in groups(register, found, desk.language):
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
    for heading in count_heads(desk.language):
        counts.add_column(heading)
    for row in count_rows(register, found, desk.language):
        counts.add_row(*(Text(visible(cell)) for cell in row))
    console.print(counts)
    console.print(Text(tally(found, desk.language)))


def _cited(one: Finding, language: Language) -> Iterator[str]:
    """Yield a line of the paragraphs that state the facts, where any does."""
    if one.citations:
        yield f"{say('cli-show.column-source', language)}: {sources(one)}"
