from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ropa.access import Access
from ropa.dpia import Dossier, dossier
from ropa.seeding import load

SEED = Path(__file__).parents[2] / "seed"


@pytest.fixture(scope="session")
def notice() -> Access:
    """Access to the register of the real notice."""
    return Access(load(SEED))


@pytest.fixture(scope="session", params=["sv", "en"])
def cameras(request: pytest.FixtureRequest, notice: Access) -> Dossier:
    """The dossier of camera surveillance, in each language."""
    return dossier(notice, "activity:camera-surveillance", request.param, date(2026, 11, 24))
