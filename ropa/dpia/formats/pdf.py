"""PDF, tagged after PDF/UA-1. The template reads the dossier as JSON: its texts are no markup."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, time
from importlib.resources import files
from typing import Any

from ropa.dpia.blocks import Block, Dossier, Figure, depth, numbered
from ropa.dpia.documents import draw
from ropa.dpia.to_json import block_to_json, dossier_to_json
from ropa.drawing.layout import typeset
from ropa.jobs import Work
from ropa.language import say

Object = dict[str, Any]
FileOf = Callable[[Figure], str]
"""Draw a figure, and return the name of its file."""
WORDS = ("contents", "dated", "fill-in", "stands", "version")


def write(dossier: Dossier, work: Work) -> bytes:
    """Write a dossier as PDF/UA-1.

    Raises:
        RenderError: typst could not set it, or it takes too long.
    """
    pictures: dict[str, str] = {}

    def file_of(figure: Figure) -> str:
        name = f"figure-{len(pictures) + 1}.svg"
        pictures[name] = draw(dossier, figure.view, "svg", work).decode()
        return name

    text = json.dumps(_whole(dossier, file_of), ensure_ascii=False)
    template = files("ropa.dpia").joinpath("templates", "dossier.typ").read_text("utf-8")
    moment = datetime.combine(dossier.dated, time(), UTC)
    parts = {"main.typ": template, "dossier.json": text, **pictures}
    spelled = ["dossier.json", *pictures]
    (made,) = typeset(parts, "pdf", work, room="exports", moment=moment, spelled=spelled)
    return made


def _whole(dossier: Dossier, file_of: FileOf) -> Object:
    return {
        **dossier_to_json(dossier),
        "version": dossier.version,
        "date": dossier.dated.timetuple()[:3],
        "words": {
            "page": say("exports.page", dossier.language),
            **{name: say(f"dpia.{name}", dossier.language) for name in WORDS},
        },
        "sections": [
            {
                "level": depth(number),
                "title": f"{number} {section.title}",
                "blocks": [_block(block, file_of) for block in section.blocks],
            }
            for number, section in numbered(dossier.sections)
        ],
    }


def _block(block: Block, file_of: FileOf) -> Object:
    if not isinstance(block, Figure):
        return block_to_json(block)
    return {**block_to_json(block), "file": file_of(block)}
