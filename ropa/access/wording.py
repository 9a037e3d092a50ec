"""Answers in words: the reasons, limits, conditions and parties of an answer, as texts.

The command line, questions, diagrams, pages and dossiers all say an answer in these words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ropa.access.answer import (
    NOT_STATED,
    AnswerNote,
    Assumed,
    Excluded,
    Limit,
    Reason,
    Verdict,
    unique_notes,
)
from ropa.access.notes import joined
from ropa.access.question import Question
from ropa.index import controllers
from ropa.language.retention import duration, retention, to_and_including
from ropa.language.text import (
    Part,
    Text,
    all_names,
    all_of,
    at_beginning,
    commas_by_name,
    listed,
    message,
    on_condition,
    without_full_stop,
)
from ropa.model.noun import Named
from ropa.model.organisation import Organisation, OrganisationKind
from ropa.model.record import Record
from ropa.model.register import Register
from ropa.model.retention import Retention


def verdict(found: Verdict) -> Text:
    """Return a verdict: granted, conditional, or that no such access is stated."""
    return message(f"common.verdict-{found.lower()}")


def where(question: Question, register: Register) -> tuple[Text, ...]:
    """Return where a question looks: `at Tegeluddsvägen`, `of Länsförsäkringar AB`."""
    return tuple(
        message(f"common.where-{name}", name=register.name_in_sentence(key))
        for name in ("site", "activity", "controller")
        if (key := getattr(question, name)) is not None
    )


def placed(said: Text, question: Question, register: Register) -> Text:
    """Return something with where a question looks for it: `camera footage at Tegeluddsvägen`."""
    return listed([said, *where(question, register)], " ")


def conditional(said: Text, alternatives: Sequence[Sequence[str]], register: Register) -> Text:
    """Return what depends on any one of some sets of conditions: `said, if a crime is suspected`.

    Args:
        said: what depends on them.
        alternatives: keys of the conditions, set by set.
        register: where their names are.
    """
    return on_condition(said, [[register.name(key) for key in keys] for keys in alternatives])


def fact(relation: str, subject: str, about: str, register: Register) -> Text:
    """Return one fact of a proof as a sentence without its full stop.

    Args:
        relation: relation of the step, as `discloses_to`.
        subject: key of what it is said of.
        about: key of what is said of it, or a day or a duration.
        register: where their names are.
    """
    said = duration(about) if relation == "kept_for" else _called(about, register)
    key = f"common.step-{relation}"
    return at_beginning(message(key, subject=_called(subject, register), object=said))


def _called(key: str, register: Register) -> Part:
    fact = register.find(Named, key)
    return fact.name_in_sentence if fact is not None else key


def left_open(reasons: Iterable[Reason], register: Register) -> Text:
    """Return what leaves it undecided whether there is some access."""
    return message("access.left-open", reasons=reasons_in_words(reasons, register))


def reasons_in_words(reasons: Iterable[Reason], register: Register) -> Text:
    """Return reasons as they stand within a sentence, one after the other."""
    return listed(without_full_stop(one.text(register)) for one in joined(reasons, "data"))


def not_stated(notes: Iterable[AnswerNote], register: Register) -> list[Text]:
    """Return what the source does not state of what an answer rests on."""
    return [note.text(register) for note in notes if note.kind == NOT_STATED]


def of_facts(notes: Iterable[AnswerNote], register: Register) -> list[Text]:
    """Return the notes of the facts that an answer rests on, each once, with their kind."""
    return [
        noted(note.kind, note.text(register))
        for note in unique_notes(notes)
        if note.kind != NOT_STATED
    ]


def noted(kind: str, text: Text) -> Text:
    """Return a note with its kind: `Open point: who it is, is not stated`."""
    return message(f"access.note-{kind}", text=text)


def assumptions(assumed: Assumed, register: Register) -> list[Text]:
    """Return what an answer takes as given, what of it changes nothing, and what is lacking."""
    said = [
        message(f"access.{key}", conditions=all_of(register.name(one) for one in conditions))
        for key, conditions in (
            ("taken-given", assumed.given),
            ("taken-ruled-out", assumed.ruled_out),
            ("makes-no-difference", assumed.irrelevant),
        )
        if conditions
    ]
    if assumed.needs is not None:
        said.append(at_beginning(assumed.needs.text(register)))
    return said


def may_be(party: str, ties: Iterable[str], register: Register) -> Text | None:
    """Return whom somebody may be that the source only describes: `A, B or another company`.

    That it may be one of some organisations does not say that it is one of them.

    Args:
        party: key of the organisation.
        ties: keys of what it may be the same as.
        register: where the names are.
    """
    fact = register.get(Organisation, party)
    found = [] if fact.named else [register.get(Organisation, key) for key in ties]
    names = [tie.name for tie in found if tie.named]
    if not names:
        return None
    own = any(party in controllers(record) for record in register.all(Record))
    kind = "member" if own and fact.kind is OrganisationKind.COMPANY else fact.kind
    return message(f"access.or-another-{kind}", names=commas_by_name(names))


def limit(limit: Limit, register: Register) -> Text:
    """Return a limit: `30 days`, with its start, its conditions and its last day."""
    fact = register.get(Retention, limit.retention)
    said = retention(fact, register.name, counted=limit.until is not None)
    return to_and_including(said, limit.until)


def limits(limits: Iterable[Limit], register: Register) -> Text:
    """Return limits, each with whose it is where several records set them."""
    return all_of(each_limit(limits, register))


def each_limit(limits: Iterable[Limit], register: Register) -> list[Text]:
    """Return limits one by one, each with whose it is where several records set them.

    That is the controller, or the record where a controller has several of them.
    """
    every = tuple(limits)
    if not every:
        return [message("common.not-stated")]
    controller_of = {one.record: register.get(Record, one.record).controller for one in every}
    by_record = len(set(controller_of.values())) < len(controller_of)
    owners: dict[Text, list[Text]] = {}
    for one in every:
        owner = one.record if by_record else controller_of[one.record]
        owners.setdefault(limit(one, register), []).append(register.name_in_sentence(owner))
    if len(controller_of) == 1:
        return list(owners)
    return [
        message("common.limit-of", limit=said, controller=all_names(names))
        for said, names in owners.items()
    ]


def nothing(asked: Question, register: Register) -> Text:
    """Return that the register gives a party access to nothing where a question looks."""
    assert asked.party is not None
    party = register.name_in_sentence(asked.party)
    said = placed(message("access.nothing", party=party), asked, register)
    return message("common.sentence", said=said)


def excluded(one: Excluded, register: Register) -> Text:
    """Return somebody who is left out, and why."""
    name, reason = register.name(one.party), one.reason.text(register)
    return message("access.left-out", party=name, reason=reason)
