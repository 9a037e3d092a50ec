"""How people use their rights against a record, a question at a time (Articles 12 to 22)."""

from __future__ import annotations

from ropa.article30.line import Line, unanswered, worded
from ropa.dpia.blocks import Told
from ropa.dpia.case import FIELDS, Case
from ropa.model import Objection, Record, Right

RIGHTS: dict[str, frozenset[Right]] = {
    "access": frozenset((Right.ACCESS, Right.PORTABILITY)),
    "rectification": frozenset((Right.RECTIFICATION, Right.ERASURE)),
    "objection": frozenset((Right.RESTRICTION, Right.OBJECTION, Right.HUMAN_REVIEW)),
}
"""The rights that each question is about, as the CNIL groups them."""


def exercised(case: Case, record: Record, question: str) -> Told:
    """Return the ways to use the rights that a question is about, or that none is stated."""
    field = FIELDS["rights"]
    lines = [line for line in field.read(case.facts, record) if _is_about(case, line, question)]
    every = lines or [unanswered("common.source-silent", record.key)]
    spoken = tuple(worded(case.facts, line, case.language) for line in every)
    return Told(field.name, field.label.say(case.language), spoken)


def _is_about(case: Case, line: Line, question: str) -> bool:
    way = case.access.register.find(Objection, line.keys[0])
    return way is not None and way.right in RIGHTS[question]
