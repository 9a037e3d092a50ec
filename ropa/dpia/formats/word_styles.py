"""Styles of the Word dossier, besides those of the Article 30 record."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import _Cell, _Row

QUIET, LABEL, CELL = "Ropa Quiet", "Ropa Label", "Ropa Cell"
BLANK_FILL = "FFF8E1"
"""Colour of a place to fill in, which its text also marks."""
FAINT = RGBColor(0x57, 0x60, 0x6A)
INK = RGBColor(0x1B, 0x1F, 0x24)


def style(document: Document) -> None:
    """Add the styles to a document that is laid out."""
    hyphenate(document)
    _add(document, QUIET, 9.5, FAINT)
    label = _add(document, LABEL, 10, INK)
    label.font.bold = True
    label.paragraph_format.space_before = Pt(8)
    label.paragraph_format.keep_with_next = True
    _add(document, CELL, 7.5, INK)
    deepest = document.styles["Heading 4"]
    assert isinstance(deepest, ParagraphStyle)
    deepest.font.size, deepest.font.color.rgb, deepest.font.italic = Pt(11), INK, False


def _add(document: Document, name: str, size: float, colour: RGBColor) -> ParagraphStyle:
    made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(made, ParagraphStyle)
    made.base_style = document.styles["Normal"]
    made.font.size, made.font.color.rgb = Pt(size), colour
    made.paragraph_format.space_before = made.paragraph_format.space_after = Pt(2)
    return made


def keep_whole(row: _Row) -> None:
    """Keep a row of a table on one page."""
    mark = OxmlElement("w:cantSplit")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def hyphenate(document: Document) -> None:
    """Let long words break at syllables, which narrow columns need."""
    before = document.settings.element.find(qn("w:defaultTabStop"))
    before.addnext(OxmlElement("w:autoHyphenation"))


def fill(cell: _Cell, colour: str) -> None:
    """Fill a cell with a colour."""
    element = OxmlElement("w:shd")
    element.set(qn("w:val"), "clear")
    element.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(element)
