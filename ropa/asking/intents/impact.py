"""What a breach touches."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.access import Access, Impact, to_json
from ropa.access.wording import PARTS, touched, touches, would_touch
from ropa.asking.graphql import impact_question
from ropa.asking.intent import Answer, Intent
from ropa.asking.lines import lines
from ropa.asking.query import Kind, Query
from ropa.language import Language
from ropa.model import Register

_WHAT = "(vad|vilka|vilka uppgifter|vilka behandlingar|vilka personer)"
_TOUCHED = f"{_WHAT} (berörs|påverkas|drabbas)"
_INTRUSION = (
    "(intrång|dataintrång|personuppgiftsincident|incident|läcka|dataläcka|säkerhetsincident"
    "|angrepp)"
)
_AT = "(hos|på|i|vid) {subject}"
_HACKED = "(hackas|läcker|drabbas|angrips|röjs|blir hackad|blir hackat|har hackats)"
_WHICH = "(what|who|what data|which data|which records|whose data)"
_AFFECTED = f"{_WHICH} (is|are|would be) (touched|affected|hit|exposed|impacted)"
_BREACH = "(breach|data breach|leak|incident|hack|compromise)"
_BREACHED = "(is|gets|was|were) (breached|hacked|compromised)"
_IN = "(at|of|in) {subject}"
PATTERNS = {
    Language.SV: (
        f"{_TOUCHED} (av|vid) {_INTRUSION} {_AT}",
        f"{_TOUCHED} om {{subject}} {_HACKED}",
        f"{_TOUCHED} om {{subject}} (drabbas av|blir utsatt för|utsätts för) {_INTRUSION}",
        f"{_TOUCHED} om (sker|blir|inträffar|uppstår|är) {_INTRUSION} {_AT}",
        f"{_TOUCHED} om {_INTRUSION} (sker|inträffar) {_AT}",
        f"vad (berör|påverkar) {_INTRUSION} {_AT}",
        f"(vad|vilka uppgifter) (läcker|läcks|händer) om {{subject}} {_HACKED}",
    ),
    Language.EN: (
        f"{_WHICH} (does|would|could) {_BREACH} {_IN} (touch|affect|hit|involve|expose|impact)",
        f"{_AFFECTED} (by|in) {_BREACH} {_IN}",
        f"{_AFFECTED} (if|when) {{subject}} {_BREACHED}",
        f"{_AFFECTED} if is {_BREACH} {_IN}",
        f"{_AFFECTED} if {{subject}} (has|suffers) {_BREACH}",
        f"what is impact of {_BREACH} {_IN}",
        f"what happens if {{subject}} {_BREACHED}",
    ),
}


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return what a breach touches, and what those that may be the same would add."""
    assert query.subject is not None
    found = access.impact(query.subject)
    return Answer(
        "\n".join(_lines(access.register, found, language)),
        to_json(found, language, access.register),
    )


def _lines(register: Register, found: Impact, language: Language) -> Iterator[str]:
    yield lines(language, touches(found, register), touched(found, register))
    for tie in found.possibly:
        yield lines(language, would_touch(found, tie, register), touched(tie, register))


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
