"""Conditions: things that are true or not in a given case, on which access and retention depend."""

from __future__ import annotations

from typing import ClassVar

from ropa.model.noun import Named


class Condition(Named):
    """A thing that can be true or not. Its name is a clause: "an incident has occurred"."""

    prefix: ClassVar[str] = "condition"
    folder: ClassVar[str] = "conditions"

    @property
    def keeps_its_capital(self) -> bool:
        """A condition is a clause already."""
        return True
