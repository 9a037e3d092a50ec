"""DOCX: a document that people go on writing in, with real styles, headings and table headers."""

from __future__ import annotations

from io import BytesIO

from docx.document import Document as Written
from docx.shared import Cm
from docx.table import _Cell

from ropa.dpia.blocks import (
    Blank,
    Block,
    Cell,
    Dossier,
    FieldLines,
    Figure,
    Paragraph,
    Table,
    Tone,
    depth,
    numbered,
)
from ropa.dpia.documents import draw
from ropa.exports.word_styles import (
    BLANK_FILL,
    CELL,
    LABEL,
    MARK,
    QUIET,
    SILENT,
    SMALL,
    STATEMENT,
    add_form_styles,
    add_line,
    fill,
    heading_row,
    keep_whole,
    new_document,
    save,
    widths,
)
from ropa.jobs import Work
from ropa.language import say

WIDTH = 17.0
"""Centimetres between the margins."""
TALLEST = 22.0
"""Centimetres that a picture may take of a page."""
BLANK_LINES = 3
"""Empty lines in a place to fill in."""
TONES = {Tone.QUIET: QUIET, Tone.SILENT: SILENT, Tone.STRONG: MARK, Tone.PLAIN: STATEMENT}


def write(dossier: Dossier, work: Work) -> bytes:
    """Write a dossier as a Word document."""
    document = new_document(f"{dossier.kind}: {dossier.title}", dossier.language, dossier.dated)
    add_form_styles(document)
    writer = _Writer(dossier, document, work)
    writer.cover()
    for number, section in numbered(dossier.sections):
        document.add_heading(f"{number} {section.title}", min(depth(number) + 1, 4))
        for block in section.blocks:
            writer.block(block)
    return save(document, document.core_properties.created)


class _Writer:
    """Writes blocks into one document."""

    def __init__(self, dossier: Dossier, document: Written, work: Work) -> None:
        self.dossier, self.document, self.work = dossier, document, work

    def say(self, name: str) -> str:
        return say(f"dpia.{name}", self.dossier.language)

    def cover(self) -> None:
        about = self.dossier
        self.document.add_paragraph(about.kind, "Subtitle")
        self.document.add_heading(about.title, 1)
        self.document.add_paragraph(self.say("stands"), QUIET)
        for block in about.cover:
            self.field(block)
        pairs = (
            ("dated", about.dated.isoformat()),
            ("version", about.version),
        )
        for name, value in pairs:
            self.document.add_paragraph(f"{self.say(name)}: {value}", SMALL)

    def block(self, block: Block) -> None:
        match block:
            case Paragraph():
                paragraph = self.document.add_paragraph(block.text, TONES[block.tone])
                paragraph.paragraph_format.keep_with_next = block.tone is Tone.STRONG
            case Blank():
                self.blank(block)
            case FieldLines():
                self.field(block)
            case Table():
                self.table(block)
            case Figure():
                self.figure(block)

    def blank(self, block: Blank) -> None:
        table = self.document.add_table(1, 1, "Table Grid")
        cell = table.rows[0].cells[0]
        fill(cell, BLANK_FILL)
        keep_whole(table.rows[0])
        cell.text = f"{self.say('fill-in')}: {block.prompt}"
        cell.paragraphs[0].style = QUIET
        for _ in range(BLANK_LINES):
            cell.add_paragraph("")
        self.document.add_paragraph("", CELL)

    def field(self, block: FieldLines) -> None:
        self.document.add_paragraph(block.label, LABEL)
        for line in block.lines:
            add_line(self.document, line)

    def table(self, block: Table) -> None:
        self.document.add_paragraph(block.caption, LABEL)
        table = self.document.add_table(len(block.rows) + 1, len(block.header), "Table Grid")
        heading_row(table, list(block.header))
        for cell in table.rows[0].cells:
            cell.paragraphs[0].style = CELL
        places = iter(table._cells[len(block.header) :])
        for row in block.rows:
            for said in row:
                self.cell(said, next(places))
        whole = sum(block.widths)
        widths(table, tuple(WIDTH * part / whole for part in block.widths))
        for each in table.rows:
            keep_whole(each)
        self.document.add_paragraph("", CELL)

    def cell(self, said: Cell, cell: _Cell) -> None:
        paragraph = cell.paragraphs[0]
        paragraph.style = CELL
        paragraph.add_run(said.text).italic = said.tone is Tone.SILENT or None
        if said.tone is Tone.BLANK:
            fill(cell, BLANK_FILL)

    def figure(self, block: Figure) -> None:
        drawn = draw(self.dossier, block.view, "png", self.work)
        picture = self.document.add_picture(BytesIO(drawn), Cm(WIDTH))
        if picture.height > Cm(TALLEST):
            picture.width = int(picture.width * Cm(TALLEST) / picture.height)
            picture.height = Cm(TALLEST)
        about = picture._inline.docPr
        about.set("descr", block.alternative)
        about.set("title", block.caption)
        self.document.add_paragraph(block.caption, QUIET)
