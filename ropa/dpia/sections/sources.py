"""The paragraphs that the dossier cites, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ropa.dpia.blocks import Cell, Section, Table, Told, walk
from ropa.dpia.case import Case
from ropa.model import Citation


def sources(case: Case, sections: Iterable[Section]) -> Section:
    """Return the section, of what is cited in some sections."""
    cited = sorted(set(_cited(case, walk(tuple(sections)))))
    rows = tuple((Cell(key), Cell(_place(case, key))) for key in cited)
    header = tuple(case.say(f"column-{name}") for name in ("source", "place"))
    table = Table(case.say("table-sources"), header, rows, (5, 12))
    return Section("sources", case.say("section-sources"), (table,))


def _place(case: Case, name: str) -> str:
    return case.facts.place(f"{Citation.prefix}:{name}").say(case.language)


def _cited(case: Case, sections: Iterable[Section]) -> Iterable[str]:
    texts = (text for section in sections for text in _sourced(section))
    for text in texts:
        for name in re.split(r",\s*", text):
            if f"{Citation.prefix}:{name}" in case.access.register:
                yield name


def _sourced(section: Section) -> Iterable[str]:
    for block in section.blocks:
        if isinstance(block, Told):
            yield from (line.only("source") for line in block.lines)
        elif isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row)
