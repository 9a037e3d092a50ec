"""What a breach touches."""

from __future__ import annotations

from ropa.access import Access, Impact, plain
from ropa.asking.graphql import impact_question
from ropa.asking.intent import Answer, Intent
from ropa.asking.query import Kind, Query
from ropa.asking.speech import Speech, listed
from ropa.language import Language

_BREACH = (
    "intrång|dataintrång|personuppgiftsincident|incident|läcka|dataläcka|säkerhetsincident|angrepp"
)
_HACKED = "hackas|läcker|drabbas|angrips|röjs"
PATTERNS = {
    Language.SV: (
        f"(vad|vilka) (berörs|påverkas|drabbas) (av) ({_BREACH}) (hos|på|i|vid) {{subject}}",
        f"(vad|vilka) (berörs|påverkas|drabbas) om {{subject}} ({_HACKED}|blir hackad|blir hackat"
        f"|har hackats|blir utsatt för {_BREACH.replace('|', '|blir utsatt för ')})",
        f"(vad|vilka) (berörs|påverkas|drabbas) om {{subject}} drabbas av ({_BREACH})",
        f"(vad|vilka) (berörs|påverkas|drabbas) om (sker|blir|inträffar|uppstår|är) ({_BREACH}) "
        "(hos|på|i|vid) {subject}",
        f"(vad|vilka) (berörs|påverkas|drabbas) om ({_BREACH}) (sker|inträffar) "
        "(hos|på|i|vid) {subject}",
        f"(vad|vilka) (berörs|påverkas|drabbas) vid ({_BREACH}) (hos|på|i|vid) {{subject}}",
        f"vad (berör|påverkar) ({_BREACH}) (hos|på|i|vid) {{subject}}",
        "(vad|vilka uppgifter) (läcker|läcks|händer) om {subject} (hackas|läcker|blir hackad)",
    ),
    Language.EN: (
        "what (does|would|could) (breach|data breach|leak|incident|hack|compromise) "
        "(at|of|in) {subject} (touch|affect|hit|involve|expose|impact)",
        "(what|who) (is|would be) (touched|affected|hit|exposed|impacted) (by|in) "
        "(breach|data breach|leak|incident|hack) (at|of|in) {subject}",
        "(what|who) (is|would be) (touched|affected|hit|exposed|impacted) (if|when) {subject} "
        "(is|gets) (breached|hacked|compromised)",
        "(what|who) (is|would be) (touched|affected|hit|exposed|impacted) if "
        "(is) (breach|data breach|leak|incident) (at|of|in) {subject}",
        "(what|who) (is|would be) (touched|affected|hit|exposed|impacted) if {subject} "
        "(has|suffers) (breach|data breach|leak)",
        "what is impact of (breach|data breach|leak|hack) (at|of|in) {subject}",
        "what happens if {subject} (is|gets) (breached|hacked|compromised)",
    ),
}
PARTS = ("records", "controllers", "systems", "data", "subjects", "sites", "conditions", "parties")


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return what a breach touches, and what those that may be the same would add."""
    assert query.subject is not None
    found = access.impact(query.subject)
    speech = Speech(access.register, language)
    return Answer(_text(speech, found), plain(found, language, access.register))


def _text(speech: Speech, found: Impact) -> str:
    subject = speech.name(found.subject)
    if not found.records:
        said = speech.say("touches-nothing", subject=subject)
    else:
        said = listed(speech.say("touches", subject=subject), _entries(speech, found))
    for tie in found.possibly:
        heading = speech.say("touches-tied", subject=subject, other=speech.name(tie.subject))
        said += "\n" + listed(heading, _entries(speech, tie))
    return said


def _entries(speech: Speech, found: Impact) -> list[str]:
    return [
        speech.say(f"touched-{part}", names=speech.names(keys))
        for part in PARTS
        if (keys := getattr(found, part))
    ]


def graphql(_access: Access, query: Query, _language: Language) -> str:
    """Return the GraphQL that gives the same."""
    assert query.subject is not None
    return impact_question(query.subject, ("subject", *PARTS))


IMPACT = Intent(
    Kind.IMPACT,
    PATTERNS,
    {"subject": {"org": "subject", "system": "subject", "site": "subject"}},
    frozenset(),
    answer,
    graphql,
)
