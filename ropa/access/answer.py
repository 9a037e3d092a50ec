"""Answers of access: verdicts, accessors, proofs. Plain values; keys, never labels; all sorted.

The command line's JSON, GraphQL and the diagrams carry these fields under these names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from ropa.language import Language
from ropa.language.text import Part, Text, all_names, message, one_line
from ropa.model.disclosure import Capacity, Modality
from ropa.model.noun import Named
from ropa.model.register import Register
from ropa.model.text import Translated


class Verdict(StrEnum):
    """Whether somebody has access."""

    GRANTED = "GRANTED"
    """Every condition on the path is given, or there is none."""
    CONDITIONAL = "CONDITIONAL"
    """Some conditions on the path are open; they are named."""
    OPEN = "OPEN"
    """The source leaves it undecided whether there is such access; what does so is named."""
    DENIED = "DENIED"
    """No such access is stated: nothing gives it, a condition is ruled out, or time is up."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, as a message of the catalogue with its values: keys, several with commas between."""

    code: str
    values: dict[str, str] = field(default_factory=dict, hash=False)
    facts: tuple[str, ...] = ()
    """Keys of the facts that it rests on, where there are such."""
    said: Translated | None = None
    """The words of the note of a fact, which the message says as `note`."""

    @property
    def order(self) -> tuple[object, ...]:
        """What reasons are sorted by and known again by."""
        said = ("", "") if self.said is None else (self.said.en, self.said.sv)
        return self.code, self.facts, tuple(sorted(self.values.items())), said

    def text(self, register: Register | None = None) -> Text:
        """Return the reason in words, as it stands within a sentence.

        Args:
            register: where the names are that stand for the keys; without it keys are said.
        """
        values: dict[str, Text] = {
            name: all_names(_called(part, register) for part in value.split(", "))
            for name, value in self.values.items()
        }
        if self.said is not None:
            values["note"] = one_line(self.said)
        return message(self.code, **values)

    def say(self, language: Language | str = Language.EN, register: Register | None = None) -> str:
        """Return the reason in words of a language, as `text` does."""
        return self.text(register).say(language)


