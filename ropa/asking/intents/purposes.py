"""For which purposes: of data, of an activity, or of a disclosure to a party (Article 30(1)(b))."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ropa.access import Access
from ropa.access.paths import Path, paths_of
from ropa.access.purposes_and_bases import purposes_of
from ropa.asking.asked import Kind, Query
from ropa.asking.graphql import nodes
from ropa.asking.intent import OBJECT, WHERE, Answer, Intent
from ropa.asking.qualifiers import Role
from ropa.asking.records import ending, records
from ropa.asking.wording import of_record, processing, sorted_lines
from ropa.language import Language
from ropa.language.text import Text, listed_names, message
from ropa.model import Record, Register

Purposes = tuple[tuple[str, ...], bool]
"""Purposes, and whether the source says that they are those of the data or the disclosure."""


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return the purposes record by record, and whether the source says which are meant."""
    found = {record.key: _purposes(access, query, record) for record in _records(access, query)}
    register = access.register
    facts = {"purposes": [_plain(key, *purposes) for key, purposes in found.items()]}
    if not found:
        what = processing("asking.processing", query, register)
        return Answer(message("asking.no-record", processing=what).say(language), facts)
    entries = [
        of_record(
            access.index, query, register.get(Record, key), [_said(register, query, *purposes)]
        )
        for key, purposes in found.items()
    ]
    what = processing("asking.the-processing", query, register)
    texts = [sorted_lines(language, message("asking.purposes", processing=what), entries)]
    keys = sorted({key for purposes, _ in found.values() for key in purposes})
    told = [register.get(Record, key) for key in found]
    texts += ending(access, query, told, keys, language)
    return Answer("\n".join(texts), facts)


def _records(access: Access, query: Query) -> Iterator[Record]:
    """Yield the records that are asked about; of a party, those that disclose to it."""
    for record in records(access, query):
        if query.question.party is None or any(_paths(access, query, record)):
            yield record


def _paths(access: Access, query: Query, record: Record) -> Iterator[Path]:
    question = query.question
    for path in paths_of(access.index, record, question.data, question.site):
        is_asked = path.party == question.party and path.disclosure is not None
        if (question.party is None and path.disclosure is None) or is_asked:
            yield path


def _purposes(access: Access, query: Query, record: Record) -> Purposes:
    """Return the purposes of what is asked about of a record: of all of it, the record's own."""
    if query.question.data is None and query.question.party is None:
        return record.purposes, True
    found = [purposes_of(access.index, path) for path in _paths(access, query, record)]
    if not found:
        return access.index.unclaimed_purposes(record), False
    keys = dict.fromkeys(key for purposes, _ in found for key in purposes)
    return tuple(keys), all(own for _, own in found)


def _said(register: Register, query: Query, purposes: tuple[str, ...], own: bool) -> Text:
    if not purposes:
        return message("access.term-purposes", text=message("common.not-stated"))
    names = listed_names(map(register.name, purposes))
    if own:
        return message("access.term-purposes", text=names)
    of = "disclosure" if query.question.party is not None else "data"
    return message(f"asking.purposes-of-{of}-not-stated", text=names)


def _plain(record: str, purposes: tuple[str, ...], own: bool) -> dict[str, Any]:
    return {"record": record, "purposes": list(purposes), "stated_which": own}


def graphql(access: Access, query: Query, _language: Language) -> str:
    """Return the GraphQL that gives the same: the records with their purposes."""
    found = [record.key for record in _records(access, query)]
    return nodes("Record", found, "purposes { id } conditions { id }")


PURPOSES = Intent(
    Kind.PURPOSES,
    {"object": OBJECT, "controller": {"org": "controller"}, "party": {"org": "party"}},
    WHERE | {Role.GIVEN, Role.RULED_OUT},
    answer,
    graphql,
)
