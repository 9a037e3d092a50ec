"""A source as it is cited against its text of today: what a new wording of it touches."""

from __future__ import annotations

from dataclasses import dataclass

from ropa.citing.alignment import ChangeKind, Pair, align
from ropa.citing.coverage import Resting, in_order, resting
from ropa.citing.passages import Passage, passages
from ropa.errors import LimitExceeded
from ropa.model.citation import Citation
from ropa.model.document import Document
from ropa.model.register import Register

MOST_PASSAGES = 10_000


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one passage, and what rests on it."""

    kind: ChangeKind
    citation: str | None
    """Key of the citation; None for a new passage."""
    passage: Passage | None
    """The passage of today's text, with its line; None for one that was removed."""
    facts: tuple[str, ...]
    """Keys of the facts that rest on the citation."""
    holds_no_fact: bool
    """Whether the citation is marked as holding no fact."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A source against its text of today, passage by passage, in the order of the text.

    Passages that the register knows by no digest come last: nothing of them can be compared.
    """

    document: str
    changes: tuple[Change, ...]

    @property
    def is_clean(self) -> bool:
        """Whether the text is the one that is cited."""
        return all(change.kind is ChangeKind.UNCHANGED for change in self.changes)

    def of(self, kind: ChangeKind) -> tuple[Change, ...]:
        """Return the changes of a kind."""
        return tuple(change for change in self.changes if change.kind is kind)

    @property
    def touched(self) -> tuple[str, ...]:
        """Keys of the facts that rest on a passage that changed, moved or was removed, sorted."""
        kinds = (ChangeKind.CHANGED, ChangeKind.MOVED, ChangeKind.GONE)
        return tuple(
            sorted({fact for kind in kinds for each in self.of(kind) for fact in each.facts})
        )


def _change(pair: Pair, citations: list[Citation], today: list[Passage], facts: Resting) -> Change:
    citation = None if pair.old is None else citations[pair.old]
    return Change(
        kind=pair.kind,
        citation=None if citation is None else citation.key,
        passage=None if pair.new is None else today[pair.new],
        facts=() if citation is None else facts.get(citation.key, ()),
        holds_no_fact=citation is not None and citation.holds_no_fact is not None,
    )


def _unverified(citation: Citation, facts: Resting) -> Change:
    return Change(
        kind=ChangeKind.UNVERIFIED,
        citation=citation.key,
        passage=None,
        facts=facts.get(citation.key, ()),
        holds_no_fact=citation.holds_no_fact is not None,
    )


def compare(register: Register, document: str, text: str) -> Comparison:
    """Compare a document as the register cites it with its text of today.

    Args:
        register: the register.
        document: key of the document.
        text: the text of today.

    Raises:
        UnknownKey: no such document.
        LimitExceeded: the text has too many passages.
    """
    register.get(Document, document, "document")
    every = in_order(each for each in register.all(Citation) if each.document == document)
    citations = [each for each in every if each.digest is not None]
    known = [each.digest or "" for each in citations]
    today = passages(text, {each.digest for each in citations if not each.sentence and each.digest})
    if len(today) > MOST_PASSAGES:
        raise LimitExceeded.of("citing.too-many-passages", limit=MOST_PASSAGES)
    facts = resting(register)
    pairs = align(known, [each.digest for each in today])
    changes = [_change(pair, citations, today, facts) for pair in pairs]
    changes += [_unverified(each, facts) for each in every if each.digest is None]
    return Comparison(document, tuple(changes))
