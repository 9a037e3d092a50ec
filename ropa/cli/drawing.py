"""What `ropa diagram` draws, in which format, and into which files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ropa.access import Access
from ropa.asking import Kind, ask
from ropa.cli.desk import visible
from ropa.cli.writing import write
from ropa.drawing import DRAWABLE, Format, View, question_view
from ropa.errors import BadInput
from ropa.language import Language
from ropa.service import Snapshot
from ropa.service.diagrams import diagram_pages

ENDINGS = {form.value: form for form in Format} | {"mmd": Format.MERMAID, "gv": Format.DOT}
"""Format by the ending of a file's name."""


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
            return DRAWABLE[self.kind].view(access, self.text, level)
        asked = ask(access, self.text)
        if asked.problem is not None:
            raise BadInput(asked.problem)
        assert asked.query is not None
        if asked.query.kind is not Kind.WHO_CAN_SEE:
            raise BadInput.of("cli.not-drawable", kind=asked.query.kind)
        return question_view(access, asked.query.question, level)


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


def draw(
    snapshot: Snapshot, view: View, form: Format, language: Language, output: Path
) -> Iterator[Path]:
    """Write a view to a file, or to one for each of its pages; yield each that was written.

    Raises:
        RenderError: it cannot be drawn.
        StoreError: a file cannot be written.
    """
    parts = diagram_pages(snapshot, view, form, language)
    for number, content in enumerate(parts, 1):
        path = output
        if len(parts) > 1:
            path = output.with_name(f"{output.stem}.{number}{output.suffix}")
        write(path, content)
        yield path
