"""Writes every diagram of the seed as Mermaid, and one whose names are all hostile, to a folder."""

from __future__ import annotations

import sys
from pathlib import Path

from ropa.access import Access, Question
from ropa.drawing import View, activity_view, controller_view, question_view, record_view, render
from ropa.language import Language
from ropa.model import Activity, Organisation, Record, Register, Translated
from ropa.seeding import load
from ropa.service.workers import Workers

HOSTILE = '"]> end; subgraph x %% `code` #quot; &amp; <script> \\N \n ```{}|' + "å" * 300


def views(register: Register) -> list[View]:
    """Return the views of a register that are checked."""
    access = Access(register)
    made = [record_view(access, one.key) for one in register.all(Record)]
    made += [activity_view(access, one.key) for one in register.all(Activity)]
    made += [controller_view(access, one.key, 0) for one in register.all(Organisation)]
    asked = Question(data="data:camera-footage", site="site:tegeluddsvagen")
    return [*made, question_view(access, asked)]


def hostile(register: Register) -> Register:
    """Return the register with a hostile name for everything that has one."""
    name = {"name": Translated.same(HOSTILE)}
    return Register(
        fact.model_copy(update=name) if "name" in type(fact).model_fields else fact
        for fact in register
    )


def main() -> None:
    """Write the files."""
    folder, work = Path(sys.argv[1]), Workers().run
    register = load(Path(__file__).parents[2] / "seed")
    for place, view in enumerate([*views(register), *views(hostile(register))]):
        if view.elements:
            for language in Language:
                path = folder / f"{place}.{language}.mmd"
                path.write_bytes(render(view, "mermaid", language, work))


main()
