"""Who can see data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ropa.access import Access, Accessor, AnswerNote, Assumed, Question, Verdict, WhoCanSee, to_json
from ropa.access.wording import (
    assumptions,
    excluded,
    limits,
    manner,
    may_be,
    not_stated,
    of_facts,
    party,
    placed,
)
from ropa.asking.asked import Kind, Query
from ropa.asking.graphql import accessors, assumed, question
from ropa.asking.intent import WHEN, WHERE, Answer, Intent
from ropa.asking.wording import lines, sorted_lines
from ropa.language import Language
from ropa.language.text import Text, any_name, at_beginning, listed, message
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
        kept = {limits(accessor.retention, register) for accessor in found.accessors}
        shared = _not_stated_of_any(found.accessors)
        for key, accessors in _by_verdict(found):
            entries = [entry(register, one, len(kept) > 1, shared) for one in accessors]
            yield sorted_lines(language, at_beginning(message(key, data=data)), entries)
        if len(kept) == 1:
            yield lines(language, message("asking.kept", limits=kept.pop()))
        for text in not_stated(shared, register):
            yield message("common.sentence", said=at_beginning(text)).say(language)
    if found.excluded:
        left_out = [excluded(one, register) for one in found.excluded]
        yield sorted_lines(language, message("asking.not-they"), left_out)
    yield from closing(register, found.accessors, found.assumed, language)


def _by_verdict(found: WhoCanSee) -> Iterator[tuple[str, list[Accessor]]]:
    """Yield those whose access is stated, then those for whom it is left open, under headings."""
    left_open = [one for one in found.accessors if one.verdict is Verdict.OPEN]
    stated = [one for one in found.accessors if one.verdict is not Verdict.OPEN]
    if stated:
        yield "asking.who", stated
    if left_open:
        yield "asking.who-open", left_open


def _not_stated_of_any(accessors: Sequence[Accessor]) -> tuple[AnswerNote, ...]:
    """Return what is not stated of any of several accessors, to be said once of them all."""
    first, *rest = accessors
    every = [note for note in first.notes if all(note in one.notes for one in rest)]
    return tuple(every) if rest else ()


def closing(
    register: Register, accessors: Iterable[Accessor], assumed: Assumed, language: Language
) -> Iterator[str]:
    """Yield what an answer takes as given, then the notes of the facts that it rests on."""
    for text in assumptions(assumed, register):
        yield message("common.sentence", said=text).say(language)
    notes = of_facts((note for one in accessors for note in one.notes), register)
    if notes:
        yield lines(language, message("access.notes"), notes)


def entry(
    register: Register,
    accessor: Accessor,
    with_limits: bool,
    shared: Sequence[AnswerNote] = (),
) -> Text:
    """Return one accessor in a line: the party, its capacity, what is open, and how long.

    Args:
        register: where the names are.
        accessor: who has access.
        with_limits: whether to say how long the data are kept.
        shared: notes that are said once of all the accessors, and not here.
    """
    said = [party(accessor, register)]
    if with_limits:
        said.append(message("asking.for-limits", limits=limits(accessor.retention, register)))
    names = may_be(accessor.party, accessor.possibly, register)
    if names:
        said.append(message("asking.may-be", parties=any_name(names)))
    own = [note for note in accessor.notes if note not in shared]
    return listed([*said, *manner(accessor, register), *not_stated(own, register)])


def graphql(_access: Access, query: Query, language: Language) -> str:
    """Return the GraphQL that gives the same."""
    reason = f"reason(lang: {language.name})"
    rest = f"excluded {{ party {reason} }} excludedTotal {reason} {assumed(language)}"
    return question("whoCanSee", query, f"verdict accessors {accessors(language)} {rest}")


WHO_CAN_SEE = Intent(Kind.WHO_CAN_SEE, {"data": {"data": "data"}}, WHERE | WHEN, answer, graphql)
