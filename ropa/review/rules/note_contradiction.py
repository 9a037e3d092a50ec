"""The source contradicts itself about a fact (Article 12(1): information is to be clear)."""

from __future__ import annotations

from ropa.model import NoteKind
from ropa.review.interface import Level, Rule, Severity
from ropa.review.notes import noted

RULE = Rule(
    "note-contradiction",
    "12(1)",
    Level.ACCOUNTABILITY,
    Severity.WARNING,
    noted(NoteKind.CONTRADICTION),
)
