"""Accessors: the paths of a question, from either end, gathered by party and capacity.

What holds here: who can see some data, and what somebody can see, are read from the same paths. An
accessor has the best verdict of its paths, granted before conditional before open. What it is said
to see, and why, for how long and on what basis, are those of the paths that the source states;
where it states none, of those that it leaves open. A path that is left open beside them is told by
what leaves it open, where it would add something. "Not stated" is said, never read as "no".
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import date

from ropa.access.answer import (
    NOT_STATED,
    Accessor,
    AnswerNote,
    Limit,
    Proof,
    Reason,
    unique,
    unique_notes,
)
from ropa.access.notes import exclusions, notes_of
from ropa.access.paths import LivePath, paths_of
from ropa.access.proof import prove
from ropa.access.purposes_and_bases import bases_of, purposes_of
from ropa.access.question import Question
from ropa.access.verdicts import ClosedPath, best, least, union, verdict_of, weigh
from ropa.index import Index
from ropa.model.disclosure import Capacity, Disclosure
from ropa.model.legal_basis import LegalBasis
from ropa.model.text import Translated

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
    stated = [one for one in reached if not one[0].open]
    added = _adding(stated, [one for one in reached if one[0].open])
    told = stated or reached
    lives = [live for live, _ in told]
    alternatives = least(live.missing for live in lives)
    bases = {basis.key: basis for live in lives for basis in bases_of(index, live, scope)}
    purposes = [purposes_of(index, live.path) for live in lives]
    limits = {limit.retention: limit for live in lives for limit in live.limits}
    disclosures = [live.path.disclosure for live in lives if live.path.disclosure]
    return Accessor(
        party=party,
        capacity=capacity,
        verdict=best(verdict_of(live.missing, live.open) for live in lives),
        missing=union(alternatives),
        alternatives=alternatives,
        open=unique(reason for live, _ in (added if stated else reached) for reason in live.open),
        records=tuple(sorted({live.path.record.key for live in lives})),
        data=tuple(sorted({live.path.data for live in lives})),
        purposes=tuple(sorted({key for found, _ in purposes for key in found})),
        legal_bases=tuple(sorted(bases)),
        basis_conditions=_on_condition(bases.values(), scope),
        modalities=tuple(sorted({one.modality for one in disclosures})),
        audiences=tuple(dict.fromkeys(one.audience for one in disclosures if one.audience)),
        audience_conditions=_of_audiences(disclosures, scope),
        retention=tuple(limits[key] for key in sorted(limits)),
        until=_until(lives),
        possibly=index.ties.of(party),
        notes=_notes(index, [*lives, *(live for live, _ in added)], scope),
        proofs=_proofs(index, [*told, *added], scope),
    )


def _adding(stated: list[Reached], left_open: list[Reached]) -> list[Reached]:
    """Return the paths left open that would add something to those that are stated."""
    missing: dict[str, list[frozenset[str]]] = {}
    for live, _ in stated:
        missing.setdefault(live.path.data, []).append(live.missing)
    return [
        (live, asked)
        for live, asked in left_open
        if stated and not any(enough <= live.missing for enough in missing.get(live.path.data, ()))
    ]


def _on_condition(
    bases: Iterable[LegalBasis], scope: Question
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    depending = ((basis.key, tuple(sorted(set(basis.conditions) - scope.given))) for basis in bases)
    return tuple(sorted((key, conditions) for key, conditions in depending if conditions))


def _of_audiences(
    disclosures: Iterable[Disclosure], scope: Question
) -> tuple[tuple[Translated, tuple[str, ...]], ...]:
    depending = (
        (one.audience, tuple(sorted(set(one.conditions) - scope.given)))
        for one in disclosures
        if one.audience is not None
    )
    return tuple(dict.fromkeys(pair for pair in depending if pair[1]))


def _until(lives: list[LivePath]) -> date | None:
    limits: list[Limit] = [limit for live in lives for limit in live.limits]
    days = [limit.until for limit in limits if limit.until is not None]
    all_known = len(days) == len(limits) and all(live.limits for live in lives)
    return max(days) if all_known else None


def _proofs(index: Index, reached: list[Reached], scope: Question) -> tuple[Proof, ...]:
    proofs = {_known(proof): proof for proof in (prove(index, *one, scope) for one in reached)}
    return tuple(sorted(proofs.values(), key=_proof_order))


def _known(proof: Proof) -> tuple[object, ...]:
    return proof.missing, proof.steps, tuple(reason.order for reason in proof.open)


def _proof_order(proof: Proof) -> tuple[bool, int, list[tuple[str, str, str, str, str]]]:
    steps = [
        (step.fact, step.subject, step.relation, step.object, step.condition or "")
        for step in proof.steps
    ]
    return bool(proof.open), len(proof.missing), steps


def _notes(index: Index, lives: list[LivePath], scope: Question) -> tuple[AnswerNote, ...]:
    found: dict[tuple[str, str, str], set[str]] = {}
    told = {
        (live.path.record.key, live.path.data)
        for live in lives
        if live.path.disclosure is not None and live.path.disclosure.audience is not None
    }
    for live in lives:
        for code, values in _not_stated(index, live, scope, told):
            ((name, value),) = values.items()
            found.setdefault((code, live.path.record.key, name), set()).add(value)
    silent = (
        AnswerNote(
            NOT_STATED, Reason(code, {"record": record, name: ", ".join(sorted(values))}, (record,))
        )
        for (code, record, name), values in found.items()
    )
    keys = dict.fromkeys(key for live in lives for key in _facts(index, live, scope))
    data = {live.path.data for live in lives}
    return unique_notes((*silent, *notes_of(index, keys, data)))


def _not_stated(
    index: Index, live: LivePath, scope: Question, told: Container[tuple[str, str]]
) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield what the source does not state of a path: a code, and one value.

    Args:
        index: the register.
        live: the path.
        scope: what is given, ruled out and asked of time.
        told: the records and data of which the source says who within the controller sees them.
    """
    path = live.path
    if path.disclosure is None:
        some = (path.record.key, path.data) in told
        yield f"access.{'others' if some else 'internal'}-not-stated", {"data": path.data}
    if not live.limits:
        yield "access.retention-not-stated", {"data": path.data}
    if not purposes_of(index, path)[1]:
        yield "access.purpose-not-stated", {"data": path.data}
    if path.capacity is Capacity.RECIPIENT and all(
        basis.is_on_top for basis in bases_of(index, live, scope)
    ):
        yield "access.basis-not-stated", {"party": path.party}


