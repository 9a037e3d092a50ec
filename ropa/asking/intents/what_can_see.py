"""What one party can see."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.access import Access, Accessor, Question, Verdict, WhatCanSee, to_json
from ropa.access.alike import alike
from ropa.access.notes import still_to_say
from ropa.access.wording import conditional, nothing, placed
from ropa.access.wording_of_accessors import terms
from ropa.asking.asked import Kind, Query
from ropa.asking.graphql import accessors, assumed, question
from ropa.asking.intent import WHEN, WHERE, Answer, Intent
from ropa.asking.wording import Entry, apart, closing, lines, sorted_lines
from ropa.language import Language
from ropa.language.parties import capacity
from ropa.language.text import Text, all_names, at_beginning, message
from ropa.model import Register


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return what a party can see, once for each data category and capacity."""
    found = access.what_can_see(query.question)
    text = "\n".join(_lines(access.register, query.question, found, language))
    return Answer(text, to_json(found, language, access.register))


def _lines(
    register: Register, asked: Question, found: WhatCanSee, language: Language
) -> Iterator[str]:
    for key, those in _by_verdict(found):
        said = placed(message(key, party=register.name_in_sentence(found.party)), asked, register)
        yield from _told(register, message("common.heading", said=said), those, language)
    if not found.accessors:
        yield nothing(asked, register).say(language)
        if found.reason is not None:
            said = at_beginning(found.reason.text(register))
            yield message("common.sentence", said=said).say(language)
    if found.possibly:
        heading = message("access.what-tied", party=register.name(found.party))
        yield from _told(register, heading, found.possibly, language)
    notes = still_to_say((*found.accessors, *found.possibly))
    yield from closing(register, notes, found.assumed, language)


def _by_verdict(found: WhatCanSee) -> Iterator[tuple[str, tuple[Accessor, ...]]]:
    """Yield what the register states that a party can see, then what is left open."""
    for key, left_open in (("asking.what", False), ("asking.what-open", True)):
        accessors = [one for one in found.accessors if (one.verdict is Verdict.OPEN) is left_open]
        if accessors:
            yield key, tuple(accessors)


def _told(
    register: Register, heading: Text, found: tuple[Accessor, ...], language: Language
) -> Iterator[str]:
    """Yield accesses, those on the same terms as one, and what holds of all of them once."""
    several = len({one.party for one in found}) > 1
    entries, once = apart([_entry(register, one, several) for one in alike(found)], language)
    yield sorted_lines(language, heading, entries)
    if once:
        yield lines(language, message("asking.of-each"), once)


def _entry(register: Register, accessor: Accessor, with_party: bool) -> Entry:
    said = message(
        "asking.seen",
        data=all_names(register.name(key) for key in accessor.data),
        capacity=capacity(accessor.capacity),
    )
    if with_party:
        said = message("asking.tied-entry", party=register.name(accessor.party), entry=said)
    below = tuple(terms(accessor, register, with_data=False))
    return Entry(conditional(said, accessor.alternatives, register), below)


def graphql(_access: Access, query: Query, language: Language) -> str:
    """Return the GraphQL that gives the same."""
    shown = accessors(language)
    lang = language.name
    rest = f"possibly {shown} {assumed(language)} reason(lang: {lang})"
    return question("whatCanSee", query, f"party verdict accessors {shown} {rest}")


WHAT_CAN_SEE = Intent(Kind.WHAT_CAN_SEE, {"party": {"org": "party"}}, WHERE | WHEN, answer, graphql)
