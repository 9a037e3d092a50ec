"""Answers in words: the reasons, limits, conditions and parties of an answer, as texts.

The command line, questions, diagrams, pages and dossiers all say an answer in these words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ropa.access.answer import (
    NOT_STATED,
    Accessor,
    AnswerNote,
    Assumed,
    Excluded,
    Limit,
    Reason,
    Verdict,
    unique_notes,
)
from ropa.access.assumed import lacks
from ropa.access.question import Question
from ropa.index import controllers
from ropa.language.law import ground_with_article
from ropa.language.parties import in_capacity
from ropa.language.retention import duration, retention, to_and_including
from ropa.language.text import (
    Part,
    Text,
    all_names,
    all_of,
    at_beginning,
    commas_by_name,
    listed,
    listed_names,
    message,
    on_condition,
    within_sentence,
    without_full_stop,
)
from ropa.model.disclosure import Capacity
from ropa.model.legal_basis import LegalBasis
from ropa.model.noun import Named
from ropa.model.organisation import Organisation, OrganisationKind
from ropa.model.record import Record
from ropa.model.register import Register
from ropa.model.retention import Retention
from ropa.model.text import Translated

BASIS_NOT_STATED = "access.basis-not-stated"
PURPOSE_NOT_STATED = "access.purpose-not-stated"
RETENTION_NOT_STATED = "access.retention-not-stated"


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


def party(accessor: Accessor, register: Register) -> Text:
    """Return who has access, in which capacity, and on which open conditions."""
    said = in_capacity(register.name(accessor.party), accessor.capacity)
    return conditional(said, accessor.alternatives, register)


def terms(accessor: Accessor, register: Register, with_data: bool = True) -> Iterator[Text]:
    """Yield what belongs to an access beside who has it and on which condition, a text each.

    Every channel says an access in these words: how the source puts it, who within the
    organisation, what is left open, which data by which record, what for and on which legal basis
    (Articles 6 and 30(1)(b)), how long, who the party may be, and what of it is not stated.

    Args:
        accessor: the access.
        register: where the names are.
        with_data: whether the data are among it, or said before it already.
    """
    silent = {note.code for note in accessor.notes}
    yield from map(at_beginning, manner(accessor, register))
    if with_data:
        yield _term("data", map(register.name, accessor.data))
    yield _term("records", map(register.name, accessor.records))
    purposes = [register.name(key) for key in accessor.purposes]
    own = not _no_purpose_is_its_own(accessor)
    yield _term("purposes" if own else "purposes-any", purposes)
    if accessor.legal_bases or BASIS_NOT_STATED not in silent:
        yield _term("bases", bases(accessor, register))
    if accessor.retention or RETENTION_NOT_STATED not in silent:
        yield _term("kept", [limits(accessor.retention, register)])
    if accessor.until is not None:
        yield _term("until", [accessor.until.isoformat()])
    if ties := may_be(accessor.party, accessor.possibly, register):
        yield _term("may-be", [ties])
    for note in accessor.notes:
        if note.kind == NOT_STATED and (own or note.code != PURPOSE_NOT_STATED):
            yield at_beginning(note.text(register))


def _term(name: str, texts: Iterable[Part]) -> Text:
    every = list(texts) or [message("common.not-stated")]
    return message(f"access.term-{name}", text=listed_names(every))


def _no_purpose_is_its_own(accessor: Accessor) -> bool:
    """Whether the source says of no record and no data which of the purposes an access serves."""
    of_record = {
        note.values["record"]: set(note.values["data"].split(", "))
        for note in accessor.notes
        if note.code == PURPOSE_NOT_STATED
    }
    return bool(accessor.purposes) and all(
        of_record.get(record) == set(accessor.data) for record in accessor.records
    )


def manner(accessor: Accessor, register: Register) -> list[Text]:
    """Return how the source puts an access, who within the organisation, and what is left open."""
    outside = accessor.capacity is not Capacity.CONTROLLER
    said = [message(f"access.modality-{one}") for one in accessor.modalities if outside]
    if accessor.audiences:
        said.append(message("access.audience", names=all_of(_audiences(accessor, register))))
    if accessor.open:
        said.append(left_open(accessor.open, register))
    return said


def _audiences(accessor: Accessor, register: Register) -> Iterator[Text]:
    """Yield who within the organisation, each with the conditions that it alone depends on."""
    conditions = dict[Translated, list[tuple[str, ...]]]()
    for audience, keys in accessor.audience_conditions:
        conditions.setdefault(audience, []).append(keys)
    for audience in accessor.audiences:
        yield conditional(within_sentence(audience), conditions.get(audience, ()), register)


def left_open(reasons: Iterable[Reason], register: Register) -> Text:
    """Return what leaves it undecided whether there is some access."""
    return message("access.left-open", reasons=reasons_in_words(reasons, register))


def reasons_in_words(reasons: Iterable[Reason], register: Register) -> Text:
    """Return reasons as they stand within a sentence, one after the other."""
    return listed(dict.fromkeys(without_full_stop(reason.text(register)) for reason in reasons))


def bases(accessor: Accessor, register: Register) -> list[Text]:
    """Return the legal bases of an access, each with the conditions that it depends on."""
    conditions = dict(accessor.basis_conditions)
    return [
        _basis(register.get(LegalBasis, key), conditions.get(key, ()), register)
        for key in accessor.legal_bases
    ]


def _basis(basis: LegalBasis, conditions: Sequence[str], register: Register) -> Text:
    said = ground_with_article(basis)
    if not conditions:
        return said
    names = all_of(register.name(key) for key in conditions)
    return message("access.basis-if", basis=said, conditions=names)


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


def taken(question: Question, register: Register) -> list[Text]:
    """Return what an answer takes as given, where nothing else is known of what it rests on."""
    given, ruled_out = tuple(sorted(question.given)), tuple(sorted(question.ruled_out))
    return assumptions(Assumed(given, ruled_out, (), lacks(question)), register)


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
    """Return limits, each with its controllers where several records set them."""
    every = tuple(limits)
    if not every:
        return message("common.not-stated")
    controllers: dict[Text, list[Text]] = {}
    for one in every:
        controller = register.get(Record, one.record).controller
        name = register.name_in_sentence(controller)
        controllers.setdefault(limit(one, register), []).append(name)
    if len({one.record for one in every}) == 1:
        return all_of(controllers)
    return all_of(
        message("common.limit-of", limit=said, controller=all_names(names))
        for said, names in controllers.items()
    )


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
