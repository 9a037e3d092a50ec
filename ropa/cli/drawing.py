"""What `ropa diagram` draws, in which format, and into which files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ropa.access import Access
from ropa.asking import Kind, ask
from ropa.cli.desk import visible
from ropa.cli.writing import write
from ropa.drawing import (
    Format,
    View,
    activity_view,
    controller_view,
    pages,
    party_view,
    question_view,
    record_view,
    render,
    site_view,
    system_view,
)
from ropa.drawing.paper import pdf
from ropa.errors import BadInput
from ropa.language import Language


class Drawn(Protocol):
    """What makes a view of a key."""

    def __call__(self, access: Access, key: str, level: int = 1) -> View:
        """Return the view: level 0 for the context, 1 for the detail."""
        ...


VIEWS: dict[str, Drawn] = {
    "record": record_view,
    "activity": activity_view,
    "site": site_view,
    "controller": controller_view,
    "system": system_view,
    "party": party_view,
}
ENDINGS = {form.value: form for form in Format} | {"mmd": Format.MERMAID, "gv": Format.DOT}
"""Format by the ending of a file's name."""
WHOLE = (Format.DOT, Format.JSON, Format.MERMAID)
"""Formats that are not for paper, and so are never split into pages."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is drawn: a key, or a question in words."""

    kind: str
    text: str

    def view(self, access: Access, level: int = 1) -> View:
        """Return the view of it: level 0 for the context, 1 for the detail.

        Raises:
            UnknownKey: the register does not hold the key.
            BadInput: the question is not understood, or is none that can be drawn.
        """
        if self.kind != "question":
            return VIEWS[self.kind](access, self.text, level)
        asked = ask(access, self.text)
        if asked.problem is not None:
            raise BadInput(asked.problem)
        assert asked.query is not None
        if asked.query.kind is not Kind.WHO_CAN_SEE:
            raise BadInput.of("cli.not-drawable", kind=asked.query.kind)
        assert asked.query.data is not None
        return question_view(access, asked.query.data, asked.query.scope, level)


def form_of(output: Path, named: str | None) -> Format:
    """Return the format that was named, or the one that the file's name tells.

    Raises:
        BadInput: there is no such format.
    """
    name = named if named is not None else output.suffix.lstrip(".")
    if name.lower() not in ENDINGS:
        known = ", ".join(Format)
        raise BadInput.of("cli.format-needed", path=visible(named or output), known=known)
    return ENDINGS[name.lower()]


def draw(view: View, form: Format, language: Language, output: Path) -> Iterator[Path]:
    """Write a view to a file, or to one for each of its pages; yield each that was written.

    Raises:
        RenderError: it cannot be drawn.
        StoreError: a file cannot be written.
    """
    parts = [view] if form in WHOLE else pages(view)
    if form is Format.PDF:
        write(output, pdf(parts, language))
        yield output
        return
    for number, part in enumerate(parts, 1):
        path = output
        if len(parts) > 1:
            path = output.with_name(f"{output.stem}.{number}{output.suffix}")
        write(path, render(part, form, language))
        yield path
