"""Article 30 records as a graph in W3C's Data Privacy Vocabulary (DPV 2.3).

`shapes` says what a complete graph has. It is imported where it is used: an export does without it.
"""

from __future__ import annotations

from ropa.exports.dpv.graph import graph_of
from ropa.exports.dpv.terms import strangers

__all__ = ["graph_of", "strangers"]
