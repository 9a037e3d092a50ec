"""Findings of a review as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ropa.cli.show.findings import count_heads, count_rows, groups, sources, tally
from ropa.language import Language, say
from ropa.model import Register
from ropa.review import Finding


def markdown(register: Register, found: Sequence[Finding], language: Language) -> str:
    """Return findings as Markdown: a heading and a table for each record."""
    names = ("severity", "article", "finding", "to-do", "source")
    columns = [say(f"cli-show.column-{name}", language) for name in names]
    parts = []
    for title, findings in groups(register, found, language):
        parts.append(_section(title, columns, (_row(one, language) for one in findings)))
    counts = count_rows(register, found, language)
    parts.append(_section(say("cli-show.counted", language), count_heads(language), counts))
    return "\n\n".join([*parts, tally(found, language)])


def _section(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (columns, ["---"] * len(columns), *(map(_escaped, row) for row in rows))
    return "\n".join([f"## {_escaped(title)}", "", *(f"| {' | '.join(line)} |" for line in lines)])


def _row(one: Finding, language: Language) -> tuple[str, ...]:
    texts = (one.severity.label, one.reference, one.message, one.cure)
    return *(text.say(language) for text in texts), sources(one)


def _escaped(text: str) -> str:
    """Return a text that is only text in Markdown, on one line."""
    return re.sub(r"([\\`*_{}\[\]<>#|~&])", r"\\\1", " ".join(text.split()))
