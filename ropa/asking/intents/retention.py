"""How long data are kept, or everything within an activity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ropa.access import Access, AnswerNote, Limit, Question, to_json
from ropa.access.assumed import of_retention
from ropa.access.notes import notes_of, still_to_say
from ropa.access.wording import placed
from ropa.access.wording_of_retention import apart, is_plain, limit_of_record, on_day
from ropa.asking.asked import Kind, Query
from ropa.asking.graphql import limit as selection
from ropa.asking.graphql import several
from ropa.asking.intent import OBJECT, WHEN, WHERE, Answer, Intent
from ropa.asking.records import collected, without_limit
from ropa.asking.wording import closing, lines, of_record
from ropa.language import Language
from ropa.language.text import Text, all_names, at_beginning, message
from ropa.model import Record, Register


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return the limits for each category asked about, and where none is stated."""
    register = access.register
    found = {
        data: access.retention(query.question.about(data=data)) for data in collected(access, query)
    }
    silent = {data: without_limit(access, query, data) for data in found}
    facts = {
        "retention": [
            {
                "data": data,
                "limits": to_json(limits, language, access.register),
                "not_stated": [{"record": one, "data": part} for one, part in silent[data]],
            }
            for data, limits in found.items()
        ]
    }
    every = [limit for limits in found.values() for limit in limits]
    assumed = of_retention(access.index, query.question, found)
    texts = [
        *_kept(register, query.question, found, language),
        *(text.say(language) for text in _not_stated(access, query, silent)),
    ]
    if found:
        notes = (*still_to_say(every), *_of_silence(access, silent))
        texts += closing(register, notes, assumed, language)
    return Answer("\n".join(texts) or _nothing(register, query.question).say(language), facts)


def _nothing(register: Register, asked: Question) -> Text:
    about = asked.data or asked.activity
    assert about is not None
    data = placed(register.name_in_sentence(about), asked, register)
    return message("asking.not-collected", data=data)


def _kept(
    register: Register, asked: Question, found: Mapping[str, tuple[Limit, ...]], language: Language
) -> Iterator[str]:
    """Yield the limits, a text for all the data that have the same."""
    alike: dict[tuple[Limit, ...], list[str]] = {}
    for data, kept in found.items():
        if kept:
            alike.setdefault(_by_fact(kept), []).append(data)
    for together in alike.values():
        names = all_names(register.name_in_sentence(key) for key in together)
        about = placed(names, asked, register)
        yield from _text(register, asked, about, found[together[0]], language)


def _of_silence(
    access: Access, silent: Mapping[str, Sequence[tuple[str, str]]]
) -> Iterator[AnswerNote]:
    """Yield the notes of the records and collections of data with no limit stated."""
    for record, part in {pair: None for pairs in silent.values() for pair in pairs}:
        above = access.index.categories.above(part)
        keys = [
            one.key
            for one in access.index.collections.get(record, ())
            if not set(one.data).isdisjoint(above)
        ]
        yield from notes_of(access.index, [record, *keys], [part])


def _not_stated(
    access: Access, query: Query, silent: Mapping[str, Sequence[tuple[str, str]]]
) -> Iterator[Text]:
    """Yield a text for each record that keeps some of the data for a time that is not stated."""
    register = access.register
    parts: dict[str, list[str]] = {}
    for record, part in (pair for pairs in silent.values() for pair in pairs):
        parts.setdefault(record, []).append(part)
    for record, data in sorted(parts.items()):
        names = all_names(register.name(key) for key in data)
        said = of_record(access.index, query, register.get(Record, record), ()).text
        yield message("asking.kept-not-stated", data=names, record=said)


def _by_fact(limits: tuple[Limit, ...]) -> tuple[Limit, ...]:
    """Return limits by what they say, whichever data of theirs was asked about."""
    return tuple(replace(limit, data=(), notes=()) for limit in limits)


def _text(
    register: Register, asked: Question, data: Text, kept: tuple[Limit, ...], language: Language
) -> Iterator[str]:
    """Yield the limits of the records that are asked about, then those that are a case apart."""
    own = [one for one in kept if not one.is_apart]
    if own and is_plain(own) and not asked.given:
        said = message("asking.kept-for", data=data, limit=on_day(own[0], asked, register))
        yield at_beginning(said).say(language)
    elif own:
        heading = at_beginning(message("asking.kept-list", data=data))
        yield lines(language, heading, [limit_of_record(one, asked, register) for one in own])
    if others := [one for one in kept if one.is_apart]:
        entries = [limit_of_record(one, asked, register) for one in others]
        yield lines(language, apart(asked, register), entries)


def graphql(access: Access, query: Query, language: Language) -> str:
    """Return the GraphQL that gives the same: one field for each category."""
    asked = [query.about(data) for data in _asked(access, query)]
    return several("retention", asked, selection(language))


def _asked(access: Access, query: Query) -> list[str]:
    return [query.question.data] if query.question.data is not None else collected(access, query)


RETENTION = Intent(
    Kind.RETENTION,
    {"object": OBJECT, "controller": {"org": "controller"}},
    WHERE | WHEN,
    answer,
    graphql,
)
