"""Which processors are used: by a controller, at a site, in an activity, or for data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ropa.access import Access, Accessor, Verdict
from ropa.access.wording import conditional, left_open
from ropa.asking.asked import Kind, Query
from ropa.asking.graphql import nodes
from ropa.asking.intent import OBJECT, WHERE, Answer, Intent
from ropa.asking.records import ending, records
from ropa.asking.wording import processing, sorted_lines
from ropa.index import controllers
from ropa.language import Language
from ropa.language.text import Text, listed, message
from ropa.model import Capacity, Disclosure, Record, Register


@dataclass(slots=True)
class _Found:
    """The disclosures to processors that are meant, and what leaves any of them open."""

    own: list[Disclosure] = field(default_factory=list)
    """Those of the controller asked about, or of any."""
    open: list[Disclosure] = field(default_factory=list)
    """Those of which the source leaves open whether they are of the data asked about."""
    tied: list[Disclosure] = field(default_factory=list)
    """Those of who may be the controller asked about."""
    accessors: dict[str, Accessor] = field(default_factory=dict)
    """The processors that the data asked about may be disclosed to, by key."""

    @property
    def every(self) -> list[Disclosure]:
        """All of them, in the order that they are told in."""
        return [*self.own, *self.open, *self.tied]


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return the processors, with the service that each gives, those left open, and by a tie."""
    found = _found(access, query)
    facts = {
        "processors": [_plain(access, disclosure) for disclosure in found.own],
        "open": [_plain(access, disclosure) for disclosure in found.open],
        "possibly": [_plain(access, disclosure) for disclosure in found.tied],
    }
    texts = [*_lines(access.register, query, found, language)]
    told = {one.record for one in found.every}
    if told:
        keys = [key for one in found.every for key in (one.key, one.organisation)]
        records_told = [access.register.get(Record, key) for key in sorted(told)]
        texts += ending(access, query, records_told, keys, language)
    return Answer("\n".join(texts), facts)


def _lines(register: Register, query: Query, found: _Found, language: Language) -> Iterator[str]:
    """Yield each line once: a processor that is disclosed to and may look in has two facts."""
    what = processing("asking.the-processing", query, register)
    if found.own or not found.open:
        key = "asking.processors" if found.own else "asking.no-processor"
        entries = dict.fromkeys(_entry(register, one) for one in found.own)
        yield sorted_lines(language, message(key, processing=what), entries)
    if found.open:
        entries = dict.fromkeys(_open_entry(register, found, one) for one in found.open)
        yield sorted_lines(language, message("asking.processors-open", processing=what), entries)
    if found.tied:
        entries = dict.fromkeys(_tied_entry(register, query, one) for one in found.tied)
        yield sorted_lines(language, message("asking.processors-tied"), entries)


def _found(access: Access, query: Query) -> _Found:
    """Return the disclosures to processors that a question means."""
    found = _Found(accessors=_accessors(access, query))
    for record in records(access, query):
        for disclosure in access.index.disclosures.get(record.key, ()):
            if not _is_meant(query, disclosure, found):
                continue
            if not _is_own(query, record):
                found.tied.append(disclosure)
            elif _is_open(disclosure, found):
                found.open.append(disclosure)
            else:
                found.own.append(disclosure)
    return found


def _is_meant(query: Query, disclosure: Disclosure, found: _Found) -> bool:
    if disclosure.capacity is not Capacity.PROCESSOR:
        return False
    if (
        query.question.site is not None
        and disclosure.sites.listed
        and query.question.site not in disclosure.sites.listed
    ):
        return False
    return query.question.data is None or disclosure.organisation in found.accessors


def _is_open(disclosure: Disclosure, found: _Found) -> bool:
    accessor = found.accessors.get(disclosure.organisation)
    return accessor is not None and accessor.verdict is Verdict.OPEN


def _accessors(access: Access, query: Query) -> dict[str, Accessor]:
    if query.question.data is None:
        return {}
    found = access.who_can_see(query.question).accessors
    return {one.party: one for one in found if one.capacity is Capacity.PROCESSOR}


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


def _open_entry(register: Register, found: _Found, disclosure: Disclosure) -> Text:
    reasons = found.accessors[disclosure.organisation].open
    return listed([_entry(register, disclosure), left_open(reasons, register)])


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
    found = _found(access, query)
    inner = "organisation { id } record { id controller { id } } conditions { id }"
    return nodes("Disclosure", [disclosure.key for disclosure in found.every], inner)


PROCESSORS = Intent(
    Kind.PROCESSORS,
    {"object": OBJECT, "controller": {"org": "controller"}},
    WHERE,
    answer,
    graphql,
)
