"""Measures: technical and organisational security measures (Articles 30(1)(g) and 32(1))."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from ropa.model.field import described
from ropa.model.keys import RecordKey, SystemKey
from ropa.model.noun import Named


class MeasureKind(StrEnum):
    """What a measure ensures, after the points of Article 32(1)."""

    PSEUDONYMISATION_AND_ENCRYPTION = "pseudonymisation_and_encryption"
    CONFIDENTIALITY_INTEGRITY_AVAILABILITY = "confidentiality_integrity_availability"
    RESTORATION = "restoration"
    TESTING = "testing"
    OTHER = "other"


class Measure(Named):
    """A security measure that protects a record or a system."""

    prefix: ClassVar[str] = "measure"
    folder: ClassVar[str] = "measures"

    record: RecordKey | None = described(
        "Record that it protects.", "Post som den skyddar.", default=None, refers="record.key"
    )
    system: SystemKey | None = described(
        "System that it protects.", "System som den skyddar.", default=None, refers="system.key"
    )
    kind: MeasureKind = described("What it ensures.", "Vad den säkerställer.")

    @model_validator(mode="after")
    def _protects_something(self) -> Self:
        if (self.record is None) == (self.system is None):
            raise PydanticCustomError(
                "protects_one", "a measure protects either a record or a system"
            )
        return self
