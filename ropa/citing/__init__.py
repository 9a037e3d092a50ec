"""Citing: which passages of a source the facts rest on, and what a new wording of it affects."""

from __future__ import annotations

from ropa.citing.alignment import ChangeKind
from ropa.citing.cited import CitedPassage, cited_passages
from ropa.citing.comparison import Change, Comparison, compare
from ropa.citing.coverage import Coverage, coverage, in_order
from ropa.citing.passages import Passage, digest, normalise, passages
from ropa.citing.source import only_document, read_text

__all__ = [
    "Change",
    "ChangeKind",
    "CitedPassage",
    "Comparison",
    "Coverage",
    "Passage",
    "cited_passages",
    "compare",
    "coverage",
    "digest",
    "in_order",
    "normalise",
    "only_document",
    "passages",
    "read_text",
]
