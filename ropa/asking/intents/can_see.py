"""Whether one party can see data."""

from __future__ import annotations

from ropa.access import Access, CanSee, Verdict, plain
from ropa.asking.graphql import accessors, question, step
from ropa.asking.intent import WHEN, WHERE, Answer, Intent
from ropa.asking.intents.who_can_see import entry
from ropa.asking.query import Kind, Query
from ropa.asking.speech import Speech, listed
from ropa.language import Language

PATTERNS = {
    Language.SV: (
        "(får|kan) {party} {data}",
        "(får|kan|ska) {party} (se|få|få se|få ut|läsa|lyssna på|ta del av|titta på|komma åt"
        "|få tillgång till|få åtkomst till|ha tillgång till|begära ut) {data}",
        "(ser|har) {party} {data}",
        "har {party} (tillgång|åtkomst|rätt) till {data}",
        "får {party} (tillgång|åtkomst) till {data}",
        "(kommer|tar) {party} (åt|del av) {data}",
        "får {party} ut {data}",
        "(lämnas|ges|skickas) {data} (ut till|till|vidare till) {party}",
    ),
    Language.EN: (
        "(can|may|could|is|are) {party} (see|get|view|access|watch|read|listen to|have|obtain"
        "|receive|look at|get access to|have access to|able to see|allowed to see) {data}",
        "(does|do) {party} (see|get|access|receive|have access to|get access to|have) {data}",
        "(has|have) {party} access to {data}",
        "(is|are) {data} (disclosed to|shared with|given to|available to|accessible to) {party}",
        "(can|may) {data} be (disclosed to|shared with|given to|seen by|accessed by) {party}",
    ),
}


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return yes, yes on a condition, no with the nearest miss, or that a tie leaves it open."""
    assert query.question.party is not None
    assert query.question.data is not None
    found = access.can_see(query.question)
    speech = Speech(access.register, language)
    return Answer(_text(speech, query, found), plain(found, language, access.register))


def _text(speech: Speech, query: Query, found: CanSee) -> str:
    assert query.question.party is not None
    assert query.question.data is not None
    reason = speech.reason(found.reason) if found.reason is not None else ""
    said = speech.say(
        _opening(found),
        party=speech.name(query.question.party),
        data=speech.name(query.question.data),
        where=speech.where(query),
        conditions=speech.conditions(found.alternatives),
        reason=reason,
    )
    entries = [entry(speech, accessor, True) for accessor in found.accessors]
    said = listed(said, entries)
    if found.possibly:
        tied = [entry(speech, accessor, True) for accessor in found.possibly]
        said += "\n" + listed(speech.say("tied", party=speech.name(query.question.party)), tied)
    return said


def _opening(found: CanSee) -> str:
    """Return what the answer begins with: never a plain no where somebody it may be can see."""
    match found.verdict:
        case Verdict.GRANTED:
            return "yes"
        case Verdict.CONDITIONAL:
            return "yes-if"
        case _:
            return "no-but" if found.possibly else "no"


def graphql(_access: Access, query: Query, language: Language) -> str:
    """Return the GraphQL that gives the same."""
    lang = language.name
    fields = f"verdict missing reason(lang: {lang}) proofs {{ {step()} }} alternatives"
    shown = accessors(language)
    return question("canSee", query, f"{fields} accessors {shown} possibly {shown}")


CAN_SEE = Intent(
    Kind.CAN_SEE,
    PATTERNS,
    {"party": {"org": "party"}, "data": {"data": "data"}},
    WHERE | WHEN,
    answer,
    graphql,
)
