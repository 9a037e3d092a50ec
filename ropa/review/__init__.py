"""Review: what records lack or contradict, each finding with its article, its facts and a cure.

`review(access, on)` finds; `summary(findings)` counts; `of_record` picks what touches one record;
`plain` and `markdown` write findings. `RULES` is the table of rules.
"""

from __future__ import annotations

from ropa.review.examine import review
from ropa.review.interface import Finding, Hit, Level, Rule, Severity
from ropa.review.plain import markdown, plain
from ropa.review.record import of_record
from ropa.review.rules import RULES
from ropa.review.summary import Count, Summary, required_missing, summary

__all__ = [
    "RULES",
    "Count",
    "Finding",
    "Hit",
    "Level",
    "Rule",
    "Severity",
    "Summary",
    "markdown",
    "of_record",
    "plain",
    "required_missing",
    "review",
    "summary",
]
