"""Article 30 records as a graph in W3C's Data Privacy Vocabulary (DPV 2.3), and its shapes."""

from __future__ import annotations

from ropa.exports.dpv.book import draw
from ropa.exports.dpv.shapes import Breach, validate
from ropa.exports.dpv.terms import strangers

__all__ = ["Breach", "draw", "strangers", "validate"]
