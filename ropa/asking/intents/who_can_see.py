"""Who can see data."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.access import Access, Accessor, Question, WhoCanSee, to_json
from ropa.access.wording import excluded, limits, may_be, party, placed
from ropa.asking.graphql import accessors, question
from ropa.asking.intent import WHEN, WHERE, Answer, Intent
from ropa.asking.lines import lines
from ropa.asking.query import Kind, Query
from ropa.language import Language
from ropa.language.text import Text, any_name, at_beginning, listed, message
from ropa.model import Register

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
        yield lines(language, at_beginning(message("asking.who", data=data)), entries)
        if len(kept) == 1:
            yield lines(language, message("asking.kept", limits=kept.pop()))
    if found.excluded:
        left_out = [excluded(one, register) for one in found.excluded]
        yield lines(language, message("asking.not-they"), left_out)


def entry(register: Register, accessor: Accessor, with_limits: bool) -> Text:
    """Return one accessor in a line: the party, its capacity, what is open, and how long."""
    said = [party(accessor, register)]
    if with_limits:
        said.append(message("asking.for-limits", limits=limits(accessor.retention, register)))
    names = may_be(accessor, register)
    if names:
        said.append(message("asking.may-be", parties=any_name(names)))
    return listed([*said, *(note.text(register) for note in accessor.notes)])


def graphql(_access: Access, query: Query, language: Language) -> str:
    """Return the GraphQL that gives the same."""
    reason = f"reason(lang: {language.name})"
    left_out = f"excluded {{ party {reason} }} excludedTotal {reason}"
    return question("whoCanSee", query, f"verdict accessors {accessors(language)} {left_out}")


WHO_CAN_SEE = Intent(
    Kind.WHO_CAN_SEE, PATTERNS, {"data": {"data": "data"}}, WHERE | WHEN, answer, graphql
)
