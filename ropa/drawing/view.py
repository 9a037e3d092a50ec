"""Views: what a data-flow diagram shows, as data.

A view holds elements, flows, boundaries and ties, in both languages. The drawing, the walk-through
in words, the alternative text and the files for other tools are all readings of the same view, so
they cannot disagree. Every part has a stable identifier: E1 an external entity, P2 a process, S1 a
store, F7 a flow, B3 a boundary, N4 a note. Nothing here knows how anything looks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ropa.language import Language
from ropa.language.text import Text


class ElementKind(StrEnum):
    """What an element is, in the notation of Yourdon and DeMarco."""

    ENTITY = "entity"
    """Somebody outside the processing: data subjects, processors, recipients, the own staff."""
    PROCESS = "process"
    """Something that is done with the data."""
    STORE = "store"
    """Where data are kept."""


class Standing(StrEnum):
    """How an element or a flow stands in the source, or in the answer that is drawn."""

    STATED = "stated"
    NOT_STATED = "not_stated"
    """The source is silent on it: it is marked, never left out and never guessed."""
    EXCLUDED = "excluded"
    """It has the same kind of data elsewhere, but not here."""


class BoundaryKind(StrEnum):
    """What a boundary encloses."""

    LEGAL_PERSON = "legal_person"
    SITE = "site"
    THIRD_COUNTRY = "third_country"
    EXCLUDED = "excluded"
    """Those who are left out of an answer."""


class Stage(StrEnum):
    """Where in the processing a flow is."""

    COLLECTED = "collected"
    KEPT = "kept"
    READ = "read"
    ACCESS = "access"


@dataclass(frozen=True, slots=True)
class Label:
    """A noun as the diagram names it: its key and its name."""

    key: str
    name: Text


@dataclass(frozen=True, slots=True)
class Boundary:
    """A trust boundary: a legal person, a site within it, a third country around it."""

    id: str
    kind: BoundaryKind
    key: str
    name: Text
    role: Text | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Element:
    """An external entity, a process or a store."""

    id: str
    kind: ElementKind
    key: str
    """Key of the noun that it represents."""
    name: Text
    role: Text | None = None
    """What it is to the processing, under its name."""
    lines: tuple[Text, ...] = ()
    """What is printed in it, as the retention at a store."""
    conditions: tuple[Label, ...] = ()
    """Conditions on which a process takes place at all."""
    boundary: str | None = None
    standing: Standing = Standing.STATED
    record: str | None = None
    """Record whose page says more."""
    may_be: tuple[Label, ...] = ()
    """What it is possibly the same as and the view does not show."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A category of data that a flow carries, with the conditions on which it is collected."""

    data: Label
    conditions: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A paragraph that states something: its key and its place in words."""

    key: str
    place: Text


@dataclass(frozen=True, slots=True)
class Flow:
    """A one-way flow of data between two elements."""

    id: str
    stage: Stage
    source: str
    target: str
    verb: Text
    """How the source puts it: is disclosed, may be disclosed, has the possibility of access."""
    carries: tuple[Carried, ...]
    summary: tuple[Text, ...]
    """What it carries, grouped: the label's words."""
    conditions: tuple[Label, ...] = ()
    """Conditions of the flow itself, all of which must hold."""
    inherited: tuple[Label, ...] = ()
    """Conditions of the processing that it is part of."""
    met: tuple[Label, ...] = ()
    """Conditions of the flow that a question takes for true."""
    sites: tuple[Label, ...] = ()
    """Sites that it is limited to, where the record's sites differ."""
    open: tuple[str, ...] = ()
    """Identifiers of the notes that say what leaves it undecided whether there is the flow."""
    retention: tuple[Text, ...] = ()
    purposes: tuple[Text, ...] = ()
    """What it is for (Article 30(1)(b))."""
    bases: tuple[Text, ...] = ()
    """Legal bases of the flow itself, each with the conditions on which it is the basis."""
    notes: tuple[str, ...] = ()
    """Identifiers of the notes on the facts that it is drawn from."""
    sources: tuple[Source, ...] = ()
    facts: tuple[str, ...] = ()
    """Keys of the facts that it is drawn from."""
    record: str | None = None
    side: int = 0
    """Which side of a comparison it is on."""
    standing: Standing = Standing.STATED

    @property
    def is_open(self) -> bool:
        """Whether the source leaves it undecided if there is the flow: it is drawn dotted."""
        return bool(self.open)

    @property
    def is_conditional(self) -> bool:
        """Whether some condition must hold for anything to flow: it is then drawn dashed."""
        every = bool(self.carries) and all(carried.conditions for carried in self.carries)
        return bool(self.conditions or self.inherited or every)


@dataclass(frozen=True, slots=True)
class Tie:
    """Two elements that are possibly the same: neither sameness nor difference is asserted."""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Note:
    """What must be said with a diagram: an open point, a contradiction, an interpretation."""

    id: str
    """Its identifier, as N4; empty where it is about the whole diagram."""
    text: Text
    flows: tuple[str, ...] = ()
    """Identifiers of the flows that it is about."""

    def say(self, language: Language | str = Language.EN) -> str:
        """Return it in words of a language, after its number and its flows."""
        if not self.id:
            return self.text.say(language)
        return f"{self.id} ({spans(self.flows)}). {self.text.say(language)}"


def spans(identifiers: Sequence[str]) -> str:
    """Return identifiers of a kind, those that follow each other as a span: `F1–F3, F7`."""
    letter = identifiers[0][0] if identifiers else ""
    parts: list[list[int]] = []
    for number in sorted(int(one[1:]) for one in identifiers):
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    said = (dict.fromkeys(f"{letter}{end}" for end in (part[0], part[-1])) for part in parts)
    return ", ".join("–".join(ends) for ends in said)


@dataclass(frozen=True, slots=True)
class View:
    """A data-flow diagram as data."""

    kind: str
    """What it is a view of: record, activity, site, controller, system, party, question, …"""
    level: int
    """0 for the context, 1 for the detail."""
    title: Text
    subtitle: Text | None
    elements: tuple[Element, ...]
    flows: tuple[Flow, ...]
    boundaries: tuple[Boundary, ...]
    ties: tuple[Tie, ...] = ()
    notes: tuple[Note, ...] = ()
    digest: str = ""
    """Digest of the register that it is drawn from."""
    page: int = 1
    pages: int = 1

    def side(self, identifier: str) -> int:
        """Return which side of a comparison an element or a boundary is on."""
        ends = {end for flow in self.flows if flow.side for end in (flow.source, flow.target)}
        inside = {self.element(end).boundary for end in ends}
        return int(identifier in ends or identifier in self._and_around(inside))

    def _and_around(self, inside: set[str | None]) -> set[str | None]:
        around = {b.parent for b in self.boundaries if b.id in inside}
        return inside if around <= inside else self._and_around(inside | around)

    def element(self, identifier: str) -> Element:
        """Return the element of an identifier."""
        return next(element for element in self.elements if element.id == identifier)

    def left_open(self, flow: Flow) -> tuple[Text, ...]:
        """Return what leaves it undecided whether there is a flow."""
        return tuple(note.text for note in self.notes if note.id in flow.open)

    def stands_alone(self, element: Element) -> bool:
        """Whether an element is a party in a boundary of its own, whose name it has itself."""
        around = next((b for b in self.boundaries if b.id == element.boundary), None)
        if around is None or around.kind is not BoundaryKind.LEGAL_PERSON:
            return False
        return around.role is None and element.kind is ElementKind.ENTITY
