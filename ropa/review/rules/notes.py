"""Notes on facts: what the source contradicts or leaves open (Article 12(1): be clear)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ropa.language.text import Part
from ropa.model import Fact, NoteKind, Record
from ropa.review.reviewed_register import ReviewedRegister
from ropa.review.rule import Hit


def note_contradiction(reviewed: ReviewedRegister) -> Iterator[Hit]:
    """Find facts about which the source contradicts itself."""
    return _noted(reviewed, NoteKind.CONTRADICTION)


def note_open(reviewed: ReviewedRegister) -> Iterator[Hit]:
    """Find facts about which the source leaves a question open."""
    return _noted(reviewed, NoteKind.OPEN)


def _noted(reviewed: ReviewedRegister, kind: NoteKind) -> Iterator[Hit]:
    """Find the notes of a kind, each once for each controller that it concerns."""
    for fact in reviewed.register:
        for note in fact.notes if isinstance(fact, Fact) else ():
            if note.kind is kind:
                records = reviewed.records_of.get(fact.key, ())
                yield from _hits(fact.key, {"note": note.text}, records)


def _hits(key: str, values: Mapping[str, Part], records: tuple[Record, ...]) -> Iterator[Hit]:
    owners: dict[str, list[str]] = {}
    for record in records:
        owners.setdefault(record.controller, []).append(record.key)
    for controller, keys in sorted(owners.items()):
        only = keys[0] if len(keys) == 1 else None
        yield Hit((key,), values, record=only, controller=controller)
