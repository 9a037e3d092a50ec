"""Categories of personal data (Article 30(1)(c)): a tree; a category covers all below it."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from ropa.model.field import described
from ropa.model.keys import DataKey
from ropa.model.noun import Named
from ropa.model.term import DpvTerm


class DataKind(StrEnum):
    """How the law classes a category of personal data."""

    ORDINARY = "ordinary"
    NATIONAL_IDENTIFIER = "national_identifier"
    """A national identification number (Article 87)."""
    CRIMINAL_OFFENCE = "criminal_offence"
    """Criminal convictions and offences (Article 10)."""
    SPECIAL = "special"
    """A special category (Article 9(1))."""


class DataCategory(Named):
    """A category of personal data."""

    prefix: ClassVar[str] = "data"
    folder: ClassVar[str] = "data"

    parent: DataKey | None = described(
        "Category that this one is part of.",
        "Kategori som denna är en del av.",
        default=None,
        refers="datacategory.key",
    )
    kind: DataKind = described(
        "How the law classifies it.", "Hur lagen klassificerar den.", default=DataKind.ORDINARY
    )
    dpv_term: DpvTerm | None = described(
        "Term of the W3C Data Privacy Vocabulary that the register maps it to, as pd:Name.",
        "Term i W3C:s Data Privacy Vocabulary som registret hänför den till, som pd:Name.",
        default=None,
    )
