"""Every format of the dossier holds the same words, opens in its reader, and does no harm."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from builders.faultless import changed, faultless
from docx import Document
from docx.document import Document as Word
from heavy_work import work
from pypdf import PdfReader

from ropa.access import Access
from ropa.dpia import Dossier, dossier
from ropa.dpia.blocks import Blank, FieldLines, Figure, Paragraph, Table, Tone, numbered, walk
from ropa.dpia.documents import FORMATS, write
from ropa.errors import BadInput
from ropa.model import Translated

DAY = date(2026, 11, 24)
RECORD = "record:cameras.north"
HOSTILE = (
    '"><script>alert(1)</script>',
    '=HYPERLINK("http://example.org")',
    '#eval("1+1") #include "x" $a$ *b* _c_ `d`',
    "\\N {{ 7*7 }} {% raw %}",
    "<b>&amp;</b> ]]>",
)


def texts(found: Dossier) -> Iterator[str]:
    """Yield every text that a dossier holds, in reading order."""
    yield from (found.kind, found.title, found.version)
    for section in walk(found.sections):
        yield section.title
        for block in section.blocks:
            yield from _of(block)


def _of(block: object) -> Iterator[str]:
    match block:
        case Paragraph():
            yield block.text
        case Blank():
            yield block.prompt
        case FieldLines():
            yield block.label
            for line in block.lines:
                yield line.statement
                yield from (text for pair in line.pairs for text in (pair.label, pair.value))
        case Table():
            yield from (block.caption, *block.header)
            yield from (cell.text for row in block.rows for cell in row if cell.text)
        case Figure():
            yield block.caption


def squeezed(text: str) -> str:
    """Return a text without white space and hyphens, which a page breaks lines at."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", text)


class Page(HTMLParser):
    """Reads a page: its text, its tags and what its images are called."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.tags: list[str] = []
        self.alternatives: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        named = dict(attrs)
        if tag == "img":
            self.alternatives.append(named.get("alt") or "")
        if named.get("id"):
            self.ids.append(str(named["id"]))
        if (named.get("href") or "").startswith("#"):
            self.targets.append(str(named["href"])[1:])

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def words_in(document: Word) -> str:
    """Return all text of a Word document, tables included, in reading order."""
    nodes = document.element.body.iter()
    return "".join(node.text or "" for node in nodes if node.tag.endswith("}t"))


def words_of(content: bytes) -> str:
    """Return all text of a PDF."""
    return "".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def missing(found: Dossier, shown: str) -> list[str]:
    whole = squeezed(shown)
    return [text for text in texts(found) if squeezed(text) not in whole]


def test_html_holds_every_text_and_no_script(cameras: Dossier) -> None:
    content = write(cameras, "html", work).content.decode()
    page = Page(content)
    assert missing(cameras, "".join(page.parts)) == []
    assert "script" not in page.tags and "iframe" not in page.tags
    assert not re.search(r"""(?:src|href)=["'](?!#|data:)""", content)


