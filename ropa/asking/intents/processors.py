"""Which processors are used: by a controller, at a site, in an activity, or for data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ropa.access import Access
from ropa.access.wording import conditional
from ropa.asking.asked import Kind, Query
from ropa.asking.graphql import nodes
from ropa.asking.intent import OBJECT, WHERE, Answer, Intent
from ropa.asking.records import records
from ropa.asking.wording import processing, sorted_lines
from ropa.index import controllers
from ropa.language import Language
from ropa.language.text import Text, message
from ropa.model import Capacity, Disclosure, Record, Register


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return the processors, with the service that each gives, and those that a tie may add."""
    own, tied = _found(access, query)
    facts = {
        "processors": [_plain(access, disclosure) for disclosure in own],
        "possibly": [_plain(access, disclosure) for disclosure in tied],
    }
    return Answer("\n".join(_lines(access.register, query, own, tied, language)), facts)


def _lines(
    register: Register,
    query: Query,
    own: Sequence[Disclosure],
    tied: Sequence[Disclosure],
    language: Language,
) -> Iterator[str]:
    """Yield each line once: a processor that is disclosed to and may look in has two facts."""
    what = processing("asking.the-processing", query, register)
    key = "asking.processors" if own else "asking.no-processor"
    entries = dict.fromkeys(_entry(register, one) for one in own)
    yield sorted_lines(language, message(key, processing=what), entries)
    if tied:
        entries = dict.fromkeys(_tied_entry(register, query, one) for one in tied)
        yield sorted_lines(language, message("asking.processors-tied"), entries)


def _found(access: Access, query: Query) -> tuple[list[Disclosure], list[Disclosure]]:
    """Return the disclosures to processors: of the controller asked about, and of who may be it."""
    own: list[Disclosure] = []
    tied: list[Disclosure] = []
    for record in records(access, query):
        for disclosure in access.index.disclosures.get(record.key, ()):
            if _is_meant(access, query, disclosure):
                (own if _is_own(query, record) else tied).append(disclosure)
    return own, tied


def _is_meant(access: Access, query: Query, disclosure: Disclosure) -> bool:
    if disclosure.capacity is not Capacity.PROCESSOR:
        return False
    if (
        query.question.site is not None
        and disclosure.sites.listed
        and query.question.site not in disclosure.sites.listed
    ):
        return False
    return query.question.data is None or disclosure.organisation in _seers(access, query)


def _seers(access: Access, query: Query) -> set[str]:
    assert query.question.data is not None
    found = access.who_can_see(query.question).accessors
    return {one.party for one in found if one.capacity is Capacity.PROCESSOR}


def _is_own(query: Query, record: Record) -> bool:
    return query.question.controller in (None, *controllers(record))


def _entry(register: Register, disclosure: Disclosure) -> Text:
    said = message(
        "asking.processor",
        processor=register.name(disclosure.organisation),
        record=register.name(disclosure.record),
        service=disclosure.service.value or message("asking.no-service"),
    )
    return conditional(said, [disclosure.conditions], register)


def _tied_entry(register: Register, query: Query, disclosure: Disclosure) -> Text:
    assert query.question.controller is not None
    controller = register.get(Record, disclosure.record).controller
    return message(
        "asking.tied-processor",
        entry=_entry(register, disclosure),
        controller=register.name_in_sentence(controller),
        asked=register.name_in_sentence(query.question.controller),
    )


def _plain(access: Access, disclosure: Disclosure) -> dict[str, Any]:
    return {
        "processor": disclosure.organisation,
        "controller": access.register.get(Record, disclosure.record).controller,
        "record": disclosure.record,
        "disclosure": disclosure.key,
        "conditions": list(disclosure.conditions),
    }


def graphql(access: Access, query: Query, _language: Language) -> str:
    """Return the GraphQL that gives the same: the disclosures to processors."""
    own, tied = _found(access, query)
    inner = "organisation { id } record { id controller { id } } conditions { id }"
    return nodes("Disclosure", [disclosure.key for disclosure in (*own, *tied)], inner)


PROCESSORS = Intent(
    Kind.PROCESSORS,
    {"object": OBJECT, "controller": {"org": "controller"}},
    WHERE,
    answer,
    graphql,
)
