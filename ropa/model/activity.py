"""Activities: what a group does, shared by its companies."""

from __future__ import annotations

from typing import ClassVar

from ropa.model.field import described
from ropa.model.noun import Named
from ropa.model.stated import Stated
from ropa.model.text import Translated


class Activity(Named):
    """A processing activity, as camera surveillance; each controller has its own record of it."""

    prefix: ClassVar[str] = "activity"
    folder: ClassVar[str] = "activities"

    monitoring: Stated[Translated] = described(
        "How people are systematically monitored (Article 35(3)(c) and WP248, criterion 3).",
        "Hur människor övervakas systematiskt (artikel 35.3 c och WP248, kriterium 3).",
        default=Stated[Translated](),
        json=True,
    )
