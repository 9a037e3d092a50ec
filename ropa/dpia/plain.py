"""Screenings and dossiers as JSON: for the command line, the API, and the page that is typeset."""

from __future__ import annotations

from typing import Any

from ropa.dpia.blocks import Blank, Block, Dossier, Figure, Paragraph, Section, Table, Told
from ropa.dpia.interface import Answered, Screening
from ropa.language import Language

Object = dict[str, Any]


def plain_screening(found: Screening, language: Language | str) -> Object:
    """Return a screening as what JSON can hold."""
    spoken = Language(language)
    return {
        "subject": found.subject,
        "records": list(found.records),
        "outcome": found.outcome.value,
        "says": found.outcome.label.say(spoken),
        "criteria": [_answered(one, spoken) for one in found.criteria],
        "publicMonitoring": {
            "answer": found.public_monitoring.answer.value,
            "parts": [_answered(one, spoken) for one in found.public_monitoring.parts],
        },
    }


def _answered(one: Answered, language: Language) -> Object:
    return {
        "criterion": one.criterion.value,
        "name": one.name.say(language),
        "answer": one.answer.value,
        "by": one.by.value,
        "reason": one.reason.say(language),
        "facts": list(one.facts),
        "citations": list(one.citations),
        "stated": [
            {
                "key": each.key,
                "answer": each.answer.value,
                "reason": each.reason.say(language),
                "author": each.author,
                "statedOn": each.stated_on.isoformat(),
                "controllers": list(each.controllers),
            }
            for each in one.stated
        ],
    }


def plain_dossier(found: Dossier) -> Object:
    """Return a dossier as what JSON can hold; of a diagram, what it is called and shows."""
    return {
        "subject": found.subject,
        "records": list(found.records),
        "language": found.language.value,
        "dated": found.dated.isoformat(),
        "digest": found.digest,
        "kind": found.kind,
        "title": found.title,
        "cover": [plain_block(block) for block in found.cover],
        "sections": [_section(section) for section in found.sections],
    }


def _section(section: Section) -> Object:
    return {
        "name": section.name,
        "title": section.title,
        "blocks": [plain_block(block) for block in section.blocks],
        "sections": [_section(each) for each in section.sections],
    }


def plain_block(block: Block) -> Object:
    """Return a block as what JSON can hold, with its kind."""
    match block:
        case Paragraph():
            return {"kind": "paragraph", "text": block.text, "tone": block.tone.value}
        case Blank():
            return {"kind": "blank", "prompt": block.prompt}
        case Told():
            return _told(block)
        case Table():
            return _table(block)
        case Figure():
            about = {"caption": block.caption, "alternative": block.alternative}
            return {"kind": "figure", **about}


def _told(block: Told) -> Object:
    return {
        "kind": "told",
        "name": block.name,
        "label": block.label,
        "lines": [
            {
                "statement": line.statement,
                "status": line.status.value,
                "pairs": [
                    {"label": pair.label, "value": pair.value, "status": pair.status.value}
                    for pair in line.pairs
                ],
            }
            for line in block.lines
        ],
    }


def _table(block: Table) -> Object:
    rows = [[{"text": cell.text, "tone": cell.tone.value} for cell in row] for row in block.rows]
    return {
        "kind": "table",
        "caption": block.caption,
        "header": list(block.header),
        "widths": list(block.widths),
        "rows": rows,
    }
