"""Mermaid: a view as a flowchart that Markdown pages draw by themselves.

What holds here: a label is quoted, and every character of it that Mermaid or Markdown could read as
syntax is written as an entity, so that text stays text.
"""

from __future__ import annotations

from collections.abc import Iterator

from ropa.drawing.labels import cut, seen
from ropa.drawing.view import Boundary, Element, ElementKind, Flow, Stage, Standing, View
from ropa.drawing.walkthrough import condition
from ropa.language import Language
from ropa.language.text import commas, only_if

SHAPES = {
    ElementKind.ENTITY: ("[", "]"),
    ElementKind.PROCESS: ("(", ")"),
    ElementKind.STORE: ("[(", ")]"),
}
PLAIN = frozenset(" -–—,.:/()→·åäöÅÄÖéüÉÜ")
"""Characters besides letters and digits that a label holds as they are."""


def mermaid(view: View, language: Language | str = Language.EN) -> str:
    """Return a view as a Mermaid flowchart."""
    return "\n".join(_lines(view, Language(language))) + "\n"


def _lines(view: View, language: Language) -> Iterator[str]:
    title = view.title.say(language)
    yield "---"
    yield f"title: {quoted(title)}"
    yield "---"
    yield "flowchart LR"
    yield from _inside(view, None, language, "  ")
    for flow in view.flows:
        arrow = "-.-o" if flow.is_open else "-.->" if flow.is_conditional else "-->"
        yield f"  {flow.source} {arrow}|{quoted(_label(flow, language))}| {flow.target}"
    for tie in view.ties:
        yield f"  {tie.one} -.- {tie.other}"
    unstated = [e.id for e in view.elements if e.standing is not Standing.STATED]
    if unstated:
        yield "  classDef silent stroke-dasharray:4 3"
        yield f"  class {','.join(unstated)} silent"


def _inside(view: View, within: str | None, language: Language, indent: str) -> Iterator[str]:
    for element in view.elements:
        if element.boundary == within:
            yield f"{indent}{_element(element, language)}"
    for boundary in view.boundaries:
        if boundary.parent == within:
            yield f"{indent}subgraph {boundary.id}[{quoted(_frame(boundary, language))}]"
            yield from _inside(view, boundary.id, language, f"{indent}  ")
            yield f"{indent}end"


def _element(element: Element, language: Language) -> str:
    left, right = SHAPES[element.kind]
    parts = [f"{element.id} {element.name.say(language)}"]
    parts += [element.role.say(language)] if element.role else []
    if element.conditions:
        parts.append(only_if([one.name for one in element.conditions]).say(language))
    parts += [line.say(language) for line in element.lines]
    return f"{element.id}{left}{quoted(*parts)}{right}"


def _frame(boundary: Boundary, language: Language) -> str:
    return f"{boundary.id} {boundary.name.say(language)}"


def _label(flow: Flow, language: Language) -> str:
    parts = [f"{flow.id} {commas(flow.summary).say(language)}"]
    if flow.stage is Stage.ACCESS:
        parts.append(flow.verb.say(language))
    if flow.is_open or flow.is_conditional or flow.sites or flow.met:
        parts.append(condition(flow, language))
    return " – ".join(parts)


def quoted(*lines: str) -> str:
    """Return lines as one quoted label, in which nothing is syntax."""
    return f'"{"<br>".join(_safe(line) for line in lines)}"'


def _safe(text: str) -> str:
    return "".join(
        c if (c.isalnum() and c.isascii()) or c in PLAIN else f"#{ord(c)};" for c in cut(seen(text))
    )
