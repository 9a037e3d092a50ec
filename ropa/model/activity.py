"""Activities: what a group does, shared by its companies."""

from __future__ import annotations

from typing import ClassVar

from ropa.model.noun import Named


class Activity(Named):
    """A processing activity, as camera surveillance; each controller has its own record of it."""

    prefix: ClassVar[str] = "activity"
    folder: ClassVar[str] = "activities"
