"""What a Word document looks like: its styles, page, header, footer and tables; and saving it.

Every writer of Word uses these: the Article 30 record, and the dossier, which has styles of its own
for what people fill in.
"""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Written
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from ropa.article30.line import WordedLine
from ropa.language import Language, about, say
from ropa.model import Status

STATEMENT, SILENT, DETAIL = "Ropa Statement", "Ropa Not Stated", "Ropa Particular"
SMALL, MARK, HEADER = "Ropa Small", "Ropa Mark", "Ropa Header"
KEY = "Ropa Key"
"""The key of what follows, for programs: it is neither shown nor printed."""
QUIET, LABEL, CELL = "Ropa Quiet", "Ropa Label", "Ropa Cell"
BLANK_FILL = "FFF8E1"
"""Colour of a place to fill in, which its text also marks."""
FONT = "Calibri"
INK = RGBColor(0x1B, 0x1F, 0x24)
FAINT = RGBColor(0x57, 0x60, 0x6A)
RUST = RGBColor(0x8A, 0x3B, 0x12)


def new_document(title: str, language: Language, dated: date) -> Written:
    """Return an empty document with its page, styles, properties, header and footer.

    Args:
        title: its title, which the header shows.
        language: language of its text.
        dated: day of the document, which the header shows.
    """
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    properties = document.core_properties
    properties.title, properties.author = title, "ropa"
    properties.language = about(language).tag
    properties.created = properties.modified = datetime.combine(dated, time())
    header = section.header.paragraphs[0]
    header.style = _add(document, HEADER, 8.5, FAINT)
    header.paragraph_format.tab_stops.add_tab_stop(Cm(17), WD_TAB_ALIGNMENT.RIGHT)
    header.text = f"{title}\t{dated.isoformat()}"
    _page_number(section.footer.paragraphs[0], language)
    _add_styles(document, language)
    return document


def _add_styles(document: Written, language: Language) -> None:
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
    _add(document, SILENT, 10, RUST).font.italic = True
    _add(document, DETAIL, 9, INK).paragraph_format.left_indent = Cm(0.5)
    _add(document, SMALL, 8.5, FAINT)
    _add(document, KEY, 8.5, FAINT).font.hidden = True
    _add(document, MARK, 10, INK).font.bold = True


def add_form_styles(document: Written) -> None:
    """Add the styles of a document that people go on writing in, whose columns are narrow."""
    tab_stop = document.settings.element.find(qn("w:defaultTabStop"))
    tab_stop.addnext(OxmlElement("w:autoHyphenation"))
    _add(document, QUIET, 9.5, FAINT)
    label = _add(document, LABEL, 10, INK)
    label.font.bold = True
    label.paragraph_format.space_before = Pt(8)
    label.paragraph_format.keep_with_next = True
    _add(document, CELL, 7.5, INK)
    deepest = _style(document, "Heading 4")
    deepest.font.size, deepest.font.color.rgb, deepest.font.italic = Pt(11), INK, False


def save(document: Written, moment: datetime) -> bytes:
    """Return a document as a file whose parts all have one time, so that its bytes are the same.

    Args:
        document: the document.
        moment: time of its parts, from 1980 on, as zip files count.
    """
    saved, target = BytesIO(), BytesIO()
    document.save(saved)
    stamp = max(moment.timetuple()[:6], (1980, 1, 1, 0, 0, 0))
    with ZipFile(saved) as source, ZipFile(target, "w") as archive:
        for member in source.infolist():
            entry = ZipInfo(member.filename, stamp)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, source.read(member))
    return target.getvalue()


def _style(document: Written, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _add(document: Written, name: str, size: float, colour: RGBColor) -> ParagraphStyle:
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
        fill(cell, "E6EAEE")


def fill(cell: _Cell, colour: str) -> None:
    """Fill a cell with a colour, as `E6EAEE`."""
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


def keep_whole(row: _Row) -> None:
    """Keep a row of a table on one page."""
    mark = OxmlElement("w:cantSplit")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def add_line(place: Written | _Cell, line: WordedLine) -> None:
    """Add a line: its statement, then each particular on a line of its own."""
    silent = line.status is Status.NOT_STATED
    place.add_paragraph(line.statement, SILENT if silent else STATEMENT)
    for pair in line.pairs:
        detail = place.add_paragraph(style=DETAIL)
        detail.add_run(f"{pair.label}: ").bold = True
        detail.add_run(pair.value)
