"""Access: the questions, each answered from one register.

What holds here: every question is answered from the same paths, so that the check and both look-ups
agree. An answer depends on the register and the question alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from ropa.access.accessors import gather, of_parties, seen_by, weighed, weighed_of
from ropa.access.answer import (
    Accessor,
    CanSee,
    Impact,
    Limit,
    Reason,
    Verdict,
    WhatCanSee,
    WhoCanSee,
    unique,
)
from ropa.access.assumed import assume
from ropa.access.question import Question, QuestionKind
from ropa.access.reach import Reach
from ropa.access.retention import limits_for
from ropa.access.validate import needed, settle
from ropa.access.verdicts import best, least, union
from ropa.access.why_not import Misses, denied, exclude, nobody, nothing_seen
from ropa.index import Index
from ropa.model.data_category import DataCategory
from ropa.model.organisation import Organisation
from ropa.model.register import Register


class Access:
    """Answers who can see what, from the register that it is made for."""

    def __init__(self, register: Register) -> None:
        """Index the register, once."""
        self.register = register
        self.index = Index(register)

    @cached_property
    def reach(self) -> Reach:
        """Who has which data anywhere."""
        return Reach(self.index)

    def who_can_see(self, question: Question) -> WhoCanSee:
        """Return who can see data of a category, with every proof, and who is left out.

        Where a party is asked about, nobody is told of but that party and those that it may be.

        Raises:
            UnknownKey: a key that the register does not hold.
            BadInput: the question lacks a part, or contradicts itself.
        """
        party = None if question.party is None else self._party(question)
        asked = None if party is None else frozenset({party, *self.index.ties.of(party)})
        scope, data = self._about_data(question)
        live, dead = weighed(self.index, data, scope)
        reached = live if asked is None else of_parties(live, asked)
        accessors = gather(self.index, reached, scope)
        misses = Misses(self.index, self.reach, data, scope, dead)
        seeing = {key for a in accessors for key in (a.party, *a.possibly)}
        excluded, total = exclude(misses, seeing, asked)
        verdict = best(a.verdict for a in accessors if party in (None, a.party))
        if party is not None and verdict is Verdict.DENIED and accessors:
            verdict = Verdict.OPEN
        reason = None
        if not accessors:
            reason = nobody(self.index, data, dead) if party is None else denied(misses, party)
        closed = dead if asked is None else [one for one in dead if one.path.party in asked]
        assumed = assume(self.index, question, reached, closed)
        return WhoCanSee(verdict, accessors, excluded, total, reason, assumed)

    def can_see(self, question: Question) -> CanSee:
        """Return whether an organisation can see data of a category, with proofs or a reason.

        Raises:
            UnknownKey: a key that the register does not hold.
            BadInput: the question lacks a part, or contradicts itself.
        """
        party = self._party(question)
        scope, data = self._about_data(question)
        live, dead = weighed(self.index, data, scope)
        concerned = {party, *self.index.ties.of(party)}
        accessors = gather(self.index, of_parties(live, {party}), scope)
        alternatives = least(frozenset(keys) for a in accessors for keys in a.alternatives)
        misses = Misses(self.index, self.reach, data, scope, dead)
        possibly = gather(self.index, of_parties(live, self.index.ties.of(party)), scope)
        closed = [one for one in dead if one.path.party in concerned]
        return CanSee(
            verdict=_with_ties(accessors, possibly),
            missing=union(alternatives),
            alternatives=alternatives,
            accessors=accessors,
            proofs=tuple(proof for accessor in accessors for proof in accessor.proofs),
            reason=None if accessors else denied(misses, party),
            possibly=possibly,
            open=unique((*_left_open(accessors), *_tied(party, accessors, possibly))),
            assumed=assume(self.index, question, of_parties(live, concerned), closed),
        )

    def what_can_see(self, question: Question) -> WhatCanSee:
        """Return what an organisation can see: once for each data category and capacity.

        Raises:
            UnknownKey: a key that the register does not hold.
            BadInput: the question lacks a part, names data, or contradicts itself.
        """
        QuestionKind.WHAT_CAN_SEE.check(question)
        party = self._party(question)
        scope = settle(self.register, self.index.opposites, question)
        accessors = seen_by(self.index, party, scope)
        ties = self.index.ties.of(party)
        possibly = tuple(accessor for tie in ties for accessor in seen_by(self.index, tie, scope))
        verdict = _with_ties(accessors, possibly)
        reached, dead = weighed_of(self.index, (party, *ties), scope)
        assumed = assume(self.index, question, reached, dead)
        reason = None if accessors else nothing_seen(self.reach, party, scope, dead)
        return WhatCanSee(party, verdict, accessors, possibly, assumed, reason)

    def retention(self, question: Question) -> tuple[Limit, ...]:
        """Return the limits that apply to data of a category, sorted; none where none is stated.

        Raises:
            UnknownKey: a key that the register does not hold.
            BadInput: the question lacks a part, names a party, or contradicts itself.
        """
        QuestionKind.RETENTION.check(question)
        scope, data = self._about_data(question)
        return limits_for(self.index, data, scope)

    def _about_data(self, question: Question) -> tuple[Question, str]:
        """Return the question, validated, and the category of data that it is about."""
        data = self.register.get(DataCategory, needed(question, "data"), "data").key
        return settle(self.register, self.index.opposites, question), data

    def _party(self, question: Question) -> str:
        return self.register.get(Organisation, needed(question, "party"), "party").key

    def impact(self, key: str) -> Impact:
        """Return what a breach at an organisation, a system or a site touches.

        Raises:
            UnknownKey: a key that the register does not hold.
            BadInput: the key of another noun.
        """
        from ropa.access.impact import impact  # imported here: only this question needs it

        return impact(self.index, key)


def _with_ties(accessors: Iterable[Accessor], possibly: Iterable[Accessor]) -> Verdict:
    """Return the verdict on an organisation: open where only one that it may be has access."""
    verdict = best(accessor.verdict for accessor in accessors)
    tied = any(True for _ in possibly)
    return Verdict.OPEN if verdict is Verdict.DENIED and tied else verdict


def _left_open(accessors: Iterable[Accessor]) -> Iterator[Reason]:
    for accessor in accessors:
        yield from accessor.open


def _tied(
    party: str, accessors: tuple[Accessor, ...], possibly: tuple[Accessor, ...]
) -> Iterator[Reason]:
    """Yield what a tie leaves open about an organisation without stated access of its own."""
    if not accessors:
        for tie in sorted({accessor.party for accessor in possibly}):
            yield Reason("access.open-tie", {"party": party, "other": tie}, (party, tie))
