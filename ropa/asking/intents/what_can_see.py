"""What one party can see."""

from __future__ import annotations

from ropa.access import Access, Accessor, WhatCanSee, plain
from ropa.asking.graphql import accessors, question
from ropa.asking.intent import WHEN, WHERE, Answer, Intent
from ropa.asking.query import Kind, Query
from ropa.asking.speech import Speech, listed
from ropa.language import Language

PATTERNS = {
    Language.SV: (
        "(vad|vilka uppgifter|vilka personuppgifter|vilken data) (kan|får) {party} "
        "(se|ta del av|komma åt|titta på|få|få se|få ut|få tillgång till|få del av)",
        "(vad|vilka uppgifter|vilka personuppgifter) (ser|får) {party}",
        "(vad|vilka uppgifter|vilka personuppgifter) har {party} (tillgång|åtkomst) till",
        "(vad|vilka uppgifter|vilka personuppgifter) (kommer|tar) {party} (åt|del av)",
        "(vad|vilka uppgifter|vilka personuppgifter) lämnas ut till {party}",
    ),
    Language.EN: (
        "(what|which data|what data|which personal data|what personal data|what information) "
        "(can|may|could) {party} (see|access|view|get|get access to|have access to|look at)",
        "(what|which data|what data|which personal data|what personal data|what information) "
        "(does|do) {party} (see|access|get|have access to|get access to|receive)",
        "(what|which data|what data) (has|have) {party} access to",
        "(what|which data|what data) (is|are) (disclosed to|shared with|visible to) {party}",
    ),
}


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return what a party can see, once for each data category and capacity."""
    assert query.question.party is not None
    found = access.what_can_see(query.question)
    speech = Speech(access.register, language)
    return Answer(_text(speech, query, found), plain(found, language, access.register))


def _text(speech: Speech, query: Query, found: WhatCanSee) -> str:
    about = {"party": speech.name(found.party), "where": speech.where(query)}
    if found.accessors:
        said = listed(speech.say("what", **about), [_entry(speech, a) for a in found.accessors])
    else:
        said = speech.say("nothing", **about)
    if found.possibly:
        heading = speech.say("what-tied", party=about["party"])
        tied = [
            speech.say("tied-entry", party=speech.name(a.party), entry=_entry(speech, a))
            for a in found.possibly
        ]
        said += "\n" + listed(heading, tied)
    return said


def _entry(speech: Speech, accessor: Accessor) -> str:
    return speech.say(
        "seen",
        data=speech.names(accessor.data),
        capacity=speech.capacity(accessor),
        records=speech.names(accessor.records),
        conditions=speech.conditions(accessor.alternatives),
        limits=speech.limits(accessor.retention) or speech.say("not-stated"),
    )


def graphql(_access: Access, query: Query, language: Language) -> str:
    """Return the GraphQL that gives the same."""
    shown = accessors(language)
    return question("whatCanSee", query, f"party verdict accessors {shown} possibly {shown}")


WHAT_CAN_SEE = Intent(
    Kind.WHAT_CAN_SEE, PATTERNS, {"party": {"org": "party"}}, WHERE | WHEN, answer, graphql
)
