"""Who is the controller."""

from __future__ import annotations

from typing import Any

from ropa.access import Access
from ropa.access.paths import perhaps_asked
from ropa.access.wording import conditional, may_be, reasons_in_words
from ropa.asking.asked import Kind, Query
from ropa.asking.graphql import nodes
from ropa.asking.intent import OBJECT, WHERE, Answer, Intent
from ropa.asking.qualifiers import Role
from ropa.asking.records import ending, records
from ropa.asking.wording import processing, sorted_lines
from ropa.language import Language
from ropa.language.text import Text, all_names, listed, message
from ropa.model import Organisation, Record


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
    texts = [sorted_lines(language, message("asking.controllers", processing=what), entries)]
    texts += ending(access, query, found, [record.controller for record in found], language)
    return Answer("\n".join(texts), facts)


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
    ties = may_be(record.controller, _ties(access, record), register)
    if ties is not None:
        entry.append(message("asking.may-be", parties=ties))
    if reasons := perhaps_asked(access.index, record, query.question):
        entry.append(reasons_in_words(reasons, register))
    return listed(entry)


def _missing(query: Query, record: Record) -> list[str]:
    """Return the conditions of a record that the question leaves open."""
    return [key for key in record.conditions if key not in query.question.given]


def _ties(access: Access, record: Record) -> tuple[str, ...]:
    """Return the organisations that the controller of a record may be, where it is not named."""
    named = access.register.get(Organisation, record.controller).named
    return () if named else access.index.ties.of(record.controller)


def _plain(access: Access, query: Query, record: Record) -> dict[str, Any]:
    return {
        "controller": record.controller,
        "record": record.key,
        "activity": record.activity,
        "sites": list(record.sites),
        "missing": _missing(query, record),
        "possibly": list(_ties(access, record)),
    }


def graphql(access: Access, query: Query, _language: Language) -> str:
    """Return the GraphQL that gives the same: the records that the question is about."""
    found = [record.key for record in records(access, query)]
    inner = "controller { id named possiblySameAs { id } } activity { id } sites { id }"
    return nodes("Record", found, f"{inner} conditions {{ id }}")


CONTROLLERS = Intent(
    Kind.CONTROLLERS,
    {"object": OBJECT, "controller": {"org": "controller"}},
    WHERE | {Role.GIVEN, Role.RULED_OUT},
    answer,
    graphql,
)
