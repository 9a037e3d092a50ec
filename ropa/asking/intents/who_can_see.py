"""Who can see data."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.access import Access, Accessor, Question, WhoCanSee, to_json
from ropa.access.wording import excluded, limits, may_be, party, placed
from ropa.asking.asked import Kind, Query
from ropa.asking.graphql import accessors, question
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
        entries = [entry(register, accessor, len(kept) > 1) for accessor in found.accessors]
        yield sorted_lines(language, at_beginning(message("asking.who", data=data)), entries)
        if len(kept) == 1:
            yield lines(language, message("asking.kept", limits=kept.pop()))
    if found.excluded:
        left_out = [excluded(one, register) for one in found.excluded]
        yield sorted_lines(language, message("asking.not-they"), left_out)


def entry(register: Register, accessor: Accessor, with_limits: bool) -> Text:
    """Return one accessor in a line: the party, its capacity, what is open, and how long."""
    said = [party(accessor, register)]
    if with_limits:
        said.append(message("asking.for-limits", limits=limits(accessor.retention, register)))
    names = may_be(accessor.party, accessor.possibly, register)
    if names:
        said.append(message("asking.may-be", parties=any_name(names)))
    return listed([*said, *(note.text(register) for note in accessor.notes)])


def graphql(_access: Access, query: Query, language: Language) -> str:
    """Return the GraphQL that gives the same."""
    reason = f"reason(lang: {language.name})"
    left_out = f"excluded {{ party {reason} }} excludedTotal {reason}"
    return question("whoCanSee", query, f"verdict accessors {accessors(language)} {left_out}")


WHO_CAN_SEE = Intent(Kind.WHO_CAN_SEE, {"data": {"data": "data"}}, WHERE | WHEN, answer, graphql)
