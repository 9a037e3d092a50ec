"""Article 30 records as a graph in W3C's Data Privacy Vocabulary (DPV 2.3), and its shapes."""

from __future__ import annotations

from ropa.exports.dpv.graph import graph_of
from ropa.exports.dpv.shapes import Severity, ValidationResult, validate, validate_turtle
from ropa.exports.dpv.terms import strangers

__all__ = [
    "Severity",
    "ValidationResult",
    "graph_of",
    "strangers",
    "validate",
    "validate_turtle",
]
