from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ropa.access import Access
from ropa.api import Context, Operation
from ropa.api import run as run_operation
from ropa.language import Language
from ropa.model import Register
from ropa.seeding import load
from ropa.service import Snapshot

Ask = Callable[..., dict[str, Any]]
Refusals = Callable[..., list[dict[str, Any]]]


def run(
    snapshot: Snapshot, text: str, language: Language, values: dict[str, Any]
) -> dict[str, Any]:
    return run_operation(Operation(text, values), Context(snapshot, language)).body


@pytest.fixture(scope="session")
def notice() -> Register:
    """The register of the real notice."""
    return load(Path(__file__).parents[2] / "seed")


@pytest.fixture(scope="session")
def snapshot(notice: Register) -> Snapshot:
    return Snapshot(Access(notice))


@pytest.fixture(scope="session")
def answers() -> Callable[..., dict[str, Any]]:
    """Ask of a snapshot what must be answered without an error."""

    def ask(snapshot: Snapshot, text: str, **values: Any) -> dict[str, Any]:
        body = run(snapshot, text, Language.EN, values)
        assert body.get("errors") is None
        assert body["data"] is not None
        return dict(body["data"])

    return ask


@pytest.fixture(scope="session")
def ask(snapshot: Snapshot, answers: Callable[..., dict[str, Any]]) -> Ask:
    """Ask of the notice what must be answered without an error."""
    return lambda text, **values: answers(snapshot, text, **values)


@pytest.fixture
def refused(snapshot: Snapshot) -> Refusals:
    """Ask what must be refused; the errors come back as a client sees them."""

    def refusals(text: str, lang: Language = Language.EN, **values: Any) -> list[dict[str, Any]]:
        body = run(snapshot, text, lang, values)
        assert body["errors"]
        return list(body["errors"])

    return refusals
