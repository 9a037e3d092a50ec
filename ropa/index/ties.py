"""Relations that hold from both sides: what may be the same, what excludes what, who controls.

What holds here: a tie goes both ways however it was written, and no further: that A may be B and B
may be C says nothing about A and C. A tie asserts neither sameness nor difference. Exclusion goes
both ways too, and that one of two conditions is ruled out says nothing of the other.
"""

from __future__ import annotations

from collections.abc import Iterable

from ropa.model.exclusion import Exclusion
from ropa.model.organisation import Organisation
from ropa.model.record import Record
from ropa.model.register import Register
from ropa.model.site import Site
from ropa.model.stated import Stated
from ropa.model.system import System


def controllers(record: Record) -> tuple[str, ...]:
    """Return the controller of a record and its joint controllers (Article 26), each once."""
    return tuple(dict.fromkeys((record.controller, *(record.joint_controllers.value or ()))))


def joint(record: Record) -> Stated[tuple[str, ...]]:
    """Return what the source says of a record's joint controllers: some, none, or nothing."""
    return record.joint_controllers


def exclusive(exclusion: Exclusion) -> Stated[bool]:
    """Return what the source says of whether the conditions of an exclusion rule out each other."""
    return exclusion.exclusive


class Ties:
    """What organisations, systems and sites may be the same, where the source leaves it open."""

    def __init__(self, register: Register) -> None:
        """Read the ties once."""
        ties: dict[str, set[str]] = {}
        organisations, systems = register.all(Organisation), register.all(System)
        facts: list[Organisation | System | Site] = [*organisations, *systems, *register.all(Site)]
        for fact in facts:
            for other in fact.possibly_same_as:
                ties.setdefault(fact.key, set()).add(other)
                ties.setdefault(other, set()).add(fact.key)
        self._ties = {key: tuple(sorted(others)) for key, others in ties.items()}

    def of(self, key: str) -> tuple[str, ...]:
        """Return what `key` may be the same as, sorted."""
        return self._ties.get(key, ())

    def with_itself(self, key: str) -> tuple[str, ...]:
        """Return `key`, then what it may be the same as, sorted."""
        return (key, *self.of(key))


class Opposites:
    """The conditions that exclude each other, by the exclusions that a source states."""

    def __init__(self, register: Register) -> None:
        """Read the exclusions once."""
        self._of: dict[str, set[str]] = {}
        self._exclusions: dict[str, list[Exclusion]] = {}
        for exclusion in register.all(Exclusion):
            for condition in exclusion.conditions:
                self._exclusions.setdefault(condition, []).append(exclusion)
                if exclusion.exclusive.value:
                    others = {key for key in exclusion.conditions if key != condition}
                    self._of.setdefault(condition, set()).update(others)

    def of(self, conditions: Iterable[str]) -> frozenset[str]:
        """Return every condition that cannot hold where these do."""
        return frozenset(key for each in conditions for key in self._of.get(each, ()))

    def naming(self, condition: str) -> tuple[Exclusion, ...]:
        """Return the exclusions that name a condition, whatever they say of it."""
        return tuple(self._exclusions.get(condition, ()))
