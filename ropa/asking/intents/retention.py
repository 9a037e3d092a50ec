"""How long data are kept, or everything within an activity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ropa.access import Access, Limit, plain
from ropa.asking.facts import collected, without_limit
from ropa.asking.graphql import several
from ropa.asking.intent import OBJECT, WHEN, WHERE, Answer, Intent
from ropa.asking.query import Kind, Query
from ropa.asking.speech import Speech, listed
from ropa.language import Language

PATTERNS = {
    Language.SV: (
        "(hur länge|hur lång tid|hur många dagar|hur många månader) "
        "(sparas|lagras|bevaras|behålls|förvaras|finns|sparar ni|sparar man|lagrar ni|behåller ni)"
        " {object}",
        "(hur länge|hur lång tid) (sparar|lagrar|bevarar|behåller|har) {controller} {object}",
        "(hur länge|hur lång tid) får {object} (sparas|lagras|bevaras|behållas)",
        "(hur länge|hur lång tid) får {controller} (spara|lagra|bevara|behålla) {object}",
        "(hur länge|hur lång tid) är {object} (sparade|lagrade|sparat|lagrat|sparad|lagrad)",
        "(vad är|vilken är|hur lång är) (lagringstiden|gallringstiden|bevarandetiden|lagringstid"
        "|gallringsfristen|lagringsfristen) (för|av|på) {object}",
        "när (raderas|gallras|tas) {object}",
        "när tas {object} bort",
    ),
    Language.EN: (
        "(how long|for how long|how many days|how many months) (is|are) {object} "
        "(kept|stored|retained|saved|held|preserved)",
        "(how long|for how long) (does|do) {controller} (keep|store|retain|save|hold) {object}",
        "(how long|for how long) (do you|do we) (keep|store|retain|save|hold) {object}",
        "(how long|for how long) (can|may) {object} be (kept|stored|retained|saved|held)",
        "(how long|for how long) (can|may) {controller} (keep|store|retain|save|hold) {object}",
        "(what is|how long is) (retention|retention period|retention time|storage period"
        "|storage time) (for|of) {object}",
        "(when) (is|are) {object} (deleted|erased|removed)",
        "(when) (does|do) {controller} (delete|erase|remove) {object}",
    ),
}


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return the limits for each category asked about, and where none is stated."""
    speech = Speech(access.register, language)
    found = {
        data: access.retention(query.question.about(data=data)) for data in collected(access, query)
    }
    silent = {data: without_limit(access, query, data) for data in found}
    facts = {
        "retention": [
            {
                "data": data,
                "limits": plain(limits, language, access.register),
                "not_stated": [{"record": one, "data": part} for one, part in silent[data]],
            }
            for data, limits in found.items()
        ]
    }
    texts = [*_kept(speech, query, found), *_not_stated(speech, silent)]
    about = query.question.data or query.question.activity
    assert about is not None
    nothing = speech.say("not-collected", data=speech.name(about), where=speech.where(query))
    return Answer("\n".join(texts) or nothing, facts)


def _kept(speech: Speech, query: Query, found: Mapping[str, tuple[Limit, ...]]) -> Iterator[str]:
    """Yield the limits, a text for all the data that have the same."""
    alike: dict[tuple[Limit, ...], list[str]] = {}
    for data, limits in found.items():
        if limits:
            alike.setdefault(_by_fact(limits), []).append(data)
    for together in alike.values():
        yield _text(speech, query, together, found[together[0]])


def _not_stated(speech: Speech, silent: Mapping[str, Sequence[tuple[str, str]]]) -> Iterator[str]:
    """Yield a text for each record that keeps some of the data for a time that is not stated."""
    parts: dict[str, list[str]] = {}
    for record, part in (pair for pairs in silent.values() for pair in pairs):
        parts.setdefault(record, []).append(part)
    for record, data in sorted(parts.items()):
        told = {"data": speech.names(dict.fromkeys(data)), "record": speech.name(record)}
        yield speech.say("kept-not-stated", **told)


def _by_fact(limits: tuple[Limit, ...]) -> tuple[Limit, ...]:
    """Return limits by what they say, whichever data of theirs was asked about."""
    return tuple(replace(limit, data=()) for limit in limits)


def _text(speech: Speech, query: Query, data: list[str], limits: tuple[Limit, ...]) -> str:
    about = {"data": speech.names(data), "where": speech.where(query)}
    if len(limits) == 1:
        return speech.say("kept-for", **about, limit=speech.limits(limits))
    entries = [
        speech.say("limit-entry", limit=speech.limit(limit), record=speech.name(limit.record))
        for limit in limits
    ]
    return listed(speech.say("kept-list", **about), entries)


def graphql(access: Access, query: Query, _language: Language) -> str:
    """Return the GraphQL that gives the same: one field for each category."""
    fields = "retention record data duration conditions unless until"
    asked = [query.about(data) for data in _asked(access, query)]
    return several("retention", asked, fields)


def _asked(access: Access, query: Query) -> list[str]:
    return [query.question.data] if query.question.data is not None else collected(access, query)


RETENTION = Intent(
    Kind.RETENTION,
    PATTERNS,
    {"object": OBJECT, "controller": {"org": "controller"}},
    WHERE | WHEN,
    answer,
    graphql,
)