def _facts(index: Index, live: LivePath, scope: Question) -> Iterator[str]:
    """Yield the keys of the facts that an access rests on."""
    path = live.path
    yield from (path.record.key, path.collection.key, path.data, path.party)
    if path.disclosure is not None:
        yield path.disclosure.key
    if path.collection.system.value is not None:
        yield path.collection.system.value
    bases = list(bases_of(index, live, scope))
    yield from (basis.key for basis in bases)
    yield from purposes_of(index, path)[0]
    yield from (limit.retention for limit in live.limits)
    conditions = {
        *path.conditions,
        *(key for limit in live.limits for key in limit.conditions),
        *(key for basis in bases for key in basis.conditions),
        *scope.given,
    }
    yield from sorted(conditions)
    yield from exclusions(index, {*conditions, *scope.given, *scope.ruled_out})


def weighed(index: Index, data: str, scope: Question) -> tuple[list[Reached], list[ClosedPath]]:
    """Return the live and the closed paths to some data."""
    live: list[Reached] = []
    dead: list[ClosedPath] = []
    for record in index.candidates(data, scope):
        for path in paths_of(index, record, data, scope.site):
            for found in weigh(index, path, scope):
                if isinstance(found, LivePath):
                    live.append((found, data))
                else:
                    dead.append(found)
    return live, dead


def of_parties(live: Iterable[Reached], parties: Container[str]) -> list[Reached]:
    """Return the live paths of some organisations."""
    return [reached for reached in live if reached[0].path.party in parties]


def seen_by(index: Index, party: str, scope: Question) -> tuple[Accessor, ...]:
    """Return what an organisation can see: one accessor for each data category and capacity."""
    by_data: dict[str, list[Reached]] = {}
    for found, data in weighed_of(index, [party], scope)[0]:
        by_data.setdefault(data, []).append((found, data))
    return tuple(
        accessor for data in sorted(by_data) for accessor in gather(index, by_data[data], scope)
    )


def weighed_of(
    index: Index, parties: Iterable[str], scope: Question
) -> tuple[list[Reached], list[ClosedPath]]:
    """Return the live and the closed paths of some organisations to any data."""
    live: list[Reached] = []
    dead: list[ClosedPath] = []
    for party in parties:
        for record in index.of_party(party):
            if index.matches(record, scope):
                for path in paths_of(index, record, None, scope.site):
                    if path.party == party:
                        for found in weigh(index, path, scope):
                            if isinstance(found, LivePath):
                                live.append((found, found.path.data))
                            else:
                                dead.append(found)
    return live, dead
