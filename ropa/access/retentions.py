"""Retentions: how long data are kept where a question looks, whoever can see them.

What holds here: a record answers only where none of its conditions is ruled out, so that how long
recordings on banking matters are kept is answered with the record that is for them alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ropa.access.answer import AnswerNote, Limit, unique_notes
from ropa.access.notes import notes_of
from ropa.access.paths import places, targets
from ropa.access.question import Question
from ropa.access.retention import limits_of
from ropa.access.verdicts import perhaps_of_controller
from ropa.index import Index
from ropa.model.note import NoteKind
from ropa.model.record import Record


def limits_for(index: Index, data: str, scope: Question) -> tuple[Limit, ...]:
    """Return the limits that apply to data of a category, sorted by key."""
    found: dict[str, Limit] = {}
    for record in index.candidates(data, scope):
        for limit in _limits_in(index, record, data, scope):
            known = found.get(limit.retention, limit)
            notes = unique_notes((*known.notes, *limit.notes))
            found[limit.retention] = replace(known, notes=notes)
    return tuple(found[key] for key in sorted(found))


def _limits_in(index: Index, record: Record, data: str, scope: Question) -> Iterator[Limit]:
    """Yield the limits of a record, with the notes of what they are the limits of."""
    open_ = [AnswerNote(NoteKind.OPEN, reason) for reason in perhaps_of_controller(record, scope)]
    for place in places(index, record, scope.site):
        for collection in index.collections.get(record.key, ()):
            assumed = {*record.conditions, *collection.conditions}
            if assumed & scope.ruled_out:
                continue
            for part in targets(index, record, collection, data):
                notes = notes_of(index, (record.key, collection.key, part), (part,))
                said = (*notes, *open_)
                for limit in limits_of(index, record, part, place, assumed, scope):
                    yield replace(limit, notes=unique_notes((*limit.notes, *said)))
