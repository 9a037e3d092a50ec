"""Review: what records lack or contradict, each finding with its article, its facts and a cure.

`review(index, on)` finds, with every rule of the table `RULES`; `summary(findings)` counts;
`of_record` picks what concerns one record; `to_json` makes them values that JSON can hold.
"""

from __future__ import annotations

from ropa.review.examine import of_record, review
from ropa.review.finding import (
    Count,
    Finding,
    Severity,
    Summary,
    required_missing,
    summary,
)
from ropa.review.rule import Hit, Level, Rule
from ropa.review.table import RULES
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
