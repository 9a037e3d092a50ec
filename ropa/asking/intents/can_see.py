"""Whether one party can see data."""

from __future__ import annotations

from collections.abc import Iterator

from ropa.access import Access, CanSee, Question, Verdict, to_json
from ropa.access.notes import still_to_say
from ropa.access.wording import conditional, placed, reasons_in_words
from ropa.asking.asked import Kind, Query
from ropa.asking.graphql import accessors, assumed, left_open, question, step
from ropa.asking.intent import WHEN, WHERE, Answer, Intent
from ropa.asking.intents.who_can_see import entry
from ropa.asking.wording import closing, lines, sorted_lines
from ropa.language import Language
from ropa.language.text import Text, message
from ropa.model import Capacity, Register


def answer(access: Access, query: Query, language: Language) -> Answer:
    """Return yes, yes on a condition, what leaves it open, or the nearest miss."""
    found = access.can_see(query.question)
    text = "\n".join(_lines(access.register, query.question, found, language))
    return Answer(text, to_json(found, language, access.register))


def _lines(register: Register, asked: Question, found: CanSee, language: Language) -> Iterator[str]:
    assert asked.party is not None and asked.data is not None
    entries = [entry(register, accessor) for accessor in found.accessors]
    yield lines(language, _opening(register, asked, found), entries)
    if found.possibly:
        tied = [entry(register, accessor) for accessor in found.possibly]
        yield sorted_lines(language, message("access.tied", party=register.name(asked.party)), tied)
    notes = still_to_say((*found.accessors, *found.possibly))
    yield from closing(register, notes, found.assumed, language)


def _opening(register: Register, asked: Question, found: CanSee) -> Text:
    """Return what the answer begins with: never a no where the source leaves it open."""
    assert asked.party is not None and asked.data is not None
    data = placed(register.name_in_sentence(asked.data), asked, register)
    about = {"party": register.name_in_sentence(asked.party), "data": data}
    if found.verdict in (Verdict.GRANTED, Verdict.CONDITIONAL):
        said = message(f"asking.is-stated-{_manner(found)}", **about)
        word = message(f"asking.yes-{_manner(found)}")
        if found.verdict is Verdict.GRANTED:
            return message("asking.yes", yes=word, said=said)
        yes = conditional(word, found.alternatives, register)
        return message("asking.yes-if", yes=yes, said=said)
    if found.verdict is Verdict.OPEN:
        told = {reason.order for one in found.accessors for reason in one.open}
        more = [reason for reason in found.open if reason.order not in told]
        if not more:
            return message("asking.left-open-by", **about)
        reasons = reasons_in_words(more, register)
        return message("asking.left-open", **about, reasons=reasons)
    assert found.reason is not None
    about["party"] = register.name(asked.party)
    return message("asking.no", **about, reason=found.reason.text(register))


def _manner(found: CanSee) -> str:
    """Return how the source puts the accesses of a party; `see` where it does so in several ways,
    or where the party is the controller.
    """
    outside = all(one.capacity is not Capacity.CONTROLLER for one in found.accessors)
    manners = {modality for one in found.accessors for modality in one.modalities}
    return str(manners.pop()) if outside and len(manners) == 1 else "see"


def graphql(_access: Access, query: Query, language: Language) -> str:
    """Return the GraphQL that gives the same."""
    lang = language.name
    fields = f"verdict missing reason(lang: {lang}) proofs {{ {step()} }} alternatives"
    shown = accessors(language)
    rest = f"possibly {shown} {left_open(language)} {assumed(language)}"
    return question("canSee", query, f"{fields} accessors {shown} {rest}")


CAN_SEE = Intent(
    Kind.CAN_SEE,
    {"party": {"org": "party"}, "data": {"data": "data"}},
    WHERE | WHEN,
    answer,
    graphql,
)
