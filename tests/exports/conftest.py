from __future__ import annotations

from pathlib import Path

import pytest
from builders.complete import complete_register
from made_exports import Exports, once

from ropa.access import Access
from ropa.seeding import load

SEED = Path(__file__).parents[2] / "seed"


@pytest.fixture(scope="session")
def notice() -> Access:
    """The register of the real notice."""
    return Access(load(SEED))


@pytest.fixture(scope="session")
def exported(notice: Access) -> Exports:
    """The exports of the notice's register."""
    return once(notice)


@pytest.fixture(scope="session")
def exported_complete() -> Exports:
    """The exports of the register in which every field of every noun is set."""
    return once(Access(complete_register()))
