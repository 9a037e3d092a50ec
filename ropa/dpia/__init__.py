"""DPIA: whether an impact assessment is needed (`screening`), and what is known for it (`dossier`).

`state` keeps a person's answer; `write` makes a document of a dossier; `plain_screening` and
`plain_dossier` make them JSON-able. Nothing here judges: what only people can judge is left open
and marked as open.
"""

from __future__ import annotations

from ropa.dpia.blocks import Dossier, Section
from ropa.dpia.dossier import dossier
from ropa.dpia.interface import Answer, Answered, By, Outcome, PublicMonitoring, Screening
from ropa.dpia.plain import plain_dossier, plain_screening
from ropa.dpia.screening import NINE, screening
from ropa.dpia.stating import new_key, state
from ropa.dpia.writing import FORMATS, write

__all__ = [
    "FORMATS",
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
    "new_key",
    "plain_dossier",
    "plain_screening",
    "screening",
    "state",
    "write",
]
