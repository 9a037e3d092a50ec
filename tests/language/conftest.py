from __future__ import annotations

from pathlib import Path

import pytest

from ropa.model import Register
from ropa.seeding import load


@pytest.fixture(scope="session")
def notice() -> Register:
    """The register of the real notice."""
    return load(Path(__file__).parents[2] / "seed")
