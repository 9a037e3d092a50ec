"""Who can see data."""

from __future__ import annotations

from ropa.access import Access, Accessor, Excluded, WhoCanSee, plain
from ropa.asking.graphql import accessors, question
from ropa.asking.intent import WHEN, WHERE, Answer, Intent
from ropa.asking.query import Kind, Query
from ropa.asking.speech import Speech, listed
from ropa.language import Language

PATTERNS = {
    Language.SV: (
        "(vem|vilka|vilka parter|vilka bolag) (kan|får|ska kunna) "
        "(se|se på|titta på|läsa|lyssna på|ta del av|komma åt|få se|få ut|få tillgång till"
        "|få åtkomst till) {data}",
        "(vem|vilka) (ser|tittar på|läser|lyssnar på|tar del av|kommer åt|får ut) {data}",
        "(vem|vilka|vilka parter|vilka bolag) (har|får) (tillgång|åtkomst) till {data}",
        "(vem|vilka) (har|får) (rätt|möjlighet) att (se|ta del av|komma åt) {data}",
        "(vem|vilka) (är mottagare av|mottar|tar emot) {data}",
        "(vem|vilka) lämnas {data} ut till",
        "(till vem|till vilka) lämnas {data} ut",
    ),
    Language.EN: (
        "(who|which parties|which companies|which organisations|which organizations) "
        "(can|may|is able to|are able to|is allowed to|are allowed to|could) "
        "(see|view|access|watch|read|listen to|look at|get|get access to|have access to) {data}",
        "(who) (sees|views|accesses|watches|reads|gets) {data}",
        "(who|which parties|which companies|which organisations) (has|have|gets) access to {data}",
        "(who) (is|are) {data} (disclosed to|shared with)",
        "(to whom|with whom) (is|are) {data} (disclosed|shared)",
        "(who) (receives|gets) {data}",
    ),
}


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return who can see the data, with conditions and limits, and who is left out."""
    assert query.question.data is not None
    found = access.who_can_see(query.question)
    speech = Speech(access.register, language)
    return Answer(_text(speech, query, found), plain(found, language, access.register))


def _text(speech: Speech, query: Query, found: WhoCanSee) -> str:
    assert query.question.data is not None
    about = {"data": speech.name(query.question.data), "where": speech.where(query)}
    if found.reason is not None:
        said = speech.say("nobody", **about, reason=speech.reason(found.reason))
    else:
        kept = {speech.limits(accessor.retention) for accessor in found.accessors}
        entries = [entry(speech, accessor, len(kept) > 1) for accessor in found.accessors]
        said = listed(speech.say("who", **about), entries)
        if len(kept) == 1:
            said += "\n" + speech.say("kept", limits=kept.pop() or speech.say("not-stated"))
    return said + _left_out(speech, found.excluded)


def entry(speech: Speech, accessor: Accessor, with_limits: bool) -> str:
    """Return one accessor in a line: the party, its capacity, what is open, and how long."""
    said = speech.say(
        "accessor",
        party=speech.name(accessor.party),
        capacity=speech.capacity(accessor),
        conditions=speech.conditions(accessor.alternatives),
    )
    if with_limits:
        limits = speech.limits(accessor.retention) or speech.say("not-stated")
        said += speech.say("for-limits", limits=limits)
    may_be = speech.may_be(accessor)
    if may_be:
        said += speech.say("may-be", parties=speech.either(may_be))
    return said + "".join(speech.say("remark", text=speech.reason(n)) for n in accessor.notes)


def _left_out(speech: Speech, excluded: tuple[Excluded, ...]) -> str:
    entries = [
        speech.say("left-out", party=speech.name(one.party), reason=speech.reason(one.reason))
        for one in excluded
    ]
    return "\n" + listed(speech.say("not-they"), entries) if entries else ""


def graphql(_access: Access, query: Query, language: Language) -> str:
    """Return the GraphQL that gives the same."""
    reason = f"reason(lang: {language.name})"
    left_out = f"excluded {{ party {reason} }} excludedTotal {reason}"
    return question("whoCanSee", query, f"verdict accessors {accessors(language)} {left_out}")


WHO_CAN_SEE = Intent(
    Kind.WHO_CAN_SEE, PATTERNS, {"data": {"data": "data"}}, WHERE | WHEN, answer, graphql
)
