"""JSON that the CNIL's PIA tool imports: its published export format, question by question.

The tool's questions have numbers (`pia_architecture.json` of github.com/LINCnil/pia). What the
register knows becomes answers, as HTML that the tool shows unchecked, so every text is escaped.
What is people's becomes comments on the question, in plain text; the tool shows comments of
answered questions only, so a risk has an empty answer. Nothing is evaluated and nobody is named.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from ropa.article30.line import WordedLine
from ropa.dpia.blocks import (
    Blank,
    Block,
    Dossier,
    FieldLines,
    Figure,
    Paragraph,
    Section,
    Table,
    walk,
)
from ropa.jobs import Work
from ropa.language import say
from ropa.model import Status

Object = dict[str, Any]
PIA = 1
"""Number of the assessment within its file."""
FIELDS: dict[int, tuple[str, ...]] = {
    111: ("activity", "sites", "purposes"),
    112: ("controller", "joint-controllers", "processors"),
    121: ("data-subjects", "personal-data", "time-limits", "recipients", "internal-access"),
    123: ("systems", "storage-location"),
}
"""Questions that fields of the Article 30 table answer, record by record."""
SEEN = 121
"""The question of who can see the data, which fields of the table answer in part."""
SECTIONS: dict[int, str] = {
    122: "a-flows",
    211: "b-purposes",
    212: "b-basis",
    213: "b-minimisation",
    214: "b-accuracy",
    215: "b-retention",
    221: "b-information",
    223: "b-access",
    224: "b-rectification",
    225: "b-objection",
    226: "b-processors",
    227: "b-transfers",
}
"""Questions that a section of the dossier answers."""
RISKS = (321, 331, 341)
"""The first question of each risk: unauthorised access, unwanted change, loss."""


def write(dossier: Dossier, work: Work) -> bytes:  # noqa: ARG001 - the tool takes no pictures
    """Write a dossier as the file that the tool imports."""
    return json.dumps(_whole(dossier), ensure_ascii=False, indent=2).encode()


def _whole(dossier: Dossier) -> Object:
    moment = f"{dossier.dated.isoformat()}T00:00:00.000Z"
    answers = sorted((*_answers(dossier), *((risk, None) for risk in RISKS)))
    comments = sorted(_comments(dossier))
    return {
        "pia": _pia(dossier, moment),
        "answers": [
            {
                "pia_id": PIA,
                "reference_to": question,
                "data": {"text": text, "gauge": None, "list": []},
                "created_at": moment,
                "id": number,
            }
            for number, (question, text) in enumerate(answers, 1)
        ],
        "measures": [
            {
                "title": line.statement,
                "pia_id": PIA,
                "content": line_of(line),
                "placeholder": "measures.default_placeholder",
                "created_at": moment,
                "id": number,
            }
            for number, line in enumerate(_measures(dossier), 1)
        ],
        "evaluations": [],
        "comments": [
            {
                "pia_id": PIA,
                "description": text,
                "reference_to": question,
                "for_measure": False,
                "created_at": moment,
                "id": number,
            }
            for number, (question, text) in enumerate(comments, 1)
        ],
    }


def _pia(dossier: Dossier, moment: str) -> Object:
    """Return the assessment itself: not begun, and with no names, since the register holds none."""
    return {
        "status": 0,
        "is_example": 0,
        "is_archive": 0,
        "created_at": moment,
        "updated_at": moment,
        "name": f"{dossier.title} ({dossier.subject}, {dossier.dated.isoformat()})",
        "category": "",
        "author_name": "",
        "evaluator_name": "",
        "validator_name": "",
        "id": PIA,
        "progress": 0,
        "structure_id": "",
    }


def _answers(dossier: Dossier) -> Iterator[tuple[int, str]]:
    for question, fields in FIELDS.items():
        seen = _within(dossier, "a-seeing") if question == SEEN else ""
        yield question, "".join(_records(dossier, fields)) + seen
    for question, name in SECTIONS.items():
        yield question, _within(dossier, name)


def _within(dossier: Dossier, name: str) -> str:
    """Return all of a section and those within it."""
    found = walk((dossier.section(name),))
    return "".join(marked(block) for section in found for block in section.blocks)


def _records(dossier: Dossier, fields: tuple[str, ...]) -> Iterator[str]:
    for section in _of_records(dossier):
        yield f"<p><strong>{escape(section.title)}</strong></p>"
        yield from (
            marked(block)
            for block in section.blocks
            if isinstance(block, FieldLines) and block.name in fields
        )


def _of_records(dossier: Dossier) -> Iterable[Section]:
    within = dossier.section("a-description").sections
    return (section for section in within if section.name.startswith("a-record-"))


def _comments(dossier: Dossier) -> Iterator[tuple[int, str]]:
    for question, name in SECTIONS.items():
        for block in dossier.section(name).blocks:
            if isinstance(block, Blank):
                yield question, block.prompt
    exposed = dict.fromkeys(
        f"{row[0].text} {row[1].text}"
        for section in dossier.section("c-risks").sections
        for block in section.blocks
        if isinstance(block, Table)
        for row in block.rows
    )
    for question in RISKS:
        yield question, say("dpia.exposed", dossier.language, parts="; ".join(exposed))


def _measures(dossier: Dossier) -> Iterator[WordedLine]:
    for block in dossier.section("d-measures").blocks:
        if isinstance(block, FieldLines):
            yield from (line for line in block.lines if line.status is Status.STATED)


def marked(block: Block) -> str:
    """Return a block as HTML; a blank and a picture are no part of an answer."""
    match block:
        case Paragraph():
            return f"<p>{escape(block.text)}</p>"
        case FieldLines():
            lines = "".join(f"<li>{line_of(line)}</li>" for line in block.lines)
            return f"<p><strong>{escape(block.label)}</strong></p><ul>{lines}</ul>"
        case Table():
            rows = "".join(f"<li>{_row(block, number)}</li>" for number in range(len(block.rows)))
            return f"<p><strong>{escape(block.caption)}</strong></p><ul>{rows}</ul>"
        case Blank() | Figure():
            return ""


def line_of(line: WordedLine) -> str:
    """Return a line with what is said of it."""
    pairs = (f"{escape(pair.label)}: {escape(pair.value)}" for pair in line.pairs)
    return "<br>".join((escape(line.statement), *pairs))


def _row(table: Table, number: int) -> str:
    pairs = zip(table.header, table.rows[number], strict=True)
    return "<br>".join(f"{escape(label)}: {escape(cell.text)}" for label, cell in pairs)
