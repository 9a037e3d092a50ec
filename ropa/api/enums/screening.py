"""Enums of the screening and the dossier of a DPIA."""

from __future__ import annotations

from enum import EnumMeta

from ropa.dpia import Answer, By, Outcome
from ropa.dpia.blocks import Tone

SCREENING: dict[EnumMeta, tuple[str, dict[str, str]]] = {
    Answer: (
        "Answer to a criterion of a DPIA: three, never two.",
        {
            "YES": "Criterion that holds.",
            "NO": "Criterion that does not hold.",
            "NOT_KNOWN": "Criterion that nothing answers; never to be read as no.",
        },
    ),
    By: (
        "Source of an answer to a criterion.",
        {
            "FACTS": "Facts of the register, which cite their source.",
            "PERSON": "Person who stated it, with a reason.",
            "NOBODY": "Nobody: the criterion is open.",
        },
    ),
    Outcome: (
        "Outcome of a screening.",
        {
            "REQUIRED": "Assessment that is to be made.",
            "UNDECIDED": "Outcome that depends on what is not known.",
            "NOT_INDICATED": "No assessment indicated; the reason is to be documented.",
        },
    ),
    Tone: (
        "Tone in which a dossier's text is to be read.",
        {
            "PLAIN": "Text of the register.",
            "QUIET": "Explanation, which is no part of what the register says.",
            "SILENT": "Word that the source does not say.",
            "STRONG": "Text that stands out.",
            "BLANK": "Empty place for people.",
        },
    ),
}
"""Description of each enum, and of each of its values."""
