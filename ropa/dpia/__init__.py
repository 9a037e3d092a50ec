"""DPIA: whether an impact assessment is needed (`screening`), and what is known for it (`dossier`).

`add_answer` keeps a person's answer to a criterion; `write` makes a document of a dossier;
`screening_to_json` and `dossier_to_json` make values that JSON can hold. Nothing here judges: what
only people can judge is left open and marked as open.
"""

from __future__ import annotations

from ropa.dpia.answers import (
    Answer,
    Answered,
    By,
    Outcome,
    PublicMonitoring,
    Screening,
    add_answer,
    new_key,
)
from ropa.dpia.blocks import Dossier, Section
from ropa.dpia.documents import FORMATS, write
from ropa.dpia.dossier import dossier
from ropa.dpia.screening import NINE, screening
from ropa.dpia.to_json import dossier_to_json, screening_to_json

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
    "add_answer",
    "dossier",
    "dossier_to_json",
    "new_key",
    "screening",
    "screening_to_json",
    "write",
]
