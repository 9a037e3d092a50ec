"""Citing: which passages of a source the facts rest on, and what a new wording of it affects."""

from __future__ import annotations

from ropa.citing.alignment import ChangeKind
from ropa.citing.comparison import Change, Comparison, compare
from ropa.citing.coverage import Coverage, coverage
from ropa.citing.passages import Passage, digest, normalise, passages
from ropa.citing.source import only_document, read_text

__all__ = [
    "Change",
    "ChangeKind",
    "Comparison",
    "Coverage",
    "Passage",
    "compare",
    "coverage",
    "digest",
    "normalise",
    "only_document",
    "passages",
    "read_text",
]
