"""Coverage: which paragraphs of the sources no fact rests on, and nobody has said why.

A paragraph is covered when a fact cites it, or when it is marked as holding no fact, with the
reason. A paragraph that is both is a contradiction.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ropa.model.citation import BY_PLACE, Citation
from ropa.model.noun import Fact
from ropa.model.register import Register

Resting = Mapping[str, tuple[str, ...]]
"""The keys of the facts that rest on each citation that any rests on, sorted."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the register says of the paragraphs of its sources, in the order of the sources."""

    total: int
    """How many paragraphs there are."""
    cited: int
    """How many of them a fact cites."""
    holding_none: int
    """How many of them are marked as holding no fact."""
    uncovered: tuple[str, ...]
    """Keys of the citations that no fact cites and that are not marked."""
    contradicted: tuple[str, ...]
    """Keys of the citations that are marked as holding no fact, and cited all the same."""
    unverified: tuple[str, ...]
    """Keys of the citations of texts that nobody has read for the register."""
    resting: Resting
    """The facts that rest on each citation."""

    @property
    def is_clean(self) -> bool:
        """Whether every paragraph is either cited or marked, and none is both."""
        return not self.uncovered and not self.contradicted


def in_order(citations: Iterable[Citation]) -> list[Citation]:
    """Return citations in the order of their documents."""
    return sorted(citations, key=BY_PLACE)


def resting(register: Register) -> Resting:
    """Return the facts that rest on each citation."""
    facts: dict[str, list[str]] = {}
    for fact in register:
        if isinstance(fact, Fact):
            for citation in dict.fromkeys(fact.citations):
                facts.setdefault(citation, []).append(fact.key)
    return {citation: tuple(keys) for citation, keys in facts.items()}


def coverage(register: Register) -> Coverage:
    """Return which paragraphs are covered, which are not, and which contradict themselves."""
    citations = in_order(register.all(Citation))
    facts = resting(register)
    marked = {each.key for each in citations if each.holds_no_fact is not None}
    return Coverage(
        total=len(citations),
        cited=len(facts),
        holding_none=len(marked),
        uncovered=tuple(c.key for c in citations if c.key not in facts and c.key not in marked),
        contradicted=tuple(c.key for c in citations if c.key in facts and c.key in marked),
        unverified=tuple(c.key for c in citations if register.is_unverified(c.key)),
        resting=facts,
    )
