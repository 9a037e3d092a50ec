"""Opposites: conditions that exclude each other, so that giving the one rules out the other.

What holds here: exclusion goes both ways, whichever of the two says so. That one of two opposites
is ruled out says nothing of the other. A path whose own facts ask for two opposites is not looked
for: it stays conditional on both, which nobody can give.
"""

from __future__ import annotations

from collections.abc import Iterable

from ropa.model.condition import Condition
from ropa.model.register import Register


class Opposites:
    """The conditions that each condition excludes, read once from a register."""

    def __init__(self, register: Register) -> None:
        self._of: dict[str, set[str]] = {}
        for condition in register.all(Condition):
            for other in condition.excludes:
                self._of.setdefault(condition.key, set()).add(other)
                self._of.setdefault(other, set()).add(condition.key)

    def of(self, conditions: Iterable[str]) -> frozenset[str]:
        """Return every condition that cannot hold where these do."""
        return frozenset(key for each in conditions for key in self._of.get(each, ()))
