"""Systems: the data stores that hold what is collected."""

from __future__ import annotations

from typing import ClassVar

from ropa.model.field import described
from ropa.model.keys import SystemKey
from ropa.model.no_answer import Form
from ropa.model.noun import Named
from ropa.model.text import Translated


class System(Named):
    """A data store, as a camera system or a visitor system."""

    prefix: ClassVar[str] = "system"
    folder: ClassVar[str] = "systems"

    name: Translated = described("Name of it.", "Namn.", json=True, words=Form.NAME)
    possibly_same_as: tuple[SystemKey, ...] = described(
        "Systems that may be this one: the register does not decide whether they are.",
        "System som kan vara detta: registret tar inte ställning till om det är så.",
        default=(),
        json=True,
    )
