"""Speech: a line as what every format prints of it: a status, a statement and labelled pairs.

The formats differ in how they lay these out, never in what they are; that is what lets a test read
each format back and compare.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ropa.article30.facts import Facts
from ropa.article30.line import Line
from ropa.language import Language, join
from ropa.language.text import Text, message, one_line
from ropa.model import Note, Status


@dataclass(frozen=True, slots=True)
class Pair:
    """Something labelled that is said of a line."""

    name: str
    """`sites`, `conditions`, `unless`, `source`, `note-<kind>` or the name of a particular."""
    label: str
    value: str
    status: Status = Status.STATED


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line in one language."""

    status: Status
    statement: str
    pairs: tuple[Pair, ...]

    def only(self, *names: str) -> str:
        """Return the values of the pairs of some names, one after the other."""
        return "; ".join(pair.value for pair in self.pairs if pair.name in names)


def speak(facts: Facts, line: Line, language: Language) -> Spoken:
    """Say a line in a language."""
    pairs = (
        *_scope(facts, line, language),
        *_particulars(line, language),
        *_source(line, language),
    )
    return Spoken(line.status, line.statement.say(language), pairs)


def conditions(facts: Facts, keys: tuple[str, ...], language: Language) -> str:
    """Say conditions that must all hold: `an incident has occurred and a crime is suspected`."""
    return join([facts.name(key).say(language) for key in keys], language)


def _label(name: str, language: Language) -> str:
    return message(f"exports.detail-{name}").say(language)


def _scope(facts: Facts, line: Line, language: Language) -> Iterator[Pair]:
    if line.sites:
        sites = facts.names(line.sites).say(language)
        yield Pair("sites", _label("sites", language), sites)
    if line.conditions:
        told = conditions(facts, line.conditions, language)
        yield Pair("conditions", _label("conditions", language), told)
    if line.unless:
        told = facts.names(line.unless).say(language)
        yield Pair("unless", _label("unless", language), told)


def _particulars(line: Line, language: Language) -> Iterator[Pair]:
    for detail in line.details:
        label, value = detail.label.say(language), detail.value.say(language)
        yield Pair(detail.name, label, value, detail.status)
    for note in line.notes:
        yield Pair(
            f"note-{note.kind}", _label(f"note-{note.kind}", language), _noted(note, language)
        )


def _noted(note: Note, language: Language) -> str:
    text: Text = one_line(note.text)
    return text.say(language)


def _source(line: Line, language: Language) -> Iterator[Pair]:
    if line.citations:
        cited = ", ".join(key.removeprefix("citation:") for key in line.citations)
        yield Pair("source", _label("source", language), cited)
