"""Ties: who may be the same as whom, where the source leaves it open.

What holds here: a tie goes both ways however it was written, and goes no further: that A may be B
and B may be C says nothing of A and C. A tie asserts neither sameness nor difference.
"""

from __future__ import annotations

from ropa.model.organisation import Organisation
from ropa.model.register import Register
from ropa.model.system import System


class Ties:
    """The ties between organisations and between systems of a register."""

    def __init__(self, register: Register) -> None:
        """Read the ties once."""
        ties: dict[str, set[str]] = {}
        facts: list[Organisation | System] = [*register.all(Organisation), *register.all(System)]
        for fact in facts:
            for other in fact.possibly_same_as:
                ties.setdefault(fact.key, set()).add(other)
                ties.setdefault(other, set()).add(fact.key)
        self._ties = {key: tuple(sorted(others)) for key, others in ties.items()}

    def of(self, key: str) -> tuple[str, ...]:
        """Return what `key` may be the same as, sorted."""
        return self._ties.get(key, ())
