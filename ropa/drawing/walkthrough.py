"""The walk-through: the numbered flows of a view in words, in order.

It is what a screen reader reads, what the EDPS asks reviewers to walk, and the alternative text of
the drawing. Each step says what flows from where to where, how the source puts it, on which
condition, on which basis, for how long it is kept, and where the source says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ropa.drawing.view import Carried, Element, Flow, Label, Standing, View, spans
from ropa.language import Language, say
from ropa.language.text import Text, all_of, commas, listed, message, on_all, only_if


def headline(view: View, language: Language) -> str:
    """Return the title of a view, with its page where it is one of several."""
    name = view.title.say(language)
    if view.pages < 2:
        return name
    return f"{name}, {say('drawing.page', language, page=view.page, pages=view.pages)}"


def called(element: Element) -> Text:
    """Return an element's identifier and name, with its role where it has one."""
    if element.role is None:
        return message("drawing.called", id=element.id, name=element.name)
    return message("drawing.called-role", id=element.id, name=element.name, role=element.role)


def way(view: View, flow: Flow, language: Language) -> str:
    """Return from where to where a flow goes."""
    source, target = view.element(flow.source), view.element(flow.target)
    return f"{called(source).say(language)} → {called(target).say(language)}"


def data(flow: Flow, language: Language) -> str:
    """Return everything that a flow carries, each with the condition on which it is collected."""
    return listed(_carried(one) for one in flow.carries).say(language)


def _carried(one: Carried) -> Text:
    return on_all(one.data.name, _names(one.conditions))


def _names(conditions: Iterable[Label]) -> list[Text]:
    return [condition.name for condition in conditions]


def left_open(flow: Flow) -> Text:
    """Return that the source leaves open whether there is a flow, by the numbers of its notes."""
    return message("drawing.left-open", notes=spans(flow.open))


def condition(flow: Flow, language: Language) -> str:
    """Return every condition that must hold for a flow, or a dash where there is none."""
    every = dict.fromkeys((*flow.inherited, *flow.conditions))
    parts = [left_open(flow)] if flow.is_open else []
    if flow.sites:
        parts.append(message("drawing.at", sites=all_of(site.name for site in flow.sites)))
    if every:
        parts.append(only_if(_names(every)))
    elif flow.is_conditional:
        parts.append(message("drawing.if-collected"))
    if flow.met:
        parts.append(message("drawing.given", conditions=all_of(_names(flow.met))))
    return listed(parts).say(language) or say("drawing.table-none", language)


def notes(view: View, language: Language) -> Iterator[str]:
    """Yield what must be said under a view: what may be the same as what, and its own notes."""
    for element in view.elements:
        if element.may_be:
            names = commas(label.name for label in element.may_be)
            yield message("drawing.note-tie", one=called(element), other=names).say(language)
    for tie in view.ties:
        one, other = called(view.element(tie.one)), called(view.element(tie.other))
        yield message("drawing.note-tie", one=one, other=other).say(language)
    for note in view.notes:
        yield note.say(language)


def within(view: View, element: Element, language: Language) -> str:
    """Return the boundaries that an element stands in, innermost first, or nothing."""
    parts = []
    parents = {boundary.id: boundary for boundary in view.boundaries}
    step = parents.get(element.boundary or "")
    while step is not None:
        name = step.name.say(language)
        parts.append(say("drawing.within", language, id=step.id, name=name))
        step = parents.get(step.parent or "")
    return "".join(f", {part}" for part in parts)


@dataclass(frozen=True, slots=True)
class Step:
    """One flow in words."""

    flow: str
    """Identifier of the flow."""
    source: str
    target: str
    verb: str
    data: str
    condition: str | None
    """Every condition that must hold; None where there is none."""
    open: str | None
    """What leaves it undecided whether there is the flow; None where nothing does."""
    purpose: str | None
    """What it is for; None where that is not said of such a flow."""
    basis: str | None
    """Legal bases; None where the source states none that covers the flow."""
    retention: str
    place: str
    """Where the source says so."""
    language: Language

    def __str__(self) -> str:
        """Say the step in full sentences."""
        return " ".join(self.sentences())

    def sentences(self) -> list[str]:
        """Return the step's sentences, the first of which says its number and its way."""
        parts = ["step-way", "step-data"]
        parts += ["step-condition" if self.condition else "step-always"]
        parts += ["step-open"] if self.open else []
        parts += ["step-purpose"] if self.purpose else []
        parts += ["step-basis" if self.basis else "step-no-basis", "step-kept", "step-place"]
        values = {name: getattr(self, name) for name in self.__slots__}
        return [say(f"drawing.{part}", self.language, **values) for part in parts]


def walk_through(view: View, language: Language | str = Language.EN) -> tuple[Step, ...]:
    """Return the flows of a view in words, in order."""
    return tuple(_step(view, flow, Language(language)) for flow in view.flows)


def _step(view: View, flow: Flow, language: Language) -> Step:
    unstated = flow.standing is Standing.NOT_STATED
    conditional = flow.is_conditional or flow.sites or flow.met
    return Step(
        flow.id,
        called(view.element(flow.source)).say(language),
        called(view.element(flow.target)).say(language),
        flow.verb.say(language),
        data(flow, language) or say("common.not-stated", language),
        condition(replace(flow, open=()), language) if conditional else None,
        listed(view.left_open(flow)).say(language) or None,
        listed(flow.purposes).say(language) or None,
        listed(flow.bases).say(language) or None,
        listed(flow.retention).say(language),
        say("drawing.step-silent", language)
        if unstated
        else listed(source.place for source in flow.sources).say(language),
        language,
    )


def in_words(view: View, language: Language | str = Language.EN) -> str:
    """Return a whole view in words: its title, its parts, its flows and its notes."""
    language = Language(language)
    lines = [headline(view, language)]
    if view.subtitle is not None:
        lines.append(view.subtitle.say(language))
    lines += [_part(view, element, language) for element in view.elements]
    lines += [str(step) for step in walk_through(view, language)]
    return "\n".join([*lines, *notes(view, language)])


def _part(view: View, element: Element, language: Language) -> str:
    kind = say(f"drawing.kind-{element.kind}", language)
    inside = within(view, element, language)
    printed = [line.say(language) for line in element.lines]
    if element.conditions:
        printed.insert(0, only_if([each.name for each in element.conditions]).say(language))
    parts = [f"{called(element).say(language)}: {kind}{inside}", "; ".join(printed)]
    return f"{'. '.join(part for part in parts if part)}."
