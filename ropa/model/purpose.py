"""Purposes of processing (Article 30(1)(b)): a tree, whose roots are the source's own headings."""

from __future__ import annotations

from typing import ClassVar

from ropa.model.field import described
from ropa.model.keys import PurposeKey
from ropa.model.noun import Named


class Purpose(Named):
    """What personal data are processed for."""

    prefix: ClassVar[str] = "purpose"
    folder: ClassVar[str] = "purposes"

    parent: PurposeKey | None = described(
        "Purpose that this one is part of.",
        "Ändamål som detta är en del av.",
        default=None,
        refers="purpose.key",
    )
