from __future__ import annotations

from pathlib import Path

import pytest

from ropa.access import Access
from ropa.seeding import load

SEED = Path(__file__).parents[2] / "seed"


@pytest.fixture(scope="session")
def notice() -> Access:
    """The register of the real notice."""
    return Access(load(SEED))
