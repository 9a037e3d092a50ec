"""Access: the questions, each answered from one register.

What holds here: every question is answered from the same paths, so that the check and both look-ups
agree. An answer depends on the register and the question alone.
"""

from __future__ import annotations

from functools import cached_property

from ropa.access.accessors import gather
from ropa.access.answer import (
    CanSee,
    Impact,
    Limit,
    WhatCanSee,
    WhoCanSee,
)
from ropa.access.look_ups import of_parties, seen_by, weighed
from ropa.access.question import Question, QuestionKind
from ropa.access.reach import Reach
from ropa.access.retentions import limits_for
from ropa.access.validate import needed, settle
from ropa.access.verdicts import best, least, union
from ropa.access.why_not import Misses, denied, exclude, nobody
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
        excluded, total = exclude(misses, {accessor.party for accessor in accessors}, asked)
        verdict = best(accessor.verdict for accessor in accessors)
        reason = None
        if not accessors:
            reason = nobody(self.index, data, dead) if party is None else denied(misses, party)
        return WhoCanSee(verdict, accessors, excluded, total, reason)

    def can_see(self, question: Question) -> CanSee:
        """Return whether an organisation can see data of a category, with proofs or a reason.

        Raises:
            UnknownKey: a key that the register does not hold.
            BadInput: the question lacks a part, or contradicts itself.
        """
        party = self._party(question)
        scope, data = self._about_data(question)
        live, dead = weighed(self.index, data, scope)
        accessors = gather(self.index, of_parties(live, {party}), scope)
        alternatives = least(frozenset(keys) for a in accessors for keys in a.alternatives)
        misses = Misses(self.index, self.reach, data, scope, dead)
        return CanSee(
            verdict=best(accessor.verdict for accessor in accessors),
            missing=union(alternatives),
            alternatives=alternatives,
            accessors=accessors,
            proofs=tuple(proof for accessor in accessors for proof in accessor.proofs),
            reason=None if accessors else denied(misses, party),
            possibly=gather(self.index, of_parties(live, self.index.ties.of(party)), scope),
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
        return WhatCanSee(party, best(a.verdict for a in accessors), accessors, possibly)

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
