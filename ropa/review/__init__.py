"""Review: what records lack or contradict, each finding with its article, its facts and a cure.

`review(access, on)` finds; `summary(findings)` counts; `of_record` picks what touches one record;
`to_json` makes them values that JSON can hold. `RULES` is the table of rules.
"""

from __future__ import annotations

from ropa.review.examine import review
from ropa.review.interface import Finding, Hit, Level, Rule, Severity
from ropa.review.record import of_record
from ropa.review.rules import RULES
from ropa.review.summary import Count, Summary, required_missing, summary
from ropa.review.to_json import to_json

__all__ = [
    "RULES",
    "Count",
    "Finding",
    "Hit",
    "Level",
    "Rule",
    "Severity",
    "Summary",
    "of_record",
    "required_missing",
    "review",
    "summary",
    "to_json",
]
