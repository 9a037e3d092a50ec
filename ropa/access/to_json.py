"""Answers as values that JSON can hold, under the names that the command line documents.

Every name of the documented form is there; `possibly`, `alternatives`, `notes` and the like follow,
since what is open or not stated must not be lost. Capacities, verdicts and modalities are upper
case, days are ISO 8601, and reasons are in words.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ropa.access.answer import (
    Accessor,
    AnswerNote,
    Assumed,
    CanSee,
    Excluded,
    Impact,
    Limit,
    Proof,
    Reason,
    WhatCanSee,
    WhoCanSee,
)
from ropa.language import Language
from ropa.model.register import Register

STEP = ("subject", "relation", "object", "condition", "verdict", "citation", "source")
"""What of a step is shown, in order."""

Answer = WhoCanSee | CanSee | WhatCanSee | Impact | tuple[Limit, ...]


def to_json(
    answer: Answer, language: Language | str = Language.EN, register: Register | None = None
) -> Any:
    """Return an answer as a value that JSON can hold: a mapping, or a list of limits.

    Args:
        answer: what `Access` answered.
        language: language of the reasons.
        register: where the names are that stand for keys in the reasons; keys without it.
    """
    return _ToJson(language, register).of(answer)


class _ToJson:
    def __init__(self, language: Language | str, register: Register | None) -> None:
        self._language, self._register = language, register

    def of(self, answer: Answer) -> Any:
        if isinstance(answer, tuple):
            return [self.limit(limit) for limit in answer]
        if isinstance(answer, WhoCanSee):
            return self.who_can_see(answer)
        if isinstance(answer, CanSee):
            return self.can_see(answer)
        if isinstance(answer, WhatCanSee):
            return self.what_can_see(answer)
        return self.impact(answer)

    def who_can_see(self, answer: WhoCanSee) -> dict[str, Any]:
        return {
            "verdict": str(answer.verdict),
            "accessors": [self.accessor(accessor) for accessor in answer.accessors],
            "excluded": [self.excluded(excluded) for excluded in answer.excluded],
            "excluded_total": answer.excluded_total,
            "reason": self.reason(answer.reason),
            "assumed": self.assumed(answer.assumed),
        }

    def can_see(self, answer: CanSee) -> dict[str, Any]:
        return {
            "verdict": str(answer.verdict),
            "missing": list(answer.missing),
            "proofs": [self.proof(proof) for proof in answer.proofs],
            "reason": self.reason(answer.reason),
            "alternatives": [list(keys) for keys in answer.alternatives],
            "accessors": [self.accessor(accessor) for accessor in answer.accessors],
            "possibly": [self.accessor(accessor) for accessor in answer.possibly],
            "open": [self.open(reason) for reason in answer.open],
            "assumed": self.assumed(answer.assumed),
        }

    def what_can_see(self, answer: WhatCanSee) -> dict[str, Any]:
        return {
            "party": answer.party,
            "verdict": str(answer.verdict),
            "reason": self.reason(answer.reason),
            "accessors": [self.accessor(accessor) for accessor in answer.accessors],
            "possibly": [self.accessor(accessor) for accessor in answer.possibly],
            "assumed": self.assumed(answer.assumed),
        }

    def impact(self, answer: Impact) -> dict[str, Any]:
        shown = {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in asdict(answer).items()
        }
        return {
            **shown,
            "open": [self.open(reason) for reason in answer.open],
            "notes": [self.note(note) for note in answer.notes],
            "possibly": [self.impact(tie) for tie in answer.possibly],
        }

    def assumed(self, assumed: Assumed) -> dict[str, Any]:
        return {
            "given": list(assumed.given),
            "ruled_out": list(assumed.ruled_out),
            "irrelevant": list(assumed.irrelevant),
            "needs": self.reason(assumed.needs),
        }

    def accessor(self, accessor: Accessor) -> dict[str, Any]:
        return {
            "party": accessor.party,
            "capacity": accessor.capacity.name,
            "verdict": str(accessor.verdict),
            "missing": list(accessor.missing),
            "records": list(accessor.records),
            "data": list(accessor.data),
            "retention": [self.limit(limit) for limit in accessor.retention],
            "until": accessor.until.isoformat() if accessor.until else None,
            "proofs": [self.proof(proof) for proof in accessor.proofs],
            "alternatives": [list(keys) for keys in accessor.alternatives],
            "purposes": list(accessor.purposes),
            "legal_bases": list(accessor.legal_bases),
            "possibly": list(accessor.possibly),
            "notes": [self.note(note) for note in accessor.notes],
            "open": [self.open(reason) for reason in accessor.open],
            "legal_basis_conditions": [
                {"basis": basis, "conditions": list(conditions)}
                for basis, conditions in accessor.basis_conditions
            ],
            "modalities": [modality.name for modality in accessor.modalities],
            "audiences": [audience.say(self._language) for audience in accessor.audiences],
            "audience_conditions": [
                {"audience": audience.say(self._language), "conditions": list(conditions)}
                for audience, conditions in accessor.audience_conditions
            ],
        }

    def limit(self, limit: Limit) -> dict[str, Any]:
        return {
            "retention": limit.retention,
            "record": limit.record,
            "data": list(limit.data),
            "duration": limit.duration,
            "conditions": list(limit.conditions),
            "unless": list(limit.unless),
            "until": limit.until.isoformat() if limit.until else None,
            "start": limit.start,
            "notes": [self.note(note) for note in limit.notes],
            "open": [self.open(reason) for reason in limit.open],
            "record_conditions": list(limit.record_conditions),
            "is_apart": limit.is_apart,
        }

    def proof(self, proof: Proof) -> list[dict[str, Any]]:
        return [{name: getattr(step, name) for name in STEP} for step in proof.steps]

    def excluded(self, excluded: Excluded) -> dict[str, Any]:
        return {"party": excluded.party, "reason": self.reason(excluded.reason)}

    def open(self, reason: Reason) -> dict[str, Any]:
        return {
            "code": reason.code.partition(".")[2],
            "text": self.reason(reason),
            "facts": list(reason.facts),
        }

    def note(self, note: AnswerNote) -> dict[str, Any]:
        return {"kind": note.kind, "text": self.reason(note.reason), "facts": list(note.facts)}

    def reason(self, reason: Reason | None) -> str | None:
        return reason.say(self._language, self._register) if reason is not None else None
