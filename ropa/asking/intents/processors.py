"""Which processors are used: by a controller, at a site, in an activity, or for data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ropa.access import Access, Accessor, Verdict
from ropa.access.paths import perhaps_asked
from ropa.access.wording import conditional, left_open
from ropa.asking.asked import Kind, Query
from ropa.asking.graphql import nodes
from ropa.asking.intent import OBJECT, WHERE, Answer, Intent
from ropa.asking.qualifiers import Role
from ropa.asking.records import ending, records
from ropa.asking.wording import of_record, processing, sorted_lines
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
    texts = [*_lines(access, query, found, language)]
    told = {one.record for one in found.every}
    if told:
        keys = [key for one in found.every for key in (one.key, one.organisation)]
        records_told = [access.register.get(Record, key) for key in sorted(told)]
        texts += ending(access, query, records_told, keys, language)
    return Answer("\n".join(texts), facts)


def _lines(access: Access, query: Query, found: _Found, language: Language) -> Iterator[str]:
    """Yield each line once: a processor that is disclosed to and may look in has two facts."""
    what = processing("asking.the-processing", query, access.register)
    if found.own or not (found.open or found.tied):
        key = "asking.processors" if found.own else "asking.no-processor"
        entries = _entries(access, query, found.own)
        yield sorted_lines(language, message(key, processing=what), entries)
    if found.open:
        entries = _entries(access, query, found.open, found)
        yield sorted_lines(language, message("asking.processors-open", processing=what), entries)
    if found.tied:
        entries = _entries(access, query, found.tied)
        heading = message("asking.processors-tied")
        if not found.own:
            heading = message("asking.processors-open", processing=what)
        yield sorted_lines(language, heading, entries)


def _entries(
    access: Access, query: Query, disclosures: list[Disclosure], found: _Found | None = None
) -> list[Text]:
    """Return a line for each processor of each record, with how the source puts its accesses.

    Args:
        access: what answers from the register.
        query: what the question means.
        disclosures: those that are told.
        found: where what leaves them open is; None where it is stated that they are processors.
    """
    groups: dict[tuple[str, str], list[Disclosure]] = {}
    for one in disclosures:
        groups.setdefault((one.organisation, one.record), []).append(one)
    entries = [_entry(access, query, group) for group in groups.values()]
    if found is None:
        return entries
    reasons = [found.accessors[party].open for party, _ in groups]
    return [
        listed([entry, left_open(those, access.register)])
        for entry, those in zip(entries, reasons, strict=True)
    ]


def _found(access: Access, query: Query) -> _Found:
    """Return the disclosures to processors that a question means."""
    found = _Found(accessors=_accessors(access, query))
    for record in records(access, query):
        for disclosure in access.index.disclosures.get(record.key, ()):
            if not _is_meant(access, query, disclosure, found):
                continue
            if not _is_own(access, query, record):
                found.tied.append(disclosure)
            elif _is_open(disclosure, found):
                found.open.append(disclosure)
            else:
                found.own.append(disclosure)
    return found


def _is_meant(access: Access, query: Query, disclosure: Disclosure, found: _Found) -> bool:
    if disclosure.capacity is not Capacity.PROCESSOR:
        return False
    site, stated = query.question.site, set(disclosure.sites.listed)
    if site is not None and stated and stated.isdisjoint(access.index.ties.with_itself(site)):
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


def _is_own(access: Access, query: Query, record: Record) -> bool:
    return not perhaps_asked(access.index, record, query.question)


def _entry(access: Access, query: Query, disclosures: list[Disclosure]) -> Text:
    register = access.register
    record = register.get(Record, disclosures[0].record)
    services = [one.service.value for one in disclosures if one.service.value is not None]
    said = message(
        "asking.processor",
        processor=register.name(disclosures[0].organisation),
        record=of_record(access.index, query, record, ()).text,
        service=listed(dict.fromkeys(services)) if services else message("asking.no-service"),
    )
    return listed([said, *dict.fromkeys(_manner(register, query, one) for one in disclosures)])


def _manner(register: Register, query: Query, one: Disclosure) -> Text:
    """Return how the source puts a disclosure, on its conditions that are not given."""
    missing = [key for key in one.conditions if key not in query.question.given]
    return conditional(message(f"access.modality-{one.modality}"), [missing], register)


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
    WHERE | {Role.GIVEN, Role.RULED_OUT},
    answer,
    graphql,
)
