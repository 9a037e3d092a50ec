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
    Reason,
    unique,
    unique_notes,
)


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
        frozenset(_but_data(note.reason) for note in one.notes if note.kind == NOT_STATED),
        frozenset(_but_data(reason) for reason in one.open),
    )


def _but_data(reason: Reason) -> tuple[object, ...]:
    values = tuple(sorted(pair for pair in reason.values.items() if pair[0] != "data"))
    return reason.code, values, reason.said


def _joined(group: list[Accessor]) -> Accessor:
    silent = [n.reason for one in group for n in one.notes if n.kind == NOT_STATED]
    of_facts = [note for one in group for note in one.notes if note.kind != NOT_STATED]
    notes = [AnswerNote(NOT_STATED, reason) for reason in with_all_data(silent)]
    return replace(
        group[0],
        data=tuple(sorted({data for one in group for data in one.data})),
        open=unique(with_all_data(reason for one in group for reason in one.open)),
        retention=_limits(limit for one in group for limit in one.retention),
        notes=unique_notes((*notes, *of_facts)),
        proofs=tuple(dict.fromkeys(proof for one in group for proof in one.proofs)),
    )


def with_all_data(reasons: Iterable[Reason]) -> list[Reason]:
    """Return reasons, those that differ only in their data as one that names them all."""
    groups: dict[tuple[object, ...], list[Reason]] = {}
    for reason in reasons:
        groups.setdefault(_but_data(reason), []).append(reason)
    return [_naming_all(group) for group in groups.values()]


def _naming_all(group: list[Reason]) -> Reason:
    first = group[0]
    if "data" not in first.values:
        return first
    data = {key for reason in group for key in reason.values["data"].split(", ")}
    return replace(first, values={**first.values, "data": ", ".join(sorted(data))})


def _limits(limits: Iterable[Limit]) -> tuple[Limit, ...]:
    found: dict[str, Limit] = {}
    for limit in limits:
        known = found.get(limit.retention, limit)
        notes = unique_notes((*known.notes, *limit.notes))
        found[limit.retention] = replace(known, notes=notes)
    return tuple(found.values())
