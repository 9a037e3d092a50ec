"""Who is the controller."""

from __future__ import annotations

from typing import Any

from ropa.access import Access
from ropa.asking.facts import may_be, records
from ropa.asking.graphql import nodes
from ropa.asking.intent import OBJECT, Answer, Intent
from ropa.asking.qualifiers import Role
from ropa.asking.query import Kind, Query
from ropa.asking.speech import Speech, listed
from ropa.language import Language
from ropa.model import Record

_SV = (
    "(vem|vilka|vilket bolag|vilka bolag) är "
    "(personuppgiftsansvarig|personuppgiftsansvariga|ansvarig|ansvariga"
)
_EN = (
    "(who|which company|which companies|which organisation) (is|are) "
    "(controller|data controller|controllers"
)
PATTERNS = {
    Language.SV: (
        f"{_SV}|personuppgiftsansvarigt)",
        f"{_SV}|personuppgiftsansvarigt) (för|över|avseende) {{object}}",
        f"{_SV}) för (behandlingen|behandling) av {{object}}",
        "(vem|vilket bolag) (ansvarar|svarar) för {object}",
        "(vem|vilket bolag) har personuppgiftsansvaret (för|över) {object}",
    ),
    Language.EN: (
        f"{_EN}|data controllers)",
        f"{_EN}|data controllers) (for|of) {{object}}",
        f"{_EN}|data controllers) (for|of) (processing|processing of) {{object}}",
        "(who|which company) controls {object}",
        "(who|which company) is responsible for {object}",
    ),
}


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return the controller of each record that the question is about."""
    found = records(access, query)
    speech = Speech(access.register, language)
    facts = {"controllers": [_plain(access, query, record) for record in found]}
    if not found:
        return Answer(speech.say("no-record", where=_about(speech, query)), facts)
    entries = [_entry(access, speech, query, record) for record in found]
    return Answer(listed(speech.say("controllers", where=_about(speech, query)), entries), facts)


def _about(speech: Speech, query: Query) -> str:
    data = (
        speech.say("for-data", data=speech.name(query.question.data)) if query.question.data else ""
    )
    return data + speech.where(query)


def _entry(access: Access, speech: Speech, query: Query, record: Record) -> str:
    said = speech.say(
        "controller",
        controller=speech.name(record.controller),
        activity=speech.name(record.activity),
        sites=speech.say("at-sites", sites=speech.names(record.sites)) if record.sites else "",
        conditions=speech.conditions([_missing(query, record)]),
    )
    tied = may_be(access, record)
    return said + (speech.say("may-be", parties=speech.either(tied)) if tied else "")


def _missing(query: Query, record: Record) -> list[str]:
    """Return the conditions of a record that the question leaves open."""
    return [key for key in record.conditions if key not in query.question.given]


def _plain(access: Access, query: Query, record: Record) -> dict[str, Any]:
    return {
        "controller": record.controller,
        "record": record.key,
        "activity": record.activity,
        "sites": list(record.sites),
        "missing": _missing(query, record),
        "possibly": list(may_be(access, record)),
    }


def graphql(access: Access, query: Query, _language: Language) -> str:
    """Return the GraphQL that gives the same: the records that the question is about."""
    found = [record.key for record in records(access, query)]
    inner = "controller { id named possiblySameAs { id } } activity { id } sites { id }"
    return nodes("Record", found, f"{inner} conditions {{ id }}")


CONTROLLERS = Intent(
    Kind.CONTROLLERS,
    PATTERNS,
    {"object": OBJECT},
    frozenset((Role.SITE, Role.ACTIVITY, Role.GIVEN, Role.RULED_OUT)),
    answer,
    graphql,
)
