"""JSON: everything a record says, with keys. `article30.schema.json` describes and validates it."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from typing import Any

import orjson

from ropa.article30.facts import Facts
from ropa.article30.line import Detail, Line, noted
from ropa.article30.record import Article30Record, Entry, Value
from ropa.exports.book import Book
from ropa.language import Language

Object = dict[str, Any]
VERSION = 1


def write(book: Book) -> bytes:
    """Write a book as JSON in UTF-8, indented."""
    whole = {
        "format": "ropa-article-30",
        "version": VERSION,
        "language": book.language,
        "dated": book.dated.isoformat(),
        "register": book.facts.register.digest,
        "role": book.role,
        "records": [plain(record, book.language) for record in book.records],
    }
    return orjson.dumps(whole, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def schema() -> bytes:
    """Return the published JSON Schema of the format."""
    return files("ropa.exports").joinpath("data", "article30.schema.json").read_bytes()


def plain(record: Article30Record, language: Language) -> Object:
    """Return a record as plain values in a language."""
    facts = record.facts
    entries = [_entry(facts, entry, language) for entry in record.entries()]
    keys = {key for entry in entries for key in _named(entry)}
    return {
        "subject": record.subject,
        "name": record.cover.name.say(language),
        "title": record.role.heading.say(language),
        "supervisory_authority": _line(facts, record.cover.authority, language),
        "parties": [_value(facts, value, language) for value in record.cover.values],
        "entries": entries,
        "names": {key: facts.name(key).say(language) for key in sorted(keys)},
        "sources": [
            {
                "citation": key,
                "number": facts.register.passage_number(key),
                "place": facts.place(key).say(language),
            }
            for key in record.citations
        ],
    }


def _named(entry: Object) -> Iterable[str]:
    yield from (*entry["sites"], *entry["conditions"])
    for field in entry["fields"]:
        for line in field["lines"]:
            yield from (*line["sites"], *line["conditions"], *line["unless"])


def _entry(facts: Facts, entry: Entry, language: Language) -> Object:
    return {
        "key": entry.key,
        "name": entry.name.say(language),
        "possibly": entry.possibly.say(language) if entry.possibly else None,
        "sites": entry.sites,
        "conditions": entry.conditions,
        "fields": [_value(facts, value, language) for value in entry.values],
    }


def _value(facts: Facts, value: Value, language: Language) -> Object:
    field = value.field
    return {
        "field": field.name,
        "item": f"{field.paragraph}({field.letter})" if field.letter else None,
        "level": field.level,
        "label": field.label.say(language),
        "lines": [_line(facts, line, language) for line in value.lines],
    }


def _line(facts: Facts, line: Line, language: Language) -> Object:
    return {
        "status": line.status,
        "statement": line.statement.say(language),
        "text": line.text.say(language) if line.text else None,
        "reason": line.reason.say(language) if line.reason else None,
        "day": line.day.isoformat() if line.day else None,
        "keys": line.keys,
        "sites": line.sites,
        "conditions": line.conditions,
        "unless": line.unless,
        "details": [_detail(detail, language) for detail in line.details],
        "notes": [
            {"kind": note.kind, "text": noted(facts, note).say(language), "about": note.about}
            for note in line.notes
        ],
        "citations": line.citations,
    }


def _detail(detail: Detail, language: Language) -> Object:
    return {
        "name": detail.name,
        "label": detail.label.say(language),
        "status": detail.status,
        "value": detail.value.say(language),
        "keys": detail.keys,
    }
