"""Citing: which paragraphs of a source the facts rest on, and what a new wording of it touches."""

from __future__ import annotations

from ropa.citing.paragraphs import Paragraph, digest, normalise, paragraphs

__all__ = ["Paragraph", "digest", "normalise", "paragraphs"]
