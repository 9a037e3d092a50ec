"""Exclusions: whether some conditions can hold in the same case, and on whose word."""

from __future__ import annotations

from typing import ClassVar

from ropa.model.field import described
from ropa.model.keys import ConditionKey
from ropa.model.noun import Fact
from ropa.model.stated import Stated


class Exclusion(Fact):
    """Conditions that a source sets against each other, as banking and other matters.

    Where they exclude each other, one that is given rules out the rest. Where that is not stated,
    or is stated not to be so, nothing follows from one for another.
    """

    prefix: ClassVar[str] = "exclusion"
    folder: ClassVar[str] = "exclusions"

    conditions: tuple[ConditionKey, ...] = described(
        "Conditions that are set against each other, two or more.",
        "Villkor som ställs mot varandra, två eller flera.",
        json=True,
    )
    exclusive: Stated[bool] = described(
        "Whether no two of them can hold in the same case.",
        "Om inga två av dem kan vara uppfyllda i samma fall.",
        default=Stated[bool](),
        json=True,
    )
