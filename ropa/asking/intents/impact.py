"""What a breach touches."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.access import Access, Assumed, Impact, to_json
from ropa.access.notes import still_to_say
from ropa.access.wording_of_impact import PARTS, touched, touches, would_touch
from ropa.asking.asked import Kind, Query
from ropa.asking.graphql import impact_question
from ropa.asking.intent import Answer, Intent
from ropa.asking.wording import closing, lines
from ropa.language import Language
from ropa.model import Register


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
    notes = still_to_say((found, *found.possibly))
    yield from closing(register, notes, Assumed(), language)


def graphql(_access: Access, query: Query, language: Language) -> str:
    """Return the GraphQL that gives the same."""
    assert query.subject is not None
    return impact_question(query.subject, ("subject", *PARTS), language)


IMPACT = Intent(
    Kind.IMPACT,
    {"subject": {"org": "subject", "system": "subject", "site": "subject"}},
    frozenset(),
    answer,
    graphql,
)
