"""Questions of access: what is asked, and what the asker says is so. No clock is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a question looks, and what it takes for true or false."""

    site: str | None = None
    """Only processing at this site."""
    activity: str | None = None
    """Only records of this activity."""
    controller: str | None = None
    """Only records of this controller (and, marked, of an unnamed one that it may be)."""
    given: frozenset[str] = field(default_factory=frozenset)
    """Conditions that hold; what they exclude is ruled out with them."""
    ruled_out: frozenset[str] = field(default_factory=frozenset)
    """Conditions that do not hold."""
    collected_on: date | None = None
    """Day on which the data were collected."""
    on: date | None = None
    """Day that the question is about."""