def test_html_is_fit_for_a_screen_reader(cameras: Dossier) -> None:
    content = write(cameras, "html", work).content.decode()
    page = Page(content)
    assert f'<html lang="{cameras.language}">' in content
    assert page.tags.count("h1") == 1 and page.tags.count("main") == 1
    assert len(page.alternatives) == len(cameras.records)
    assert all("Kamerabevakning" in one or "Camera" in one for one in page.alternatives)
    assert page.tags.count("caption") == page.tags.count("table")
    assert len(set(page.ids)) == len(page.ids)
    assert set(page.targets) <= set(page.ids)
    levels = [int(tag[1]) for tag in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_word_holds_every_text_under_real_headings(cameras: Dossier) -> None:
    document = Document(BytesIO(write(cameras, "docx", work).content))
    assert missing(cameras, words_in(document)) == []
    headings = [
        one.text for one in document.paragraphs if "Heading" in str(one.style and one.style.name)
    ]
    expected = [f"{number} {section.title}" for number, section in numbered(cameras.sections)]
    assert headings == [cameras.title, *expected]


def test_word_repeats_the_header_of_each_table_and_describes_each_picture(
    cameras: Dossier,
) -> None:
    document = Document(BytesIO(write(cameras, "docx", work).content))
    blanks = [one for one in document.tables if len(one.columns) == 1]
    for table in document.tables:
        if table not in blanks and len(table.columns) > 1:
            assert "tblHeader" in table.rows[0]._tr.xml
    described = re.findall(r'<wp:docPr[^>]* descr="([^"]+)"', document.element.body.xml)
    figures = [b for s in walk(cameras.sections) for b in s.blocks if isinstance(b, Figure)]
    assert described == [figure.alternative for figure in figures]


def test_word_leaves_room_to_write_in_every_open_place(cameras: Dossier) -> None:
    document = Document(BytesIO(write(cameras, "docx", work).content))
    places = [one for one in document.tables if len(one.columns) == 1]
    blanks = [b for s in walk(cameras.sections) for b in s.blocks if isinstance(b, Blank)]
    assert len(places) == len(blanks)
    for place in places:
        prompt, *room = [one.text for one in place.rows[0].cells[0].paragraphs]
        assert prompt and room and not any(room)


def test_pdf_holds_every_text_and_is_tagged_after_pdf_ua(cameras: Dossier) -> None:
    content = write(cameras, "pdf", work).content
    assert missing(cameras, words_of(content)) == []
    with pikepdf.open(BytesIO(content)) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == cameras.language
        assert document.open_metadata()["pdfuaid:part"] == "1"
        kinds = _structure(document)
    assert kinds.count("Figure") >= len(cameras.records)
    assert {"H1", "H2", "H3", "Table", "TH", "TD"} <= set(kinds)


def _structure(document: pikepdf.Pdf) -> list[str]:
    kinds = []
    for thing in document.objects:
        if isinstance(thing, pikepdf.Dictionary) and "/S" in thing and "/P" in thing:
            kinds.append(str(thing["/S"]).removeprefix("/"))
    return kinds


@pytest.mark.parametrize("form", ["html", "docx", "pdf", "cnil"])
def test_the_same_dossier_gives_the_same_bytes(form: str, notice: Access) -> None:
    found = dossier(notice, "record:camera-surveillance.lf-ab", "sv", DAY)
    assert write(found, form, work).content == write(found, form, work).content


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_a_download_bears_subject_day_and_language(form: str, notice: Access) -> None:
    found = dossier(notice, "record:camera-surveillance.lf-ab", "sv", DAY)
    written = write(found, form, work)
    name = f"dpia-camera-surveillance.lf-ab-2026-11-24-sv.{FORMATS[form][1]}"
    assert (written.file_name, written.media_type) == (name, FORMATS[form][2])


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_names_stay_text_in_every_format(hostile: str) -> None:
    name = Translated.same(hostile)
    register = faultless(
        changed(RECORD, name=name),
        changed("org:guards", name=name),
        changed("data:footage", name=name),
        changed("system:store", name=name),
    )
    found = dossier(Access(register), RECORD, "en", DAY)
    page = Page(write(found, "html", work).content.decode())
    assert "script" not in page.tags and "b" not in page.tags
    assert squeezed(hostile) in squeezed("".join(page.parts))
    document = Document(BytesIO(write(found, "docx", work).content))
    assert squeezed(hostile) in squeezed(words_in(document))
    assert squeezed(hostile)[:12] in squeezed(words_of(write(found, "pdf", work).content))
    file = json.loads(write(found, "cnil", work).content)
    shown_unchecked = [one["data"]["text"] or "" for one in file["answers"]]
    for tag in {tag for text in shown_unchecked for tag in Page(text).tags}:
        assert tag in {"p", "strong", "ul", "li", "br"}


def test_a_name_of_ten_thousand_characters_does_no_harm() -> None:
    register = faultless(changed("org:guards", name=Translated.same("å" * 10_000)))
    found = dossier(Access(register), RECORD, "sv", DAY)
    for form in FORMATS:
        assert write(found, form, work).content


def test_an_unknown_format_is_refused_with_the_known_ones(cameras: Dossier) -> None:
    with pytest.raises(BadInput) as refused:
        write(cameras, "xlsx", work)
    assert refused.value.code == "dpia.unknown-format"
    assert "docx" in refused.value.render("sv")


def test_open_places_are_marked_in_words_and_not_by_colour_alone(cameras: Dossier) -> None:
    label = {"sv": "Att fylla i", "en": "To be filled in"}[cameras.language]
    blanks = [b for s in walk(cameras.sections) for b in s.blocks if isinstance(b, Blank)]
    open_cells = [
        cell
        for section in walk(cameras.sections)
        for block in section.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
        if cell.tone is Tone.BLANK
    ]
    page = write(cameras, "html", work).content.decode()
    assert page.count(label) == len(blanks) + len(open_cells)
