"""Who is the controller."""

from __future__ import annotations

from typing import Any

from ropa.access import Access
from ropa.access.wording import conditional
from ropa.asking.facts import may_be, records
from ropa.asking.graphql import nodes
from ropa.asking.intent import OBJECT, Answer, Intent
from ropa.asking.lines import lines, processing
from ropa.asking.qualifiers import Role
from ropa.asking.query import Kind, Query
from ropa.language import Language
from ropa.language.text import Text, all_names, any_name, listed, message
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
    register = access.register
    facts = {"controllers": [_plain(access, query, record) for record in found]}
    if not found:
        what = processing("asking.processing", query, register)
        return Answer(message("asking.no-record", processing=what).say(language), facts)
    what = processing("asking.the-processing", query, register)
    entries = [_entry(access, query, record) for record in found]
    text = lines(language, message("asking.controllers", processing=what), entries)
    return Answer(text, facts)


def _entry(access: Access, query: Query, record: Record) -> Text:
    register = access.register
    sites = all_names(register.name(site) for site in record.sites)
    where = [message("common.where-site", name=sites)] if record.sites else []
    said = message(
        "asking.controller",
        controller=register.name(record.controller),
        activity=listed([register.name(record.activity), *where], " "),
    )
    entry = [conditional(said, [_missing(query, record)], register)]
    tied = [register.name_in_sentence(key) for key in may_be(access, record)]
    if tied:
        entry.append(message("asking.may-be", parties=any_name(tied)))
    return listed(entry)


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
