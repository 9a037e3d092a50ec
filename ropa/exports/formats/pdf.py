"""PDF, tagged after PDF/UA-1: typeset by typst, with contents, page numbers and the diagrams.

The template reads the record as JSON, so its texts are strings to typst and never markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from itertools import groupby
from typing import Any

import orjson

from ropa.article30.fields import Level
from ropa.article30.line import Pair, conditions, worded
from ropa.article30.record import Article30Record, Entry, Value
from ropa.drawing.layout import typeset
from ropa.exports.book import Book
from ropa.language import say
from ropa.language.text import message
from ropa.model import Status

Object = dict[str, Any]
WORDS = ("contents", "diagram", "legend", "no-entries", "page", "sources", "stands-alone")


def write(book: Book) -> bytes:
    """Write a book as PDF/UA-1.

    Raises:
        RenderError: typst could not set it, or it takes too long.
    """
    pictures: dict[str, str] = {}
    text = orjson.dumps(_book(book, pictures)).decode()
    template = files("ropa.exports").joinpath("templates", "article30.typ").read_text("utf-8")
    parts = {"main.typ": template, "book.json": text, **pictures}
    spelled = ["book.json", *pictures]
    (made,) = typeset(
        parts, "pdf", book.work, room="exports", moment=book.timestamp, spelled=spelled
    )
    return made


def _book(book: Book, pictures: dict[str, str]) -> Object:
    language, title = book.language, book.role.heading.say(book.language)
    whose = [record.cover.name.say(language) for record in book.records]
    return {
        "title": f"{title}: {whose[0]}" if len(whose) == 1 else title,
        "running": whose[0] if len(whose) == 1 else title,
        "language": language,
        "dated": book.dated.isoformat(),
        "date": book.dated.timetuple()[:3],
        "levels": [_level(book, level) for level in Level],
        "words": {
            **{name: say(f"exports.{name}", language) for name in WORDS},
            "source": say("exports.column-source", language),
            "place": say("exports.column-place", language),
            "not-stated": say("exports.status-not_stated", language),
        },
        "records": [
            _record(book, record, f"{number}-", pictures)
            for number, record in enumerate(book.records, 1)
        ],
    }


def _level(book: Book, level: Level) -> Object:
    return {"key": level.value, "label": level.label.say(book.language)}


def _record(book: Book, record: Article30Record, number: str, pictures: dict[str, str]) -> Object:
    return {
        "name": record.cover.name.say(book.language),
        "subject": record.subject,
        "cover": list(_cover(book, record)),
        "entries": [
            _entry(book, entry, f"diagram-{number}{at}", pictures)
            for at, entry in enumerate(record.entries(), 1)
        ],
        "sources": [
            {
                "number": book.facts.register.passage_number(key),
                "place": book.facts.place(key).say(book.language),
            }
            for key in record.citations
        ],
    }


def _pair(label: str, value: str, status: Status = Status.STATED) -> Object:
    return {"label": label, "value": value, "status": status}


def _cover(book: Book, record: Article30Record) -> Iterator[Object]:
    language, cover = book.language, record.cover
    yield _pair(say("exports.dated", language), cover.dated.isoformat())
    authority = cover.authority
    told = authority.statement.say(language)
    yield _pair(say("exports.authority", language), told, authority.status)
    for value in cover.values:
        for line in value.lines:
            label = value.field.label.say(language)
            yield _pair(label, line.statement.say(language), line.status)
    yield _pair(say("exports.version", language), cover.version)


def _entry(book: Book, entry: Entry, file: str, pictures: dict[str, str]) -> Object:
    name = entry.name.say(book.language)
    label = message("exports.detail-conditions").say(book.language)
    told = conditions(book.facts, entry.conditions, book.language)
    return {
        "key": entry.key,
        "name": name,
        "possibly": entry.possibly.say(book.language) if entry.possibly else None,
        "conditions": [_pair(label, told)] if told else [],
        "items": [
            _item(book, letter, list(values))
            for letter, values in groupby(entry.values, key=lambda value: value.field.letter)
        ],
        "diagrams": list(_pictures(book, entry, file, pictures)),
    }


def _pictures(book: Book, entry: Entry, file: str, pictures: dict[str, str]) -> Iterator[Object]:
    for number, diagram in enumerate(book.diagrams(entry.key), 1):
        name = f"{file}-{number}.svg"
        pictures[name] = diagram.svg.decode()
        yield {"file": name, "alt": diagram.alternative}


def _item(book: Book, letter: str, values: list[Value]) -> Object:
    item = values[0].field.item.say(book.language)
    return {
        "heading": f"{letter}) {item}" if letter else item,
        "fields": [_field(book, value) for value in values],
    }


def _field(book: Book, value: Value) -> Object:
    spoken = [worded(book.facts, line, book.language) for line in value.lines]
    return {
        "label": value.field.label.say(book.language),
        "level": _level(book, value.field.level),
        "lines": [
            {
                "status": one.status,
                "statement": one.statement,
                "pairs": [_said(pair) for pair in one.pairs],
            }
            for one in spoken
        ],
    }


def _said(pair: Pair) -> Object:
    return _pair(pair.label, pair.value, pair.status)
