"""Findings of a review as values that JSON can hold: the one form of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ropa.language import Language
from ropa.review.finding import Count, Finding, required_missing, summary


def to_json(findings: Sequence[Finding], language: Language | str) -> dict[str, Any]:
    """Return findings, in the order they came in, and their counts by controller.

    Args:
        findings: what a review found.
        language: language of the messages and the cures.
    """
    return {
        "required_missing": len(required_missing(findings)),
        "findings": [_finding(one, Language(language)) for one in findings],
        "summary": [
            {
                "controller": one.controller,
                "counts": [_count(count) for count in one.counts],
                "possibly": [_count(count) for count in one.possibly],
            }
            for one in summary(findings)
        ],
    }


def _finding(one: Finding, language: Language) -> dict[str, Any]:
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


def _count(count: Count) -> dict[str, Any]:
    return {
        "severity": str(count.severity),
        "level": str(count.level),
        "article": count.article,
        "findings": count.findings,
    }