def unique(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return reasons each once, sorted."""
    found = {reason.order: reason for reason in reasons}
    return tuple(found[order] for order in sorted(found))


@dataclass(frozen=True, slots=True)
class AnswerNote:
    """What must be said with an answer of a fact that it rests on."""

    kind: str
    """Kind of the note (`contradiction`, `open`, `mapping`), or `not_stated` for what the answer
    itself finds that the source does not state."""
    reason: Reason

    @property
    def code(self) -> str:
        """Code of the catalogue; `access.note` for the words of a note of a fact."""
        return self.reason.code

    @property
    def values(self) -> dict[str, str]:
        """Keys that the message names."""
        return self.reason.values

    @property
    def facts(self) -> tuple[str, ...]:
        """Keys of the facts that hold it."""
        return self.reason.facts

    def text(self, register: Register | None = None) -> Text:
        """Return the note in words."""
        return self.reason.text(register)


NOT_STATED = "not_stated"
"""Kind of the notes that no fact holds: what the source does not state."""


def unique_notes(notes: Iterable[AnswerNote]) -> tuple[AnswerNote, ...]:
    """Return notes each once, sorted by kind; a text that several facts hold names them all."""
    facts: dict[tuple[object, ...], set[str]] = {}
    first: dict[tuple[object, ...], AnswerNote] = {}
    for note in notes:
        code, _, values, said = note.reason.order
        same = (note.kind, code, values, said)
        facts.setdefault(same, set()).update(note.reason.facts)
        first.setdefault(same, note)
    return tuple(
        AnswerNote(one.kind, replace(one.reason, facts=tuple(sorted(facts[same]))))
        for same, one in sorted(first.items(), key=lambda item: item[0])
    )


def _called(key: str, register: Register | None) -> Part:
    fact = register.find(Named, key) if register is not None else None
    return fact.name_in_sentence if fact is not None else key


@dataclass(frozen=True, slots=True)
class Step:
    """One fact of a proof: what it says, on what condition, and on whose word."""

    fact: str
    """Key of the fact."""
    subject: str
    relation: str
    object: str
    condition: str | None
    verdict: Verdict
    citation: str
    """The paragraph that mainly states it."""
    citations: tuple[str, ...]
    """All paragraphs that state it."""
    source: str | None
    """Seed file and line, as `disclosures/cameras.yaml:12`."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A chain of facts from a record to an accessor; its facts alone give its verdict."""

    verdict: Verdict
    missing: tuple[str, ...]
    steps: tuple[Step, ...]
    open: tuple[Reason, ...] = ()
    """What leaves it undecided whether there is this access; empty where nothing does."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A retention that applies to the data asked about."""

    retention: str
    record: str
    data: tuple[str, ...]
    duration: str | None
    """ISO 8601, or None where the limit is an event or criteria."""
    conditions: tuple[str, ...]
    unless: tuple[str, ...]
    until: date | None
    """Last day, where a collection day and a duration are known, and no other start is stated."""
    start: str
    """Whether it counts from the collection, from another event, or from what is not stated:
    `collection`, `event` or `not_stated`."""
    notes: tuple[AnswerNote, ...] = ()
    """What must be said with it of the facts that it rests on."""
    open: tuple[Reason, ...] = ()
    """What leaves it undecided whether it is a limit of what is asked about, as of which
    controller its record is."""
    record_conditions: tuple[str, ...] = ()
    """Conditions of its record, without which there is no such processing, that are not given."""
    is_apart: bool = False
    """Whether its record has the data whether or not a condition holds that the question gives and
    that another record is for: then it is a case apart."""


@dataclass(frozen=True, slots=True)
class Accessor:
    """Somebody who can see the data, in one capacity, with every proof."""

    party: str
    capacity: Capacity
    verdict: Verdict
    missing: tuple[str, ...]
    """Conditions that are open: all that occur in some alternative."""
    alternatives: tuple[tuple[str, ...], ...]
    """The least sets of open conditions, of which any one set is enough."""
    open: tuple[Reason, ...]
    """What leaves it undecided whether there is the access, or more of it than is stated."""
    records: tuple[str, ...]
    data: tuple[str, ...]
    purposes: tuple[str, ...]
    legal_bases: tuple[str, ...]
    basis_conditions: tuple[tuple[str, tuple[str, ...]], ...]
    """The legal bases that hold only on conditions which are not given, with those conditions."""
    modalities: tuple[Modality, ...]
    """How the source puts the access; none where the controller has it by being controller."""
    audiences: tuple[Translated, ...]
    """Who within the organisation, where the source says so."""
    audience_conditions: tuple[tuple[Translated, tuple[str, ...]], ...]
    """Those of them that have access only on conditions which are not given, with those."""
    retention: tuple[Limit, ...]
    until: date | None
    """Last day of access, where every limit that applies has one; else None."""
    possibly: tuple[str, ...]
    """Organisations that it may be, where the source leaves that open."""
    notes: tuple[AnswerNote, ...]
    """What must be said with it: what the facts that it rests on leave open, contradict or read
    into the source, and what is not stated, as who within the controller has access."""
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Excluded:
    """Somebody who has the same kind of data, but not as asked, and why not."""

    party: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Assumed:
    """What an answer takes as given, since the question says so."""

    given: tuple[str, ...] = ()
    """Conditions that hold."""
    ruled_out: tuple[str, ...] = ()
    """Conditions that do not hold, by the question itself."""
    irrelevant: tuple[str, ...] = ()
    """Those of them on which nothing in the answer depends."""
    needs: Reason | None = None
    """What the question lacks for its days to say whether data are still kept."""


@dataclass(frozen=True, slots=True)
class WhoCanSee:
    """The answer to: who can see these data?"""

    verdict: Verdict
    accessors: tuple[Accessor, ...]
    excluded: tuple[Excluded, ...]
    excluded_total: int
    """How many are excluded; `excluded` lists them up to a limit."""
    reason: Reason | None
    """Why no such access is stated, where none is."""
    assumed: Assumed = Assumed()


@dataclass(frozen=True, slots=True)
class CanSee:
    """The answer to: can this party see these data?"""

    verdict: Verdict
    missing: tuple[str, ...]
    alternatives: tuple[tuple[str, ...], ...]
    accessors: tuple[Accessor, ...]
    """The party's accessors, once per capacity; none where none of its own is stated."""
    proofs: tuple[Proof, ...]
    reason: Reason | None
    """Why not, where no such access of its own is stated: the nearest miss."""
    possibly: tuple[Accessor, ...]
    """Accessors that may be the same party: what the tie may add."""
    open: tuple[Reason, ...] = ()
    """What leaves it undecided whether there is the access, or more of it than is stated."""
    assumed: Assumed = Assumed()


@dataclass(frozen=True, slots=True)
class WhatCanSee:
    """The answer to: what can this party see? One accessor per data category and capacity."""

    party: str
    verdict: Verdict
    accessors: tuple[Accessor, ...]
    possibly: tuple[Accessor, ...]
    """Accessors of organisations that may be the same party."""
    assumed: Assumed = Assumed()
    reason: Reason | None = None
    """The nearest miss, where no access is stated."""


@dataclass(frozen=True, slots=True)
class Impact:
    """What a breach at a party, system or site touches."""

    subject: str
    records: tuple[str, ...]
    controllers: tuple[str, ...]
    systems: tuple[str, ...]
    data: tuple[str, ...]
    subjects: tuple[str, ...]
    sites: tuple[str, ...]
    conditions: tuple[str, ...]
    """Conditions on which some of it depends."""
    parties: tuple[str, ...]
    """Organisations that can get at it, whatever their capacity; never merged with its ties."""
    open_data: tuple[str, ...] = ()
    """Data of which the source leaves open whether they are touched too."""
    open: tuple[Reason, ...] = ()
    """What leaves that open."""
    notes: tuple[AnswerNote, ...] = ()
    """What must be said with it of the facts that it rests on."""
    possibly: tuple[Impact, ...] = ()
    """What each organisation or system that may be the same would add."""
