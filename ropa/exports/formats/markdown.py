"""Markdown: headings and lists. What the register says is text in it, never markup."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ropa.article30.line import Line, conditions, worded
from ropa.article30.record import Article30Record, Entry, Value
from ropa.exports.book import Book
from ropa.language import say
from ropa.language.markdown import literal
from ropa.language.text import message


def write(book: Book) -> bytes:
    """Write a book as Markdown (CommonMark, with tables)."""
    lines = [line for record in book.records for line in _record(book, record)]
    return ("\n".join(lines) + "\n").encode()


def _record(book: Book, record: Article30Record) -> Iterator[str]:
    language = book.language
    yield f"# {literal(record.role.heading.say(language))}"
    yield ""
    yield f"**{literal(record.cover.name.say(language))}**"
    yield ""
    yield from _cover(book, record)
    for entry in record.entries():
        yield from _entry(book, entry)
    yield f"## {say('exports.sources', language)}"
    yield ""
    for key in record.citations:
        place = literal(book.facts.place(key).say(language))
        yield f"- **{book.facts.register.passage_number(key)}** {place}"
    yield ""


def _cover(book: Book, record: Article30Record) -> Iterator[str]:
    language, cover = book.language, record.cover
    yield f"- {say('exports.dated', language)}: {cover.dated.isoformat()}"
    yield f"- {literal(say('exports.version', language))}: {cover.version}"
    told = literal(cover.authority.statement.say(language))
    yield f"- {say('exports.authority', language)}: {told}"
    for value in cover.values:
        for line in value.lines:
            said = literal(line.statement.say(language))
            yield f"- {literal(value.field.label.say(language))}: {said}"
    yield ""
    yield literal(say("exports.stands-alone", language))
    yield ""


def _entry(book: Book, entry: Entry) -> Iterator[str]:
    language = book.language
    yield f"## {literal(entry.name.say(language))}"
    yield ""
    yield f"<!-- {entry.key} -->"
    yield ""
    if entry.possibly:
        yield f"**{literal(entry.possibly.say(language))}**"
        yield ""
    if entry.conditions:
        told = literal(conditions(book.facts, entry.conditions, language))
        yield f"{message('exports.detail-conditions').say(language)}: {told}"
        yield ""
    for letter, values in groupby(entry.values, key=lambda value: value.field.letter):
        yield from _item(book, letter, list(values))


def _item(book: Book, letter: str, values: list[Value]) -> Iterator[str]:
    item = values[0].field.item.say(book.language)
    yield f"### {letter}) {literal(item)}" if letter else f"### {literal(item)}"
    yield ""
    for value in values:
        field = value.field
        level = field.level.label.say(book.language)
        yield f"#### {literal(field.label.say(book.language))} ({level})"
        yield ""
        for line in value.lines:
            yield from _line(book, line)
        yield ""


def _line(book: Book, line: Line) -> Iterator[str]:
    spoken = worded(book.facts, line, book.language)
    yield f"- {literal(spoken.statement)}"
    for pair in spoken.pairs:
        yield f"  - *{literal(pair.label)}*: {literal(pair.value)}"
