"""Accesses to different data on the same terms, told as one.

What holds here: two accesses are alike where nothing but the data differs that people are told of
them. What of an access is not stated, or leaves it open, then names all the data.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ropa.access.answer import (
    NOT_STATED,
    Accessor,
    AnswerNote,
    Limit,
    unique,
    unique_notes,
)
from ropa.access.notes import but, joined


def alike(accessors: Iterable[Accessor]) -> tuple[Accessor, ...]:
    """Return accessors, those that are alike but for their data as one that has all the data."""
    groups: dict[tuple[object, ...], list[Accessor]] = {}
    for one in accessors:
        groups.setdefault(_terms(one), []).append(one)
    return tuple(_joined(group) for group in groups.values())


def _terms(one: Accessor) -> tuple[object, ...]:
    """Return everything that people are told of an access but the data."""
    return (
        (one.party, one.capacity, one.verdict, one.alternatives, one.records, one.purposes),
        (one.legal_bases, one.basis_conditions, one.modalities, one.audiences),
        (one.audience_conditions, tuple(limit.retention for limit in one.retention), one.until),
        frozenset(but(note.reason, "data") for note in one.notes if note.kind == NOT_STATED),
        frozenset(but(reason, "data") for reason in one.open),
    )


def _joined(group: list[Accessor]) -> Accessor:
    silent = [n.reason for one in group for n in one.notes if n.kind == NOT_STATED]
    of_facts = [note for one in group for note in one.notes if note.kind != NOT_STATED]
    notes = [AnswerNote(NOT_STATED, reason) for reason in joined(silent, "data")]
    return replace(
        group[0],
        data=tuple(sorted({data for one in group for data in one.data})),
        open=unique(joined((reason for one in group for reason in one.open), "data")),
        retention=_limits(limit for one in group for limit in one.retention),
        notes=unique_notes((*notes, *of_facts)),
        proofs=tuple(dict.fromkeys(proof for one in group for proof in one.proofs)),
    )


def _limits(limits: Iterable[Limit]) -> tuple[Limit, ...]:
    found: dict[str, Limit] = {}
    for limit in limits:
        known = found.get(limit.retention, limit)
        notes = unique_notes((*known.notes, *limit.notes))
        found[limit.retention] = replace(known, notes=notes)
    return tuple(found.values())
