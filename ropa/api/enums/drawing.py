"""Enums of the data-flow diagrams."""

from __future__ import annotations

from enum import EnumMeta

from ropa.drawing.view import BoundaryKind, ElementKind, Stage, Standing

DRAWING: dict[EnumMeta, tuple[str, dict[str, str]]] = {
    ElementKind: (
        "Kind of a diagram's element.",
        {
            "ENTITY": "Party outside the processing, or people.",
            "PROCESS": "Process: something that is done with the data.",
            "STORE": "Store: where data are kept.",
        },
    ),
    Standing: (
        "Standing of a diagram's part in the source or the answer.",
        {
            "STATED": "Part that the source states.",
            "NOT_STATED": "Part on which the source is silent; marked, never guessed.",
            "EXCLUDED": "Part that has such data elsewhere, but not here.",
        },
    ),
    BoundaryKind: (
        "Kind of a diagram's boundary.",
        {
            "LEGAL_PERSON": "Legal person.",
            "SITE": "Site.",
            "THIRD_COUNTRY": "Country outside the EEA.",
            "EXCLUDED": "Frame around those who are left out of an answer.",
        },
    ),
    Stage: (
        "Stage of the processing that a flow is in.",
        {
            "COLLECTED": "Collection.",
            "KEPT": "Storage.",
            "READ": "Reading from a store.",
            "ACCESS": "Access and disclosure.",
        },
    ),
}
"""Description of each enum, and of each of its values."""
