"""The view of a question of access: who can see some data, on what condition, and who cannot.

What holds here: it draws the paths whose proofs are in the answer of `who_can_see`, and no other.
What the asker takes for true is shown as met; who is left out stands apart, with the reason, and
nothing flows there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ropa.access import Access, Accessor, Excluded, Question, Step, Verdict, WhoCanSee
from ropa.access.paths import LivePath
from ropa.access.proof import prove
from ropa.access.validate import settle
from ropa.access.wording import assumptions, not_stated
from ropa.drawing.view import BoundaryKind, Element, ElementKind, Flow, Label, Note, Standing, View
from ropa.drawing.views.builder import Builder
from ropa.drawing.views.record_flows import draw_record
from ropa.drawing.views.record_paths import RecordPaths
from ropa.drawing.views.terms import notes_of_access
from ropa.language.parties import in_capacity
from ropa.language.text import Text, all_of, listed, message, on_condition, within_sentence
from ropa.model.data_category import DataCategory
from ropa.model.disclosure import Capacity
from ropa.model.organisation import Organisation
from ropa.model.record import Record
from ropa.model.register import Register
from ropa.model.site import Site


def assume(view: View, given: frozenset[str]) -> View:
    """Return a view whose flows no longer wait for what is given, but say that it holds."""
    if not given:
        return view
    return replace(
        view,
        elements=tuple(_element(one, given) for one in view.elements),
        flows=tuple(_flow(one, given) for one in view.flows),
    )


def _element(element: Element, given: frozenset[str]) -> Element:
    return replace(element, conditions=_open(element.conditions, given))


def _flow(flow: Flow, given: frozenset[str]) -> Flow:
    every = (*flow.inherited, *flow.conditions)
    return replace(
        flow,
        conditions=_open(flow.conditions, given),
        inherited=_open(flow.inherited, given),
        met=tuple(label for label in every if label.key in given),
        carries=tuple(
            replace(one, conditions=_open(one.conditions, given)) for one in flow.carries
        ),
    )


def _open(conditions: Iterable[Label], given: frozenset[str]) -> tuple[Label, ...]:
    return tuple(label for label in conditions if label.key not in given)


SHOWN = 8
"""How many of those who are left out are drawn; the rest are counted."""


def print_answer(builder: Builder, answer: WhoCanSee) -> None:
    """Draw until when each accessor has access, and who is left out and why."""
    for accessor in answer.accessors:
        if accessor.until is not None and accessor.capacity is not Capacity.CONTROLLER:
            line = message("drawing.until-day", day=accessor.until.isoformat())
            builder.print_in((accessor.party, accessor.capacity), [line])
    if answer.excluded:
        around = builder.boundary(BoundaryKind.EXCLUDED, "", message("drawing.excluded"))
        for excluded in answer.excluded[:SHOWN]:
            _left_out(builder, excluded, around)


def _left_out(builder: Builder, excluded: Excluded, around: str) -> None:
    name = builder.register.get(Organisation, excluded.party).name
    element = Element(
        "",
        ElementKind.ENTITY,
        excluded.party,
        name,
        lines=(excluded.reason.text(builder.register),),
        boundary=around,
        standing=Standing.EXCLUDED,
    )
    builder.element(ElementKind.ENTITY, (excluded.party, "excluded"), element)


def titles(access: Access, question: Question, answer: WhoCanSee) -> tuple[Text, Text]:
    """Return the question as a title, and the answer in a line under it."""
    register = access.register
    assert question.data is not None
    name = within_sentence(register.get(DataCategory, question.data).name)
    if question.site is None:
        title = message("drawing.question-title", data=name)
    else:
        site = register.get(Site, question.site).name
        title = message("drawing.question-title-at", data=name, site=site)
    return title, listed(_answers(register, answer), " ")


def _answers(register: Register, answer: WhoCanSee) -> Iterator[Text]:
    granted = [one for one in answer.accessors if one.verdict is Verdict.GRANTED]
    waiting = [one for one in answer.accessors if one.verdict is Verdict.CONDITIONAL]
    left_open = [one for one in answer.accessors if one.verdict is Verdict.OPEN]
    if granted:
        yield message("drawing.answer-granted", names=all_of(_named(register, granted)))
    if waiting:
        yield message("drawing.answer-conditional", names=listed(_waiting(register, waiting)))
    if left_open:
        yield message("drawing.answer-open", names=listed(_waiting(register, left_open)))
    if answer.reason is not None:
        yield message("drawing.answer-nobody", reason=answer.reason.text(register))


def _named(register: Register, accessors: Iterable[Accessor]) -> Iterator[Text]:
    for accessor in accessors:
        name = register.get(Organisation, accessor.party).name
        yield in_capacity(name, accessor.capacity)


def _waiting(register: Register, accessors: Iterable[Accessor]) -> Iterator[Text]:
    for accessor, name in zip(accessors, _named(register, accessors), strict=True):
        ways = [[register.name(key) for key in keys] for keys in accessor.alternatives]
        yield on_condition(name, ways)


def with_notes(view: View, access: Access, question: Question, answer: WhoCanSee) -> View:
    """Return the view with what must be said with the answer."""
    own = (Note("", said) for said in _notes(access, question, answer))
    return replace(view, notes=(*own, *view.notes))


def _notes(access: Access, question: Question, answer: WhoCanSee) -> Iterator[Text]:
    register = access.register
    for field in ("party", "activity", "controller"):
        if (key := getattr(question, field)) is not None:
            yield message(f"drawing.asked-{field}", name=register.name_in_sentence(key))
    yield from assumptions(answer.assumed, register)
    if question.collected_on is not None:
        yield message("drawing.asked-collected", day=question.collected_on.isoformat())
    if question.on is not None:
        yield message("drawing.asked-on", day=question.on.isoformat())
    for accessor in answer.accessors:
        name = register.get(Organisation, accessor.party).name
        for said in not_stated(accessor.notes, register):
            yield message("drawing.note-of", name=name, note=said)
    rest = answer.excluded_total - min(len(answer.excluded), SHOWN)
    if rest:
        yield message("drawing.more-excluded", count=rest)


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
        draw_record(
            builder, RecordPaths(access, access.register.get(Record, key), keep, scope), level
        )
    print_answer(builder, answer)
    for accessor in answer.accessors:
        builder.note(accessor.party, notes_of_access(access.register, accessor))
    title, subtitle = titles(access, question, answer)
    view = assume(builder.view("question", level, title, subtitle), question.given)
    return with_notes(view, access, question, answer)


def _is_record(step: Step) -> bool:
    return step.fact.startswith(f"{Record.prefix}:")
