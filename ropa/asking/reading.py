"""Reading: one way to take a question, and what stands in the way of it.

What is bound to a slot or a qualifier becomes a field of the query. Where it cannot, that is an
issue: a word that is no name, a name that several things share, or a qualifier that this kind of
question takes no account of. A reading without issues is a meaning of the question.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ropa.access.question import Question
from ropa.asking.drafting import Draft, Issue, text_of
from ropa.asking.intent import WHERE, Intent
from ropa.asking.pattern import Bound
from ropa.asking.query import Query
from ropa.index import Index


@dataclass(frozen=True, slots=True)
class Reading:
    """A query, as far as it is known, and the issues."""

    intent: Intent
    query: Query
    issues: tuple[Issue, ...]
    cuts: int
    """How many items the question was cut into: the fewer, the longer its names."""


def read(index: Index, intent: Intent, bound: Bound, cuts: int) -> Reading:
    """Return how an intent's bound pattern reads as a query."""
    draft = Draft(index)
    for slot, item in sorted(bound.slots.items()):
        draft.take_slot(intent.slots[slot], item)
    for qualifier in bound.qualifiers:
        draft.take_qualifier(qualifier.role, qualifier.item)
    keys = draft.settle()
    _leave_out(draft, keys, intent, bound)
    draft.issues += [Issue("words", text_of(item)) for item in bound.left]
    if bound.loose and not draft.issues:
        draft.issues.append(Issue("no-such-question", ""))
    fields: dict[str, Any] = {**keys, **draft.values}
    subject = fields.pop("subject", None)
    query = Query(intent.kind, Question(**fields), subject)
    return Reading(intent, query, tuple(draft.issues), cuts)


def _leave_out(draft: Draft, keys: dict[str, str], intent: Intent, bound: Bound) -> None:
    """Leave out what this kind of question takes no account of; an issue, unless it told a name."""
    for qualifier in bound.qualifiers:
        if qualifier.role not in intent.roles:
            keys.pop(qualifier.role, None)
            if not (draft.is_settled and qualifier.role in WHERE):
                draft.issues.append(Issue("unused", text_of(qualifier.item)))
