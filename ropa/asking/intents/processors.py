"""Which processors are used: by a controller, at a site, in an activity, or for data."""

from __future__ import annotations

from typing import Any

from ropa.access import Access
from ropa.asking.facts import records
from ropa.asking.graphql import nodes
from ropa.asking.intent import OBJECT, WHERE, Answer, Intent
from ropa.asking.query import Kind, Query
from ropa.asking.speech import Speech, listed
from ropa.index import controllers
from ropa.language import Language
from ropa.model import Capacity, Disclosure, Record

_SV = "(vilka|vilket|vilken) (biträden|personuppgiftsbiträden|biträde|personuppgiftsbiträde"
_EN = "(which|what) (processors|data processors|processor"
PATTERNS = {
    Language.SV: (
        f"{_SV}|leverantörer|underleverantörer) (använder|anlitar|har) {{controller}}",
        f"{_SV}|leverantörer) (används|anlitas|finns)",
        f"{_SV}) (används|anlitas|finns) för {{object}}",
        f"{_SV}) (behandlar|hanterar|har) {{object}}",
        "(vilka|vem) (är) (biträden|biträde|personuppgiftsbiträden|personuppgiftsbiträde)",
        "(vilka|vem) (är) (biträden|biträde|personuppgiftsbiträden|personuppgiftsbiträde) "
        "(åt|till|för|hos) {controller}",
        "(vilka|vem) är {controller} (biträden|biträde|personuppgiftsbiträden)",
        "(vilka|vem) (använder|anlitar) {controller} som (biträden|biträde|personuppgiftsbiträden"
        "|personuppgiftsbiträde)",
    ),
    Language.EN: (
        f"{_EN}|suppliers) (does|do) {{controller}} (use|engage|have|employ|rely on)",
        f"{_EN}|suppliers) (is|are) (used|engaged|involved)",
        f"{_EN}|suppliers) (is|are) (used|engaged) by {{controller}}",
        f"{_EN}) (is|are) (used|engaged) for {{object}}",
        f"{_EN}) (process|processes|handle|handles) {{object}}",
        "(who|which|what) (is|are) (processors|processor|data processors)",
        "(who|which|what) (is|are) (processors|processor|data processors) (of|for) {controller}",
        "(who|which|what) (is|are) {controller} (processors|processor|data processors)",
        "who (processes) {object} on behalf of {controller}",
        "who (does) {controller} use as (processor|processors)",
    ),
}


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return the processors, with the service that each gives, and those that a tie may add."""
    speech = Speech(access.register, language)
    own, tied = _found(access, query)
    about = (
        speech.say("for-data", data=speech.name(query.question.data)) if query.question.data else ""
    ) + (speech.where(query))
    if own:
        said = _told(speech.say("processors", where=about), [_entry(speech, d) for d in own])
    else:
        said = speech.say("no-processor", where=about)
    if tied:
        entries = [_tied_entry(speech, query, d) for d in tied]
        said += "\n" + _told(speech.say("processors-tied"), entries)
    facts = {
        "processors": [_plain(access, disclosure) for disclosure in own],
        "possibly": [_plain(access, disclosure) for disclosure in tied],
    }
    return Answer(said, facts)


def _told(heading: str, entries: list[str]) -> str:
    """Return each line once: a processor that is disclosed to and may look in has two facts."""
    return listed(heading, list(dict.fromkeys(entries)))


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
        and disclosure.sites
        and query.question.site not in disclosure.sites
    ):
        return False
    return query.question.data is None or disclosure.organisation in _seers(access, query)


def _seers(access: Access, query: Query) -> set[str]:
    assert query.question.data is not None
    found = access.who_can_see(query.question).accessors
    return {one.party for one in found if one.capacity is Capacity.PROCESSOR}


def _is_own(query: Query, record: Record) -> bool:
    return query.question.controller in (None, *controllers(record))


def _entry(speech: Speech, disclosure: Disclosure) -> str:
    service = disclosure.service
    return speech.say(
        "processor",
        processor=speech.name(disclosure.organisation),
        record=speech.name(disclosure.record),
        service=service.value.say(speech.language) if service.value else speech.say("no-service"),
        conditions=speech.conditions([disclosure.conditions]),
    )


def _tied_entry(speech: Speech, query: Query, disclosure: Disclosure) -> str:
    assert query.question.controller is not None
    return speech.say(
        "tied-processor",
        entry=_entry(speech, disclosure),
        controller=speech.controller(disclosure.record),
        asked=speech.name(query.question.controller),
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
    PATTERNS,
    {"object": OBJECT, "controller": {"org": "controller"}},
    WHERE,
    answer,
    graphql,
)
