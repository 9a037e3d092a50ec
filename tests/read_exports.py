"""What an Article 30 export says, read back out of each format, for tests to compare.

A `Said` is one line as a reader sees it; `expected` is what the field table says it must be.
"""

from __future__ import annotations

import csv
import json
import re
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any, NamedTuple

import docx
import lxml.html
import openpyxl
from docx.table import Table
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from rdflib import DCTERMS, RDF, RDFS, Graph, Literal, Namespace, URIRef

from ropa.article30 import Facts, Role, controller_record, processor_record
from ropa.article30.line import worded
from ropa.index import Index
from ropa.language import Language, join, say
from ropa.model import Register

DPV = Namespace("https://w3id.org/dpv#")
DAY = date(2026, 11, 24)


class Said(NamedTuple):
    """A line: its entry, its field, its words, and its labelled particulars."""

    entry: str
    field: str
    statement: str
    pairs: frozenset[tuple[str, str]]


Book = Counter[Said]


def records(register: Register, subject: str, role: Role = Role.CONTROLLER) -> Any:
    make = controller_record if role is Role.CONTROLLER else processor_record
    return make(Facts(Index(register)), subject, DAY)


def expected(register: Register, subject: str, role: Role, language: Language) -> Book:
    """What every format must say of a record, by the field table."""
    record = records(register, subject, role)
    return Counter(
        Said(
            entry.key,
            value.field.name,
            spoken.statement,
            frozenset((pair.label, pair.value) for pair in spoken.pairs),
        )
        for entry in record.entries()
        for value in entry.values
        for line in value.lines
        for spoken in (worded(record.facts, line, language),)
    )


def _labels(role: Role, language: Language) -> dict[str, str]:
    return {field.label.say(language): field.name for field in role.fields}


def _label(name: str, language: Language) -> str:
    return say(f"exports.detail-{name}", language)


def _split(text: str) -> Iterator[tuple[str, str]]:
    for line in filter(None, text.split("\n")):
        label, _, value = line.partition(": ")
        yield label, value


def _columns(row: dict[str, str], language: Language) -> frozenset[tuple[str, str]]:
    pairs = [*_split(row["details"]), *_split(row["notes"])]
    for name in ("sites", "source"):
        if row[name]:
            pairs.append((_label(name, language), row[name]))
    for line in filter(None, row["conditions"].split("\n")):
        label, _, value = line.partition(": ")
        unless = label == _label("unless", language)
        pairs.append((label, value) if unless else (_label("conditions", language), line))
    return frozenset(pairs)


def from_json(content: bytes, _role: Role, language: Language) -> Book:
    (record,) = json.loads(content)["records"]
    names, said = record["names"], Book()
    numbers = {one["citation"]: one["number"] for one in record["sources"]}
    for entry in record["entries"]:
        for field in entry["fields"]:
            for line in field["lines"]:
                pairs = [(one["label"], one["value"]) for one in line["details"]]
                pairs += [(_label(f"note-{n['kind']}", language), n["text"]) for n in line["notes"]]
                if line["sites"]:
                    sites = "; ".join(names[key] for key in line["sites"])
                    pairs.append((_label("sites", language), sites))
                if line["unless"]:
                    unless = "; ".join(names[key] for key in line["unless"])
                    pairs.append((_label("unless", language), unless))
                if line["conditions"]:
                    told = join([names[key] for key in line["conditions"]], language)
                    pairs.append((_label("conditions", language), told))
                if line["citations"]:
                    cited = ", ".join(numbers[key] for key in line["citations"])
                    pairs.append((_label("source", language), cited))
                statement = line["statement"]
                said[Said(entry["key"], field["field"], statement, frozenset(pairs))] += 1
    return said


def from_csv(content: bytes, _role: Role, language: Language) -> Book:
    from ropa.exports.formats.csv import COLUMNS, EXECUTABLE

    assert content.startswith(b"\xef\xbb\xbf")
    table = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    said = Book()
    for cells in list(table)[1:]:
        assert not any(cell.startswith(EXECUTABLE) and cell[0] != "'" for cell in cells)
        plain = [cell.removeprefix("'") for cell in cells]
        row = dict(zip(COLUMNS, plain, strict=True))
        pairs = _columns(row, language)
        said[Said(row["entry-key"], row["field-name"], row["statement"], pairs)] += 1
    return said


def from_xlsx(content: bytes, role: Role, language: Language) -> Book:
    from ropa.exports.formats.xlsx import COLUMNS

    workbook = openpyxl.load_workbook(BytesIO(content), read_only=True)
    labels, said = _labels(role, language), Book()
    rows: dict[int, dict[str, str]] = {}
    for cells in list(workbook.worksheets[1].iter_rows(values_only=True))[1:]:
        texts = [_cell(value) for value in cells]
        row = dict(zip(COLUMNS, texts, strict=True))
        whole = rows.setdefault(int(row["number"]), dict.fromkeys(COLUMNS, ""))
        for name, text in row.items():
            whole[name] += text
    for row in rows.values():
        pairs = _columns(row, language)
        said[Said(row["key"], labels[row["field"]], row["statement"], pairs)] += 1
    return said


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    text = "" if value is None else str(value)
    return re.sub("_x005F(?=_x[0-9A-Fa-f]{4}_)", "", text)  # openpyxl leaves it in inline strings


