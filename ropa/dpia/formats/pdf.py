"""PDF, tagged after PDF/UA-1. The template reads the dossier as JSON: its texts are no markup."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from importlib.resources import files
from typing import Any

from ropa.dpia.blocks import Block, Dossier, Figure
from ropa.dpia.numbering import depth, numbered
from ropa.dpia.plain import plain_block
from ropa.dpia.writing import Draw
from ropa.exports.formats.glyphs import shown
from ropa.exports.formats.typesetting import printed
from ropa.language import say

Object = dict[str, Any]
WORDS = ("contents", "dated", "digest", "fill-in", "stands", "subject-key")


def write(dossier: Dossier, draw: Draw) -> bytes:
    """Write a dossier as PDF/UA-1.

    Raises:
        RenderError: typst could not set it.
    """
    pictures: dict[str, bytes] = {}
    text = json.dumps(_whole(dossier, draw, pictures), ensure_ascii=False)
    template = files("ropa.dpia").joinpath("templates", "dossier.typ").read_bytes()
    moment = datetime.combine(dossier.dated, time(), UTC)
    parts = {"main.typ": template, "dossier.json": shown(text).encode(), **pictures}
    return printed(parts, moment)


def _whole(dossier: Dossier, draw: Draw, pictures: dict[str, bytes]) -> Object:
    return {
        "kind": dossier.kind,
        "title": dossier.title,
        "language": dossier.language,
        "dated": dossier.dated.isoformat(),
        "date": dossier.dated.timetuple()[:3],
        "subject": dossier.subject,
        "digest": dossier.digest,
        "words": {
            "page": say("exports.page", dossier.language),
            **{name: say(f"dpia.{name}", dossier.language) for name in WORDS},
        },
        "cover": [plain_block(block) for block in dossier.cover],
        "sections": [
            {
                "level": depth(number),
                "title": f"{number} {section.title}",
                "blocks": [_block(block, draw, pictures) for block in section.blocks],
            }
            for number, section in numbered(dossier.sections)
        ],
    }


def _block(block: Block, draw: Draw, pictures: dict[str, bytes]) -> Object:
    if not isinstance(block, Figure):
        return plain_block(block)
    file = f"figure-{len(pictures) + 1}.svg"
    pictures[file] = draw(block.view, "svg")
    return {**plain_block(block), "file": file}
