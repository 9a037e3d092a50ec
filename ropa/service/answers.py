"""Answers: questions of access, of what a breach touches, in words, and their proofs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ropa.access import (
    Access,
    CanSee,
    Impact,
    Limit,
    Proof,
    Question,
    QuestionKind,
    Verdict,
    WhatCanSee,
    WhoCanSee,
    replay,
)
from ropa.language import Language
from ropa.service.snapshot import Snapshot

if TYPE_CHECKING:
    from ropa.asking import Asked

Answer = WhoCanSee | CanSee | WhatCanSee | tuple[Limit, ...]


_ANSWERED_BY: dict[QuestionKind, Callable[[Access, Question], Answer]] = {
    QuestionKind.WHO_CAN_SEE: Access.who_can_see,
    QuestionKind.CAN_SEE: Access.can_see,
    QuestionKind.WHAT_CAN_SEE: Access.what_can_see,
    QuestionKind.RETENTION: Access.retention,
}


def answer(snapshot: Snapshot, kind: QuestionKind, question: Question) -> Answer:
    """Return the answer to a question of access.

    Args:
        snapshot: the register.
        kind: what is asked.
        question: what it is about, where to look, and which conditions are met.

    Raises:
        UnknownKey: a key that the register does not hold.
        BadInput: the question lacks a part, has one that does not apply, or contradicts itself.
    """
    return _ANSWERED_BY[kind](snapshot.access, question)


def impact(snapshot: Snapshot, key: str) -> Impact:
    """Return what a breach at an organisation, a system or a site touches.

    Raises:
        UnknownKey: a key that the register does not hold.
        BadInput: the key of another noun.
    """
    return snapshot.access.impact(key)


def ask(snapshot: Snapshot, question: str, language: Language | None = None) -> Asked:
    """Return the answer to a question in words, or a refusal that says why.

    Args:
        snapshot: the register; its names are read once for it.
        question: what was asked.
        language: language of the answer; the question's own where it is None.
    """
    from ropa.asking import Asking  # imported here: only questions in words need the grammar

    asking: Asking = snapshot.once("asking", lambda: Asking(snapshot.access))
    return asking.ask(question, language)


@dataclass(frozen=True, slots=True)
class Verified:
    """A proof of an answer, and what its facts alone give."""

    party: str
    """Whose access it proves."""
    proof: Proof
    verdict: Verdict
    """Verdict that the facts named in the proof give, and nothing else."""

    @property
    def holds(self) -> bool:
        """Whether the facts alone give the verdict of the proof."""
        return self.verdict is self.proof.verdict


def verify(snapshot: Snapshot, question: Question) -> tuple[Verified, ...]:
    """Return every proof of who can see data, judged again from the facts that it names.

    Raises:
        UnknownKey: a key that the register does not hold.
        BadInput: the question lacks a part, or contradicts itself.
    """
    found = snapshot.access.who_can_see(question)
    return tuple(
        Verified(one.party, proof, replay(snapshot.register, proof, question))
        for one in found.accessors
        for proof in one.proofs
    )
