"""What one party can see."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.access import Access, Accessor, Question, WhatCanSee, to_json
from ropa.access.wording import conditional, limits, manner, not_stated, nothing, placed
from ropa.asking.asked import Kind, Query
from ropa.asking.graphql import accessors, assumed, question
from ropa.asking.intent import WHEN, WHERE, Answer, Intent
from ropa.asking.intents.who_can_see import closing
from ropa.asking.wording import sorted_lines
from ropa.language import Language
from ropa.language.parties import capacity
from ropa.language.text import Text, all_names, listed, listed_names, message
from ropa.model import Register


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return what a party can see, once for each data category and capacity."""
    found = access.what_can_see(query.question)
    text = "\n".join(_lines(access.register, query.question, found, language))
    return Answer(text, to_json(found, language, access.register))


def _lines(
    register: Register, asked: Question, found: WhatCanSee, language: Language
) -> Iterator[str]:
    if found.accessors:
        said = placed(
            message("asking.what", party=register.name_in_sentence(found.party)), asked, register
        )
        entries = [_entry(register, accessor) for accessor in found.accessors]
        yield sorted_lines(language, message("common.heading", said=said), entries)
    else:
        yield nothing(asked, register).say(language)
    if found.possibly:
        heading = message("access.what-tied", party=register.name(found.party))
        tied = [
            message("asking.tied-entry", party=register.name(a.party), entry=_entry(register, a))
            for a in found.possibly
        ]
        yield sorted_lines(language, heading, tied)
    yield from closing(register, (*found.accessors, *found.possibly), found.assumed, language)


def _entry(register: Register, accessor: Accessor) -> Text:
    said = message(
        "asking.seen",
        data=all_names(register.name(key) for key in accessor.data),
        capacity=capacity(accessor.capacity),
        records=listed_names(register.name_in_sentence(key) for key in accessor.records),
    )
    kept = message("asking.for-limits", limits=limits(accessor.retention, register))
    said = conditional(said, accessor.alternatives, register)
    silent = not_stated(accessor.notes, register)
    return listed([said, kept, *manner(accessor, register), *silent])


def graphql(_access: Access, query: Query, language: Language) -> str:
    """Return the GraphQL that gives the same."""
    shown = accessors(language)
    rest = f"possibly {shown} {assumed(language)}"
    return question("whatCanSee", query, f"party verdict accessors {shown} {rest}")


WHAT_CAN_SEE = Intent(Kind.WHAT_CAN_SEE, {"party": {"org": "party"}}, WHERE | WHEN, answer, graphql)
