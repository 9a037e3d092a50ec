"""Screenings and dossiers as values that JSON can hold: the one form of each."""

from __future__ import annotations

from typing import Any

from ropa.dpia.answers import Answered, Screening
from ropa.dpia.blocks import Blank, Block, Dossier, FieldLines, Figure, Paragraph, Section, Table
from ropa.language import Language

Object = dict[str, Any]


def screening_to_json(found: Screening, language: Language | str) -> Object:
    """Return a screening as values that JSON can hold.

    Args:
        found: the screening.
        language: language of the reasons.
    """
    chosen = Language(language)
    return {
        "subject": found.subject,
        "records": list(found.records),
        "outcome": found.outcome.value,
        "criteria": [_answered(one, chosen) for one in found.criteria],
        "public_monitoring": {
            "answer": found.public_monitoring.answer.value,
            "parts": [_answered(one, chosen) for one in found.public_monitoring.parts],
        },
    }


def _answered(one: Answered, language: Language) -> Object:
    return {
        "criterion": one.criterion.value,
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
                "stated_on": each.stated_on.isoformat(),
                "controllers": list(each.controllers),
            }
            for each in one.stated
        ],
    }


def dossier_to_json(found: Dossier) -> Object:
    """Return a dossier as what JSON can hold; of a diagram, what it is called and shows."""
    return {
        "subject": found.subject,
        "records": list(found.records),
        "language": found.language.value,
        "dated": found.dated.isoformat(),
        "digest": found.digest,
        "kind": found.kind,
        "title": found.title,
        "cover": [block_to_json(block) for block in found.cover],
        "sections": [_section(section) for section in found.sections],
    }


def _section(section: Section) -> Object:
    return {
        "name": section.name,
        "title": section.title,
        "blocks": [block_to_json(block) for block in section.blocks],
        "sections": [_section(each) for each in section.sections],
    }


def block_to_json(block: Block) -> Object:
    """Return a block as what JSON can hold, with its kind."""
    match block:
        case Paragraph():
            return {"kind": "paragraph", "text": block.text, "tone": block.tone.value}
        case Blank():
            return {"kind": "blank", "prompt": block.prompt}
        case FieldLines():
            return _field(block)
        case Table():
            return _table(block)
        case Figure():
            about = {"caption": block.caption, "alternative": block.alternative}
            return {"kind": "figure", **about}


def _field(block: FieldLines) -> Object:
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
