"""A source line by line: its passages in order, each with the facts that rest on it.

The register holds no text of its sources. Where the text of today is at hand, each passage has its
own words beside the facts, for the reader of this one answer; they are never stored.
"""

from __future__ import annotations

from dataclasses import dataclass

from ropa.citing.alignment import ChangeKind
from ropa.citing.comparison import Change, compare
from ropa.citing.coverage import Resting, in_order, resting
from ropa.model.citation import Citation
from ropa.model.document import Document
from ropa.model.register import Register
from ropa.model.text import Translated


@dataclass(frozen=True, slots=True)
class CitedPassage:
    """One passage of a source, with what rests on it."""

    citation: str | None
    """Key of the citation; None for a passage of the text that the register does not have."""
    facts: tuple[str, ...]
    """Keys of the facts that cite it, sorted."""
    holds_no_fact: Translated | None
    """Why it states no fact, where somebody has said so."""
    kind: ChangeKind | None = None
    """What became of it in the text of today; None without one."""
    text: str | None = None
    """Its words in the text of today; None without one, and where it is no longer there."""

    @property
    def is_covered(self) -> bool:
        """Whether a fact rests on it, or it is marked as stating none."""
        return bool(self.facts) or self.holds_no_fact is not None

    @property
    def is_unchanged(self) -> bool:
        """Whether its words are those that the register rests on, as far as they were given."""
        return self.kind in (None, ChangeKind.UNCHANGED)


def cited_passages(
    register: Register, document: str, text: str | None = None
) -> tuple[CitedPassage, ...]:
    """Return the passages of a document in its order, each with the facts that rest on it.

    Args:
        register: the register.
        document: key of the document.
        text: the text of today, whose order is followed; without it the register's.

    Raises:
        UnknownKey: no such document.
        LimitExceeded: the text has too many passages.
    """
    if text is None:
        register.get(Document, document, "document")
        facts = resting(register)
        own = in_order(each for each in register.all(Citation) if each.document == document)
        return tuple(_cited(each, facts) for each in own)
    changes = compare(register, document, text).changes
    return tuple(_changed(change, register) for change in changes)


def _cited(citation: Citation, facts: Resting) -> CitedPassage:
    return CitedPassage(citation.key, facts.get(citation.key, ()), citation.holds_no_fact)


def _changed(change: Change, register: Register) -> CitedPassage:
    citation = None if change.citation is None else register.get(Citation, change.citation)
    return CitedPassage(
        change.citation,
        change.facts,
        None if citation is None else citation.holds_no_fact,
        change.kind,
        None if change.passage is None else change.passage.text,
    )
