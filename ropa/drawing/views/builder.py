"""Builder: gathers the parts of a view and numbers them in the order in which they come.

What holds here: a part is made once for each thing that it stands for, so a supplier that two
records name is one element; identifiers follow the order of building, which follows the keys of the
register, so the same facts give the same identifiers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ropa.access import Access
from ropa.drawing.view import (
    Boundary,
    BoundaryKind,
    Element,
    ElementKind,
    Flow,
    Label,
    Note,
    Stage,
    Tie,
    View,
)
from ropa.language.text import Text
from ropa.model.activity import Activity
from ropa.model.organisation import Organisation
from ropa.model.record import Record
from ropa.model.system import System


def tie(elements: tuple[Element, ...]) -> tuple[tuple[Tie, ...], tuple[Element, ...]]:
    """Return the ties between elements, and the elements with only the ties that lead outside."""
    ties = tuple(
        Tie(one.id, other.id)
        for place, one in enumerate(elements)
        for other in elements[place + 1 :]
        if _may_be_same(one, other)
    )
    shown = {element.key for element in elements if _can_be_tied(element)}
    return ties, tuple(_without(element, shown) for element in elements)


def _can_be_tied(element: Element) -> bool:
    return bool(element.may_be) or element.kind is ElementKind.STORE


def _may_be_same(one: Element, other: Element) -> bool:
    if not (_can_be_tied(one) and _can_be_tied(other)):
        return False
    shared = one.kind is ElementKind.STORE and one.key == other.key
    return shared or other.key in _keys(one)


def _keys(element: Element) -> Iterator[str]:
    return (label.key for label in element.may_be)


def _without(element: Element, shown: set[str]) -> Element:
    outside = tuple(label for label in element.may_be if label.key not in shown)
    return replace(element, may_be=outside)


LETTER = {ElementKind.ENTITY: "E", ElementKind.PROCESS: "P", ElementKind.STORE: "S"}
Identity = tuple[str, ...]
"""What an element stands for, as the key of an organisation and a capacity."""


class Builder:
    """The parts of a view that is being built."""

    def __init__(self, access: Access, *, single: bool = False) -> None:
        """Begin a view.

        Args:
            access: what answers from the register.
            single: whether it shows one record only, which its title then names.
        """
        self.single = single
        self.access = access
        self.register = access.register
        self._counts: Counter[str] = Counter()
        self._boundaries: dict[Identity, Boundary] = {}
        self._elements: dict[Identity, Element] = {}
        self._flows: list[Flow] = []
        self._notes: dict[Text, Note] = {}

    def _number(self, letter: str) -> str:
        self._counts[letter] += 1
        return f"{letter}{self._counts[letter]}"

    def boundary(
        self,
        kind: BoundaryKind,
        key: str,
        name: Text,
        *,
        role: Text | None = None,
        parent: str | None = None,
    ) -> str:
        """Return the identifier of the boundary around `key`, made where it is new."""
        identity = (kind, key, parent or "")
        if identity not in self._boundaries:
            number = self._number("B")
            self._boundaries[identity] = Boundary(number, kind, key, name, role, parent)
        return self._boundaries[identity].id

    def element(self, kind: ElementKind, identity: Identity, element: Element) -> str:
        """Return the identifier of the element of an identity, made where it is new.

        Args:
            kind: its kind, which gives the letter of its identifier.
            identity: what it stands for.
            element: what it is, without its identifier.
        """
        if identity not in self._elements:
            self._elements[identity] = replace(element, id=self._number(LETTER[kind]))
        return self._elements[identity].id

    def print_in(self, identity: Identity, lines: Iterable[Text]) -> None:
        """Print lines in an element, each once."""
        element = self._elements[identity]
        new = [line for line in lines if line not in element.lines]
        self._elements[identity] = replace(element, lines=(*element.lines, *new))

    def flow(self, flow: Flow, notes: Iterable[Text] = (), left_open: Iterable[Text] = ()) -> str:
        """Add a flow and return its identifier.

        Args:
            flow: the flow, without its identifier.
            notes: what must be said of the facts that it is drawn from.
            left_open: what leaves it undecided whether there is the flow.
        """
        number = self._number("F")
        reasons = tuple(self._noted(text, number) for text in left_open)
        every = (*reasons, *(self._noted(text, number) for text in notes))
        noted = tuple(dict.fromkeys(every))
        self._flows.append(replace(flow, id=number, open=reasons, notes=noted))
        return number

    def note(self, party: str, notes: Iterable[Text]) -> None:
        """Say notes of every flow to a party, each once."""
        for text in notes:
            for place, flow in enumerate(self._flows):
                if flow.stage is Stage.ACCESS and self._is_of(flow, party):
                    noted = dict.fromkeys((*flow.notes, self._noted(text, flow.id)))
                    self._flows[place] = replace(flow, notes=tuple(noted))

    def _is_of(self, flow: Flow, party: str) -> bool:
        return any(e.id == flow.target and e.key == party for e in self._elements.values())

    def _noted(self, text: Text, flow: str) -> str:
        """Return the identifier of a note on a flow; the same words are one note."""
        if text not in self._notes:
            self._notes[text] = Note(self._number("N"), text)
        note = self._notes[text]
        if flow not in note.flows:
            self._notes[text] = replace(note, flows=(*note.flows, flow))
        return note.id

    def view(self, kind: str, level: int, title: Text, subtitle: Text | None) -> View:
        """Return the view, with the ties between its elements."""
        ties, elements = tie(tuple(self._elements.values()))
        return View(
            kind,
            level,
            title,
            subtitle,
            elements,
            tuple(self._flows),
            tuple(self._boundaries.values()),
            ties,
            tuple(self._notes.values()),
            digest=self.register.digest,
        )

    def may_be(self, key: str) -> tuple[Label, ...]:
        """Return what an organisation or a system is possibly the same as, as labels."""
        noun = Organisation if key.startswith("org:") else System
        tied = self.access.index.ties.of(key)
        return tuple(Label(other, self.register.get(noun, other).name) for other in tied)

    def activity(self, record: Record) -> Text:
        """Return the name of a record's activity."""
        return self.register.get(Activity, record.activity).name
