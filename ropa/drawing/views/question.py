"""The view of a question of access: who can see some data, on what condition, and who cannot.

What holds here: it draws the answer of `who_can_see` and nothing else. What the asker takes for
true is told as met; who is left out stands apart, with the reason, and nothing flows there.
"""

from __future__ import annotations

from ropa.access import Access, Accessor, Question
from ropa.access.paths import Path
from ropa.drawing.view import View
from ropa.drawing.views import answering
from ropa.drawing.views.assuming import assume
from ropa.drawing.views.builder import Builder
from ropa.drawing.views.reading import Reading
from ropa.drawing.views.tracing import trace
from ropa.model.record import Record

Way = tuple[str, str, str, str, str | None]
"""Party, capacity, record, collection and disclosure of a path that the answer rests on."""


def question_view(access: Access, question: Question, level: int = 1) -> View:
    """Return the data-flow diagram of the answer to: who can see these data?

    Args:
        access: what answers from the register.
        question: the data that it is about, where to look, and which conditions are met or not.
        level: 0 for the context, 1 for the detail.

    Raises:
        UnknownKey: a key that the register does not hold.
        BadInput: the question names no data, or contradicts itself.
    """
    answer = access.who_can_see(question)
    ways = {way: set(one.data) for one in answer.accessors for way in _ways(one)}
    records = sorted({record for one in answer.accessors for record in one.records})
    builder = Builder(access, single=len(records) == 1)

    def keep(path: Path) -> bool:
        return path.data in ways.get(_way(path), ())

    for key in records:
        record = access.register.get(Record, key)
        trace(builder, Reading(access, record, keep, question.site, question.data), level)
    answering.told(builder, answer)
    title, subtitle = answering.titles(access, question, answer)
    view = assume(builder.view("question", level, title, subtitle), question.given)
    return answering.noted(view, access, question, answer)


def _way(path: Path) -> Way:
    disclosure = path.disclosure.key if path.disclosure else None
    return path.party, path.capacity, path.record.key, path.collection.key, disclosure


def _ways(accessor: Accessor) -> set[Way]:
    found = set()
    for proof in accessor.proofs:
        facts = [step.fact for step in proof.steps]
        record, collection = _fact(facts, "record:") or "", _fact(facts, "collection:") or ""
        disclosure = _fact(facts, "disclosure:")
        found.add((accessor.party, str(accessor.capacity), record, collection, disclosure))
    return found


def _fact(facts: list[str], prefix: str) -> str | None:
    return next((fact for fact in facts if fact.startswith(prefix)), None)
