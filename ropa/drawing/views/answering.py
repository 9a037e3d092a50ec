"""Answering: what the view of a question tells beside its flows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ropa.access import Access, Accessor, Excluded, Question, Reason, Verdict, WhoCanSee
from ropa.access.wording import not_stated
from ropa.drawing.view import BoundaryKind, Element, ElementKind, Note, Standing, View
from ropa.drawing.views.builder import Builder
from ropa.language.parties import in_capacity
from ropa.language.text import Part, Text, all_of, listed, message, on_condition, within_sentence
from ropa.model.data_category import DataCategory
from ropa.model.disclosure import Capacity
from ropa.model.noun import Named
from ropa.model.organisation import Organisation
from ropa.model.register import Register
from ropa.model.site import Site

SHOWN = 8
"""How many of those who are left out are drawn; the rest are counted."""


def told(builder: Builder, answer: WhoCanSee) -> None:
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
        lines=(_reason(builder.register, excluded.reason),),
        boundary=around,
        standing=Standing.EXCLUDED,
    )
    builder.element(ElementKind.ENTITY, (excluded.party, "excluded"), element)


def _reason(register: Register, reason: Reason) -> Text:
    values = {
        name: all_of(_called(register, key) for key in value.split(", "))
        for name, value in reason.values.items()
    }
    return message(reason.code, **values)


def _called(register: Register, key: str) -> Part:
    fact = register.find(Named, key)
    return fact.name if fact is not None else key


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
        yield message("drawing.answer-nobody", reason=_reason(register, answer.reason))


def _named(register: Register, accessors: Iterable[Accessor]) -> Iterator[Text]:
    for accessor in accessors:
        name = register.get(Organisation, accessor.party).name
        yield in_capacity(name, accessor.capacity)


def _waiting(register: Register, accessors: Iterable[Accessor]) -> Iterator[Text]:
    for accessor, name in zip(accessors, _named(register, accessors), strict=True):
        ways = [[register.name(key) for key in keys] for keys in accessor.alternatives]
        yield on_condition(name, ways)


def _clause(register: Register, conditions: Iterable[str]) -> Text:
    return all_of(register.name(key) for key in sorted(conditions))


def noted(view: View, access: Access, question: Question, answer: WhoCanSee) -> View:
    """Return the view with what must be said with the answer."""
    own = (Note("", said) for said in _notes(access, question, answer))
    return replace(view, notes=(*own, *view.notes))


def _notes(access: Access, question: Question, answer: WhoCanSee) -> Iterator[Text]:
    register = access.register
    for field in ("party", "activity", "controller"):
        if (key := getattr(question, field)) is not None:
            yield message(f"drawing.asked-{field}", name=register.name_in_sentence(key))
    if question.given:
        yield message("drawing.asked-given", conditions=_clause(register, question.given))
    if question.ruled_out:
        yield message("drawing.asked-ruled-out", conditions=_clause(register, question.ruled_out))
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
