"""Lines: the statements of an Article 30 field, each with its scope, condition, status and source.

A line is the smallest thing that a record says. What a disclosure or a time limit says is never
flattened into prose: its sites, its conditions and its particulars stay apart, so that each format
can print them and a machine can read them back.

What holds here: a field of three answers becomes a line or a particular in one way (`answered`,
`particular`, `unanswered`), and a line is put into a language in one way (`worded`). The formats
differ in how they lay that out, never in what it is; that lets a test read each back and compare.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from ropa.article30.facts import Facts
from ropa.language import Language, join
from ropa.language.parties import country
from ropa.language.text import Text, message, one_line
from ropa.model import Fact, Note, Stated, Status, Translated


@dataclass(frozen=True, slots=True)
class Detail:
    """One particular of a line, under a name of the catalogue (`exports.detail-<name>`)."""

    name: str
    text: Text
    status: Status = Status.STATED
    """Whether the source answers it. `text` is the reason where it does not."""
    keys: tuple[str, ...] = ()
    """What the text names, where it names facts of the register."""

    @property
    def label(self) -> Text:
        """What it is called."""
        return message(f"exports.detail-{self.name}")

    @property
    def value(self) -> Text:
        """The text, or that it is none or not stated and why."""
        if self.status is Status.STATED:
            return self.text
        return message(f"exports.status-{self.status}-because", reason=self.text)


@dataclass(frozen=True, slots=True)
class Line:
    """One statement of a field."""

    text: Text | None
    """What is stated, or what it is about that is not stated; None where it is the field itself."""
    status: Status = Status.STATED
    reason: Text | None = None
    """Why it is none or not stated."""
    keys: tuple[str, ...] = ()
    """The facts that it is, then those that it names."""
    sites: tuple[str, ...] = ()
    """Sites that it is about; none where that is not said of it apart from its record."""
    conditions: tuple[str, ...] = ()
    """Conditions that must all hold, besides the record's own."""
    unless: tuple[str, ...] = ()
    """Conditions of which any one sets the line aside."""
    details: tuple[Detail, ...] = ()
    notes: tuple[Note, ...] = ()
    citations: tuple[str, ...] = ()
    day: date | None = None
    """The day that it states, where it states one."""

    @property
    def statement(self) -> Text:
        """The line in words, without its scope, conditions, particulars, notes and source."""
        if self.status is Status.STATED:
            assert self.text is not None
            return self.text
        reason = self.reason or message("common.source-silent")
        said = message(f"exports.status-{self.status}-because", reason=reason)
        return said if self.text is None else message("exports.about", text=self.text, said=said)


def _reason(answer: Stated[Any]) -> Text:
    """Return why an answer has no value."""
    return one_line(answer.reason) if answer.reason else message("common.source-silent")


def _value(value: object) -> Text:
    if isinstance(value, Translated):
        return one_line(value)
    return one_line(value.isoformat() if isinstance(value, date) else str(value))


def answered(fact: Fact, answer: Stated[Any], about: Text | None = None) -> Line:
    """Return the line of an answer.

    Args:
        fact: the fact that holds the answer, whose citations are the line's: but no paragraph is
            cited for what the source does not state.
        answer: a text, a date or a code.
        about: what it is about, where the field may hold lines about several things.
    """
    citations = () if answer.status is Status.NOT_STATED else fact.citations
    if not answer.is_stated:
        return Line(about, answer.status, _reason(answer), (fact.key,), citations=citations)
    day = answer.value if isinstance(answer.value, date) else None
    text = _value(answer.value)
    if about is not None:
        text = message("exports.about", text=about, said=text)
    return Line(text, keys=(fact.key,), citations=citations, day=day)


def particular(name: str, answer: Stated[Any], text: Text | None = None) -> Detail:
    """Return a particular of an answer; `text` is how its value is written, if not as it stands."""
    if not answer.is_stated:
        return Detail(name, _reason(answer), answer.status)
    return Detail(name, text or _value(answer.value))


def country_of(answer: Stated[str]) -> Text | None:
    """Return the name of a stated country."""
    return country(answer.value) if answer.value else None


def unanswered(code: str = "common.source-silent", *keys: str) -> Line:
    """Return the line of a field that no fact of the register answers."""
    return Line(None, Status.NOT_STATED, message(code), keys)


@dataclass(frozen=True, slots=True)
class Pair:
    """Something labelled that is said of a line."""

    name: str
    """`sites`, `conditions`, `unless`, `source`, `note-<kind>` or the name of a particular."""
    label: str
    value: str
    status: Status = Status.STATED


@dataclass(frozen=True, slots=True)
class WordedLine:
    """A line in one language."""

    status: Status
    statement: str
    pairs: tuple[Pair, ...]
    citations: tuple[str, ...] = ()
    """Keys of the citations whose numbers its source is."""

    def only(self, *names: str) -> str:
        """Return the values of the pairs of some names, one after the other."""
        return "; ".join(pair.value for pair in self.pairs if pair.name in names)


def worded(facts: Facts, line: Line, language: Language) -> WordedLine:
    """Return a line in a language: what every format prints of it."""
    pairs = (
        *_scope(facts, line, language),
        *_particulars(facts, line, language),
        *_source(facts, line, language),
    )
    return WordedLine(line.status, line.statement.say(language), pairs, line.citations)


def conditions(facts: Facts, keys: tuple[str, ...], language: Language) -> str:
    """Return conditions that must all hold: `an incident has occurred and a crime is suspected`."""
    return join([facts.name(key).say(language) for key in keys], language)


def _label(name: str, language: Language) -> str:
    return message(f"exports.detail-{name}").say(language)


def _scope(facts: Facts, line: Line, language: Language) -> Iterator[Pair]:
    if line.sites:
        sites = facts.names(line.sites).say(language)
        yield Pair("sites", _label("sites", language), sites)
    if line.conditions:
        said = conditions(facts, line.conditions, language)
        yield Pair("conditions", _label("conditions", language), said)
    if line.unless:
        said = facts.names(line.unless).say(language)
        yield Pair("unless", _label("unless", language), said)


def _particulars(facts: Facts, line: Line, language: Language) -> Iterator[Pair]:
    for detail in line.details:
        label, value = detail.label.say(language), detail.value.say(language)
        yield Pair(detail.name, label, value, detail.status)
    for note in line.notes:
        label = _label(f"note-{note.kind}", language)
        yield Pair(f"note-{note.kind}", label, noted(facts, note).say(language))


def noted(facts: Facts, note: Note) -> Text:
    """Return the text of a note, with what it is about where that is not all of its fact."""
    named = [key for key in note.about if facts.has_name(key)]
    if not named:
        return one_line(note.text)
    return message("exports.note-about", text=note.text, names=facts.names(named))


def _source(facts: Facts, line: Line, language: Language) -> Iterator[Pair]:
    if line.citations:
        yield Pair("source", _label("source", language), facts.numbers(line.citations))
