"""Telling: what one flow, one element or one tie is, in a phrase.

The list under a diagram, the walk-through and the alternative text say it in these words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ropa.drawing.view import Carried, Element, Flow, Label, View
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
    return message("drawing.left-open", notes=", ".join(flow.open))


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
