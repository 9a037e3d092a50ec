"""What must be said with an answer: the notes of the facts that it rests on.

What holds here: what a fact contradicts, leaves open or reads into the source is said wherever the
fact is rested on, and a note on a purpose or a category of data is said of those below it too. A
note that is about some keys is said where one of them, or data above or below them, is in play. The
details that no field holds are not: they say nothing of the answer. People read the notes of an
answer kind by kind, and of each kind under the facts that have them, each note once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ropa.access.answer import Accessor, AnswerNote, Impact, Limit, Reason, unique_notes
from ropa.facts import title
from ropa.index import Index
from ropa.language.text import Text, listed, message
from ropa.model.data_category import DataCategory
from ropa.model.note import Note, NoteKind
from ropa.model.noun import Fact
from ropa.model.purpose import Purpose
from ropa.model.register import Register

CARRIED = (NoteKind.CONTRADICTION, NoteKind.OPEN, NoteKind.MAPPING)
"""The kinds of notes that an answer carries, in the order in which people read them."""


@dataclass(frozen=True, slots=True)
class NotesOfFacts:
    """The notes of one kind that the same facts have."""

    facts: Text
    """What the facts are: `Legal basis: Legitimate interests (…), in Camera surveillance`."""
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class NotesOfKind:
    """The notes of one kind that must be said with an answer."""

    heading: Text
    groups: tuple[NotesOfFacts, ...]


def still_to_say(answers: Iterable[Accessor | Limit | Impact]) -> Iterator[AnswerNote]:
    """Yield the notes of some answers, but for what is said with them since it leaves them open."""
    every = list(answers)
    said = {reason.said for one in every for reason in one.open}
    yield from (note for one in every for note in one.notes if note.reason.said not in said)


def grouped(notes: Iterable[AnswerNote], register: Register) -> list[NotesOfKind]:
    """Return notes by kind and by fact, each once."""
    groups: dict[str, dict[tuple[str, ...], list[Text]]] = {}
    for note in unique_notes(notes):
        of_kind = groups.setdefault(note.kind, {})
        of_kind.setdefault(note.facts, []).append(note.text(register))
    return [
        NotesOfKind(message(f"access.notes-{kind}"), tuple(_by_fact(groups[kind], register)))
        for kind in CARRIED
        if kind in groups
    ]


def _by_fact(
    groups: dict[tuple[str, ...], list[Text]], register: Register
) -> Iterator[NotesOfFacts]:
    for keys, texts in groups.items():
        titles = listed(title(register.get(Fact, key), register) for key in keys)
        yield NotesOfFacts(titles, tuple(texts))


def with_parents(index: Index, key: str) -> tuple[str, ...]:
    """Return a category of data or a purpose with everything above it; any other key alone."""
    if key.startswith(f"{DataCategory.prefix}:"):
        return index.categories.above(key)
    return index.purposes.above(key) if key.startswith(f"{Purpose.prefix}:") else (key,)


def notes_of(index: Index, keys: Iterable[str], data: Iterable[str]) -> Iterator[AnswerNote]:
    """Yield the notes of facts and of what is above them.

    Args:
        index: the register.
        keys: the facts.
        data: the categories of data that are in play.
    """
    every = dict.fromkeys(above for key in keys for above in with_parents(index, key))
    related = {one for key in data for one in index.categories.related(key)}
    for key in every:
        fact = index.register.find(Fact, key)
        for note in fact.notes if fact is not None else ():
            if note.kind in CARRIED and _is_in_play(note, every, related):
                yield AnswerNote(note.kind, Reason("access.note", facts=(key,), said=note.text))


def _is_in_play(note: Note, keys: Iterable[str], related: set[str]) -> bool:
    return not note.about or any(key in keys or key in related for key in note.about)


def exclusions(index: Index, conditions: Iterable[str]) -> list[str]:
    """Return the exclusions between conditions that an answer rests on, two of them at least."""
    every = set(conditions)
    return sorted(
        {
            exclusion.key
            for condition in every
            for exclusion in index.opposites.naming(condition)
            if len(every & set(exclusion.conditions)) > 1
        }
    )


def joined(reasons: Iterable[Reason], value: str) -> list[Reason]:
    """Return reasons, those that differ only in one of their values as one that names them all.

    Args:
        reasons: what is said; of each kind all have the value, or none.
        value: name of the value, as `data`.
    """
    groups: dict[tuple[object, ...], list[Reason]] = {}
    for reason in reasons:
        groups.setdefault(but(reason, value), []).append(reason)
    return [_naming_all(group, value) for group in groups.values()]


def but(reason: Reason, value: str) -> tuple[object, ...]:
    """Return what a reason is known by, one of its values aside."""
    others = tuple(sorted(pair for pair in reason.values.items() if pair[0] != value))
    return reason.code, others, reason.said


def _naming_all(group: list[Reason], value: str) -> Reason:
    first = group[0]
    if value not in first.values:
        return first
    keys = {key for reason in group for key in reason.values[value].split(", ")}
    return replace(first, values={**first.values, value: ", ".join(sorted(keys))})
