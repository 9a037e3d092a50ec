"""What the Word document looks like: its styles, page, header and footer, and its tables."""

from __future__ import annotations

from datetime import date, datetime, time

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from ropa.article30.fields import Level
from ropa.exports.formats.cells import COLOURS
from ropa.exports.interface import Book
from ropa.language import Language, about, say

STATEMENT, SILENT, DETAIL = "Ropa Statement", "Ropa Not Stated", "Ropa Particular"
KEY, MARK, HEADER = "Ropa Key", "Ropa Mark", "Ropa Header"
FONT = "Calibri"
INK = RGBColor(0x1B, 0x1F, 0x24)


def prepare(document: Document, book: Book) -> None:
    """Give an empty document its page, styles, language, properties, header and footer."""
    lay_out(document, book.role.heading.say(book.language), book.language, book.dated)


def lay_out(document: Document, title: str, language: Language, dated: date) -> None:
    """Give an empty document of a title and a day the same, whatever it is a document of."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    properties = document.core_properties
    properties.title, properties.author = title, "ropa"
    properties.language = about(language).tag
    properties.created = properties.modified = datetime.combine(dated, time())
    header = section.header.paragraphs[0]
    header.style = _add(document, HEADER, 8.5, RGBColor(0x57, 0x60, 0x6A))
    header.paragraph_format.tab_stops.add_tab_stop(Cm(17), WD_TAB_ALIGNMENT.RIGHT)
    header.text = f"{title}\t{dated.isoformat()}"
    _page_number(section.footer.paragraphs[0], language)
    _styles(document, language)


def _styles(document: Document, language: Language) -> None:
    normal = _style(document, "Normal")
    normal.font.name, normal.font.size = FONT, Pt(10)
    normal.paragraph_format.space_after = Pt(4)
    _language(normal, about(language).tag)
    for name, size in (("Heading 1", 22), ("Heading 2", 15), ("Heading 3", 11.5), ("Subtitle", 12)):
        style = _style(document, name)
        style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), INK
        style.font.italic = False
        style.element.rPr.rFonts.attrib.clear()
        style.font.name = FONT
    _add(document, STATEMENT, 10, INK)
    _add(document, SILENT, 10, RGBColor(0x8A, 0x3B, 0x12)).font.italic = True
    _add(document, DETAIL, 9, INK).paragraph_format.left_indent = Cm(0.5)
    _add(document, KEY, 8.5, RGBColor(0x57, 0x60, 0x6A))
    _add(document, MARK, 10, INK).font.bold = True


def _style(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _add(document: Document, name: str, size: float, colour: RGBColor) -> ParagraphStyle:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.base_style = document.styles["Normal"]
    style.font.size, style.font.color.rgb = Pt(size), colour
    style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(2)
    return style


def _language(style: ParagraphStyle, locale: str) -> None:
    element = OxmlElement("w:lang")
    element.set(qn("w:val"), locale)
    style.element.get_or_add_rPr().append(element)


def _page_number(paragraph: Paragraph, language: Language) -> None:
    before, between = say("exports.page-of", language, number="\0", total="\0").split("\0")[:2]
    for text, code in ((before, "PAGE"), (between, "NUMPAGES")):
        paragraph.add_run(text)
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), code)
        paragraph._p.append(field)


def heading_row(table: Table, texts: list[str]) -> None:
    """Fill the first row of a table as its header, repeated on each page that it reaches."""
    row = table.rows[0]
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)
    for cell, text in zip(row.cells, texts, strict=True):
        cell.text = text
        cell.paragraphs[0].runs[0].bold = True
        _fill(cell, "E6EAEE")


def shade(cell: _Cell, level: Level) -> None:
    """Colour a cell by the obligation level, which its text also tells."""
    _fill(cell, COLOURS[level].removeprefix("#"))


def _fill(cell: _Cell, colour: str) -> None:
    element = OxmlElement("w:shd")
    element.set(qn("w:val"), "clear")
    element.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(element)


def widths(table: Table, centimetres: tuple[float, ...]) -> None:
    """Fix the widths of a table's columns, in centimetres."""
    table.autofit = False
    for column, width in zip(table.columns, centimetres, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)
