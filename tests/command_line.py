"""What a command of the command line came to, and the type of what runs one in a test."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SEED = Path(__file__).parents[1] / "seed"
PROGRAM = (sys.executable, "-c", "from ropa.cli import main; main()")
"""The installed program, run as a process of its own."""


@dataclass(frozen=True)
class Done:
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, as JSON."""
        return json.loads(self.out)


Ropa = Callable[..., Done]
