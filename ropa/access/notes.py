"""What must be said with an answer: the notes of the facts that it rests on.

What holds here: what a fact contradicts, leaves open or reads into the source is said wherever the
fact is rested on, and a note on a purpose or a category of data is said of those below it too. A
note that is about some keys is said where one of them, or data above or below them, is in play. The
details that no field holds are not: they say nothing of the answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ropa.access.answer import AnswerNote, Reason
from ropa.index import Index
from ropa.model.data_category import DataCategory
from ropa.model.note import Note, NoteKind
from ropa.model.noun import Fact
from ropa.model.purpose import Purpose

CARRIED = frozenset({NoteKind.CONTRADICTION, NoteKind.OPEN, NoteKind.MAPPING})
"""The kinds of notes that an answer carries."""


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
