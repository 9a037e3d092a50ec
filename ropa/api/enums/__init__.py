"""Enums: the closed sets of the model and of access, each value described."""

from __future__ import annotations

from enum import EnumMeta

import strawberry
from strawberry.types.enum import has_enum_definition

from ropa.api.enums.answers import ASKING, DRAWING, REVIEWING, SCREENING, OrderDirection
from ropa.api.enums.model import LAW, REGISTER
from ropa.article30 import Level, Role
from ropa.asking import Kind
from ropa.dpia import Answer, By, Outcome
from ropa.dpia.blocks import Tone
from ropa.drawing.view import BoundaryKind, ElementKind, Stage, Standing

__all__ = ["OrderDirection", "declare"]

NAMES: dict[EnumMeta, str] = {
    Answer: "CriterionAnswer",
    BoundaryKind: "DataFlowBoundaryKind",
    By: "AnsweredBy",
    ElementKind: "DataFlowElementKind",
    Kind: "AskedFor",
    Level: "FieldLevel",
    Outcome: "ScreeningOutcome",
    Role: "RecordRole",
    Stage: "DataFlowStage",
    Standing: "DataFlowStanding",
    Tone: "DossierTone",
}
"""Names in the schema of those that are called otherwise in Python."""


def declare(enum: EnumMeta, description: str, values: dict[str, str]) -> None:
    """Declare an enum to GraphQL, with a description of each of its values."""
    strawberry.enum(enum, name=NAMES.get(enum), description=description)
    assert has_enum_definition(enum)
    for value in enum.__strawberry_definition__.values:
        value.description = values[value.name]


for _enum, (_description, _values) in {
    **LAW,
    **REGISTER,
    **ASKING,
    **REVIEWING,
    **DRAWING,
    **SCREENING,
}.items():
    declare(_enum, _description, _values)
