"""Findings as JSON and as Markdown: for machines and for papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ropa.exports.formats.markdown import literal
from ropa.exports.reading import Facts
from ropa.index import Index
from ropa.language import Language, say
from ropa.review.interface import Finding
from ropa.review.summary import Count, summary

Object = dict[str, Any]


def plain(findings: Iterable[Finding], language: Language | str) -> Object:
    """Return findings and their counts as what JSON can hold, in the order they came in."""
    every = list(findings)
    return {
        "findings": [_finding(one, Language(language)) for one in every],
        "summary": [
            {
                "controller": one.controller,
                "findings": one.findings,
                "counts": [_count(count) for count in one.counts],
                "possibly": [_count(count) for count in one.possibly],
            }
            for one in summary(every)
        ],
    }


def _finding(one: Finding, language: Language) -> Object:
    return {
        "rule": one.rule,
        "article": one.article,
        "level": one.level.value,
        "severity": one.severity.value,
        "controller": one.controller,
        "possibly": list(one.possibly),
        "record": one.record,
        "message": one.message.say(language),
        "cure": one.cure.say(language),
        "facts": list(one.facts),
        "citations": list(one.citations),
    }


def _count(one: Count) -> Object:
    return {
        "severity": one.severity.value,
        "level": one.level.value,
        "article": one.article,
        "findings": one.findings,
    }


def markdown(index: Index, findings: Iterable[Finding], language: Language | str) -> str:
    """Return findings as Markdown: a table for each controller; names are text, never markup."""
    facts, spoken = Facts(index), Language(language)
    groups: dict[str, list[Finding]] = {}
    for one in findings:
        groups.setdefault(one.controller, []).append(one)
    lines = (line for key, group in groups.items() for line in _table(facts, key, group, spoken))
    return "\n".join(lines)


def _table(facts: Facts, key: str, group: list[Finding], language: Language) -> Iterator[str]:
    yield f"## {literal(facts.name(key).say(language))}"
    yield ""
    may_be = group[0].possibly
    if may_be:
        names = facts.names(may_be).say(language)
        yield literal(say("review.may-be", language, names=names))
        yield ""
    header = [say(f"review.column-{name}", language) for name in COLUMNS]
    yield f"| {' | '.join(header)} |"
    yield "|---" * len(header) + "|"
    for one in group:
        yield f"| {' | '.join(_row(facts, one, language))} |"
    yield ""


COLUMNS = ("severity", "article", "record", "finding", "to-do")


def _row(facts: Facts, one: Finding, language: Language) -> Iterator[str]:
    record = facts.name(one.record).say(language) if one.record else "–"
    texts = (one.severity.label, one.reference, one.message, one.cure)
    severity, article, message, cure = (literal(text.say(language)) for text in texts)
    yield from (severity, article, literal(record), message, cure)
