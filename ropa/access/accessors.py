"""Accessors: live paths gathered by party and capacity, with what must be said of them.

What holds here: an accessor is granted if any of its paths is; otherwise its alternatives are the
least sets of open conditions. Its retention, legal bases, purposes and proofs are those of its live
paths only. "Not stated" is said, never read as "no".
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ropa.access.answer import Accessor, Limit, Proof, Reason
from ropa.access.legal_bases import bases_of
from ropa.access.paths import LivePath
from ropa.access.proof import prove
from ropa.access.question import Question
from ropa.access.verdicts import least, union, verdict_of
from ropa.index import Index, controllers
from ropa.model.disclosure import Capacity

Reached = tuple[LivePath, str]
"""A live path, and the data that was asked about when it was found."""


def gather(index: Index, reached: Iterable[Reached], scope: Question) -> tuple[Accessor, ...]:
    """Return the accessors of live paths, sorted by party and capacity."""
    groups: dict[tuple[str, Capacity], list[Reached]] = {}
    for live, asked in reached:
        groups.setdefault((live.path.party, live.path.capacity), []).append((live, asked))
    return tuple(
        _accessor(index, party, capacity, groups[party, capacity], scope)
        for party, capacity in sorted(groups, key=lambda group: (group[0], _rank(group[1])))
    )


def _rank(capacity: Capacity) -> int:
    return list(Capacity).index(capacity)


def _accessor(
    index: Index, party: str, capacity: Capacity, reached: list[Reached], scope: Question
) -> Accessor:
    lives = [live for live, _ in reached]
    alternatives = least(live.missing for live in lives)
    limits = {limit.retention: limit for live in lives for limit in live.limits}
    return Accessor(
        party=party,
        capacity=capacity,
        verdict=verdict_of(alternatives[0]),
        missing=union(alternatives),
        alternatives=alternatives,
        records=tuple(sorted({live.path.record.key for live in lives})),
        data=tuple(sorted({live.path.data for live in lives})),
        purposes=tuple(sorted({key for live in lives for key in live.path.record.purposes})),
        legal_bases=tuple(sorted({b for live in lives for b in bases_of(index, live, scope)})),
        retention=tuple(limits[key] for key in sorted(limits)),
        until=_until(lives),
        possibly=index.ties.of(party),
        notes=_notes(lives, scope),
        proofs=_proofs(index, reached, scope),
    )


def _until(lives: list[LivePath]) -> date | None:
    limits: list[Limit] = [limit for live in lives for limit in live.limits]
    days = [limit.until for limit in limits if limit.until is not None]
    all_known = len(days) == len(limits) and all(live.limits for live in lives)
    return max(days) if all_known else None


def _proofs(index: Index, reached: list[Reached], scope: Question) -> tuple[Proof, ...]:
    proofs = {prove(index, live, asked, scope) for live, asked in reached}
    return tuple(sorted(proofs, key=lambda proof: (len(proof.missing), _order(proof))))


def _order(proof: Proof) -> list[tuple[str, str, str, str, str]]:
    return [
        (step.fact, step.subject, step.relation, step.object, step.condition or "")
        for step in proof.steps
    ]


def _notes(lives: list[LivePath], scope: Question) -> tuple[Reason, ...]:
    notes: set[tuple[str, str, str, str]] = set()
    for live in lives:
        record, data = live.path.record, live.path.data
        if live.path.disclosure is None:
            notes.add(("access.internal-not-stated", record.key, "data", data))
        if not live.limits:
            notes.add(("access.retention-not-stated", record.key, "data", data))
        if scope.controller is not None and scope.controller not in controllers(record):
            notes.add(("access.controller-open", record.key, "asked", scope.controller))
    return _merged(notes)


def _merged(notes: set[tuple[str, str, str, str]]) -> tuple[Reason, ...]:
    merged: dict[tuple[str, str, str], list[str]] = {}
    for code, record, name, value in sorted(notes):
        merged.setdefault((code, record, name), []).append(value)
    return tuple(
        Reason(code, {"record": record, name: ", ".join(values)})
        for (code, record, name), values in merged.items()
    )
