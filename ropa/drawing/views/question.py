"""The view of a question of access: who can see some data, on what condition, and who cannot.

What holds here: it draws the paths whose proofs are in the answer of `who_can_see`, and no other.
What the asker takes for true is told as met; who is left out stands apart, with the reason, and
nothing flows there.
"""

from __future__ import annotations

from ropa.access import Access, Question, Step
from ropa.access.paths import LivePath
from ropa.access.proof import prove
from ropa.access.validate import settle
from ropa.drawing.view import View
from ropa.drawing.views import answering
from ropa.drawing.views.assuming import assume
from ropa.drawing.views.builder import Builder
from ropa.drawing.views.grounds import notes_of_access
from ropa.drawing.views.reading import Reading
from ropa.drawing.views.tracing import trace
from ropa.model.record import Record


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
    scope = settle(access.register, access.index.opposites, question)
    proofs = {proof for one in answer.accessors for proof in one.proofs}
    records = sorted({step.fact for proof in proofs for step in proof.steps if _is_record(step)})
    builder = Builder(access, single=len(records) == 1)

    def keep(live: LivePath) -> bool:
        return prove(access.index, live, str(question.data), scope) in proofs

    for key in records:
        trace(builder, Reading(access, access.register.get(Record, key), keep, scope), level)
    answering.told(builder, answer)
    for accessor in answer.accessors:
        builder.note(accessor.party, notes_of_access(access.register, accessor))
    title, subtitle = answering.titles(access, question, answer)
    view = assume(builder.view("question", level, title, subtitle), question.given)
    return answering.noted(view, access, question, answer)


def _is_record(step: Step) -> bool:
    return step.fact.startswith(f"{Record.prefix}:")
