"""DPIA: whether one is needed (`screening`), and what the register knows for it (`dossier`).

Nothing here judges: what only people can judge is left open and marked as open.
"""

from __future__ import annotations

from ropa.dpia.blocks import Dossier, Section
from ropa.dpia.dossier import dossier
from ropa.dpia.interface import Answer, Answered, By, Outcome, PublicMonitoring, Screening
from ropa.dpia.screening import NINE, screening

__all__ = [
    "NINE",
    "Answer",
    "Answered",
    "By",
    "Dossier",
    "Outcome",
    "PublicMonitoring",
    "Screening",
    "Section",
    "dossier",
    "screening",
]
