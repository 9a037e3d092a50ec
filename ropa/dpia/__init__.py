"""DPIA: whether an assessment is needed (`screening`), and what the register knows for it.

Nothing here judges: what only people can judge is left open and marked as open.
"""

from __future__ import annotations

from ropa.dpia.interface import Answer, Answered, By, Outcome, PublicMonitoring, Screening
from ropa.dpia.screening import NINE, screening

__all__ = [
    "NINE",
    "Answer",
    "Answered",
    "By",
    "Outcome",
    "PublicMonitoring",
    "Screening",
    "screening",
]
