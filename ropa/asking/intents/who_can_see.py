"""Who can see data."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.access import Access, Accessor, Question, Verdict, WhoCanSee, to_json
from ropa.access.notes import still_to_say
from ropa.access.wording import excluded, placed
from ropa.access.wording_of_accessors import party, terms
from ropa.asking.asked import Kind, Query
from ropa.asking.graphql import accessors, assumed, question
from ropa.asking.intent import WHEN, WHERE, Answer, Intent
from ropa.asking.wording import Entry, apart, closing, lines, sorted_lines
from ropa.language import Language
from ropa.language.text import at_beginning, message
from ropa.model import Register


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return who can see the data, with conditions and limits, and who is left out."""
    found = access.who_can_see(query.question)
    text = "\n".join(_lines(access.register, query.question, found, language))
    return Answer(text, to_json(found, language, access.register))


def _lines(
    register: Register, asked: Question, found: WhoCanSee, language: Language
) -> Iterator[str]:
    assert asked.data is not None
    data = placed(register.name_in_sentence(asked.data), asked, register)
    if found.reason is not None:
        reason = found.reason.text(register)
        yield lines(language, message("asking.nobody", data=data, reason=reason))
    else:
        own, once = apart([entry(register, one) for one in found.accessors], language)
        entries = dict(zip(found.accessors, own, strict=True))
        for key, accessors in _by_verdict(found):
            told = [entries[one] for one in accessors]
            yield sorted_lines(language, at_beginning(message(key, data=data)), told)
        if once:
            yield lines(language, message("asking.of-each"), once)
    if found.excluded:
        left_out = [excluded(one, register) for one in found.excluded]
        yield sorted_lines(language, message("asking.not-they"), left_out)
    yield from closing(register, still_to_say(found.accessors), found.assumed, language)


def _by_verdict(found: WhoCanSee) -> Iterator[tuple[str, list[Accessor]]]:
    """Yield those whose access is stated, then those for whom it is left open, under headings."""
    left_open = [one for one in found.accessors if one.verdict is Verdict.OPEN]
    stated = [one for one in found.accessors if one.verdict is not Verdict.OPEN]
    if stated:
        yield "asking.who", stated
    if left_open:
        yield "asking.who-open", left_open


def entry(register: Register, accessor: Accessor) -> Entry:
    """Return one accessor: the party, its capacity and conditions, and what belongs to it."""
    return Entry(party(accessor, register), tuple(terms(accessor, register)))


def graphql(_access: Access, query: Query, language: Language) -> str:
    """Return the GraphQL that gives the same."""
    reason = f"reason(lang: {language.name})"
    rest = f"excluded {{ party {reason} }} excludedTotal {reason} {assumed(language)}"
    return question("whoCanSee", query, f"verdict accessors {accessors(language)} {rest}")


WHO_CAN_SEE = Intent(Kind.WHO_CAN_SEE, {"data": {"data": "data"}}, WHERE | WHEN, answer, graphql)
