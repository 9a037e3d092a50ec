"""Enums of questions and answers: verdicts, languages, directions."""

from __future__ import annotations

from enum import EnumMeta

from ropa.access import Verdict
from ropa.api.enums.direction import OrderDirection
from ropa.asking import Kind as AskedFor
from ropa.language import Language, about

ASKING: dict[EnumMeta, tuple[str, dict[str, str]]] = {
    AskedFor: (
        "Thing that a question in words asks for.",
        {
            "WHO_CAN_SEE": "Parties that can see data.",
            "CAN_SEE": "Verdict on one party's access.",
            "WHAT_CAN_SEE": "Data that one party can see.",
            "RETENTION": "Limits for storage.",
            "CONTROLLERS": "Controllers of the processing.",
            "PROCESSORS": "Processors of a controller or of data.",
            "LEGAL_BASES": "Legal bases of the processing.",
            "IMPACT": "Reach of a breach.",
        },
    ),
    Verdict: (
        "Verdict on access.",
        {
            "GRANTED": "Every condition on the path is given, or there is none.",
            "CONDITIONAL": "Some conditions on the path are open; they are named.",
            "DENIED": "Ruled out, nothing applies, or the retention has run out.",
        },
    ),
    Language: (
        "Language of a text.",
        {language.name: f"{about(language).name}." for language in Language},
    ),
    OrderDirection: (
        "Direction of an order.",
        {"ASC": "Smallest first.", "DESC": "Greatest first."},
    ),
}
"""Description of each enum, and of each of its values."""
