from __future__ import annotations

from pathlib import Path

import pytest

from ropa.access import Access
from ropa.asking import Asking
from ropa.model import Register
from ropa.seeding import load

SEED = Path(__file__).parents[2] / "seed"


@pytest.fixture(scope="session")
def notice() -> Register:
    """The register of the real notice."""
    return load(SEED)


@pytest.fixture(scope="session")
def access(notice: Register) -> Access:
    return Access(notice)


@pytest.fixture(scope="session")
def asking(access: Access) -> Asking:
    return Asking(access)