def from_html(content: bytes, _role: Role, _language: Language) -> Book:
    page, said = lxml.html.fromstring(content.decode()), Book()
    for entry in page.xpath("//section[@data-entry]"):
        for field in entry.xpath(".//div[@data-field]"):
            for line in field.xpath("./ul/li"):
                pairs = frozenset(
                    (pair.xpath("string(dt)"), pair.xpath("string(dd)"))
                    for pair in line.xpath("./dl/div")
                )
                statement = line.xpath("string(p)")
                name = field.get("data-field")
                said[Said(entry.get("data-entry"), name, statement, pairs)] += 1
    return said


def from_docx(content: bytes, role: Role, language: Language) -> Book:
    labels, said, entry = _labels(role, language), Book(), ""
    for block in docx.Document(BytesIO(content)).iter_inner_content():
        if isinstance(block, Paragraph) and block.style and block.style.name == "Ropa Key":
            entry = block.text
        elif isinstance(block, Table) and entry and block.rows[0].cells[0].text in _heads(language):
            for row in block.rows[1:]:
                field = labels[row.cells[0].paragraphs[0].text]
                for statement, pairs in _word_lines(row.cells[1].paragraphs):
                    said[Said(entry, field, statement, pairs)] += 1
    return said


def _heads(language: Language) -> set[str]:
    return {say("exports.column-field", language)}


def _word_lines(paragraphs: list[Paragraph]) -> Iterator[tuple[str, frozenset[tuple[str, str]]]]:
    lines: list[tuple[str, set[tuple[str, str]]]] = []
    for paragraph in paragraphs:
        assert paragraph.style is not None
        if paragraph.style.name == "Ropa Particular":
            label, value = (run.text for run in paragraph.runs)
            lines[-1][1].add((label.removesuffix(": "), value))
        else:
            lines.append((paragraph.text, set()))
    return ((statement, frozenset(pairs)) for statement, pairs in lines)


def from_md(content: bytes, role: Role, language: Language) -> Book:
    labels, said, entry, field = _labels(role, language), Book(), "", ""
    for node in SyntaxTreeNode(MarkdownIt("commonmark").parse(content.decode())).children:
        inline = node.children[0] if node.children else node
        if node.type == "heading" and node.tag == "h2":
            entry, field = "", ""
        elif node.type == "heading" and node.tag == "h4":
            field = labels[_text(inline).rpartition(" (")[0]]
        elif node.type == "html_block" and not entry:
            entry = node.content.strip().removeprefix("<!-- ").removesuffix(" -->")
        elif node.type == "bullet_list" and field:
            for item in node.children:
                said[Said(entry, field, *_item(item))] += 1
    return said


def _item(item: SyntaxTreeNode) -> tuple[str, frozenset[tuple[str, str]]]:
    statement, *nested = item.children
    pairs = []
    for one in nested[0].children if nested else ():
        label, _, value = _text(one.children[0].children[0]).partition(": ")
        pairs.append((label, value))
    return _text(statement.children[0]), frozenset(pairs)


def _text(inline: SyntaxTreeNode) -> str:
    assert not [node.type for node in inline.walk() if node.type not in TEXTUAL]
    return "".join(node.content for node in inline.walk() if node.type in ("text", "text_special"))


TEXTUAL = {"inline", "text", "text_special", "em", "strong", "code_inline"}
"""What a Markdown line may hold: nothing that a name of the register could have put there."""


def from_ttl(content: bytes, role: Role, language: Language) -> Book:
    return _from_graph(Graph().parse(data=content.decode(), format="turtle"), role, language)


def from_jsonld(content: bytes, role: Role, language: Language) -> Book:
    with warnings.catch_warnings():  # rdflib's own JSON-LD reader uses what rdflib deprecates
        warnings.simplefilter("ignore", DeprecationWarning)
        graph = Graph().parse(data=content.decode(), format="json-ld")
    return _from_graph(graph, role, language)


def _from_graph(graph: Graph, role: Role, language: Language) -> Book:
    said = Book()
    relation = DPV.hasProcess if role is Role.CONTROLLER else DPV.hasService
    for _register, entry in graph.subject_objects(relation):
        key = str(graph.value(entry, DPV.hasIdentifier)).rpartition(" ")[2]
        for line in graph.objects(entry, DCTERMS.hasPart):
            pairs = frozenset(
                (_in(graph, pair, RDFS.label, language), _in(graph, pair, RDF.value, language))
                for pair in graph.objects(line, DCTERMS.hasPart)
            )
            name = str(graph.value(line, DCTERMS.identifier))
            statement = _in(graph, line, DCTERMS.description, language)
            said[Said(key, name, statement, pairs)] += 1
    return said


def _in(graph: Graph, node: Any, relation: URIRef, language: Language) -> str:
    (text,) = (
        text
        for text in graph.objects(node, relation)
        if isinstance(text, Literal) and text.language == language
    )
    return str(text)


READERS: dict[str, Callable[[bytes, Role, Language], Book]] = {
    "csv": from_csv,
    "docx": from_docx,
    "html": from_html,
    "json": from_json,
    "jsonld": from_jsonld,
    "md": from_md,
    "ttl": from_ttl,
    "xlsx": from_xlsx,
}
