"""Proofs: the chain of facts that an access rests on, each with its citation and its seed line.

What holds here: a proof names every fact that its verdict rests on (the record, where one was asked
for its site and activity, the collection, the categories between the data named and the data
reached, the system where access goes through one, the disclosure, the limit where a day was asked
about), and each condition of a fact has a step of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from ropa.access.answer import Limit, Proof, Step, Verdict, unique
from ropa.access.paths import LivePath, Path
from ropa.access.question import Question
from ropa.access.verdicts import verdict_of
from ropa.index import Index
from ropa.model.data_category import DataCategory
from ropa.model.disclosure import Capacity, Disclosure, Modality
from ropa.model.noun import Fact


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells facts as steps, under what is given."""

    index: Index
    scope: Question

    def tell(
        self, fact: Fact, subject: str, relation: str, target: str, conditions: Iterable[str] = ()
    ) -> Iterator[Step]:
        """Yield a fact's steps: one for each of its conditions, or one without."""
        origin = self.index.register.origin(fact.key)
        source = str(origin) if origin else None
        for condition in sorted(set(conditions)) or (None,):
            is_open = condition is not None and condition not in self.scope.given
            yield Step(
                fact.key,
                subject,
                relation,
                target,
                condition,
                Verdict.CONDITIONAL if is_open else Verdict.GRANTED,
                fact.citations[0],
                fact.citations,
                source,
            )


def prove(index: Index, live: LivePath, asked: str, scope: Question) -> Proof:
    """Return the proof of a live path to the data asked about."""
    missing = tuple(sorted(live.missing))
    teller = _Teller(index, scope)
    steps = (
        *_record_steps(teller, live.path),
        *_collection_steps(teller, live, asked),
        *_disclosure_steps(teller, live.path),
        *_limit_steps(teller, live),
    )
    return Proof(verdict_of(missing, live.open), missing, steps, unique(live.open))


def _record_steps(teller: _Teller, path: Path) -> Iterator[Step]:
    record, scope = path.record, teller.scope
    joint = path.disclosure is None and path.party != record.controller
    relation = "joint_controller" if joint else "controller"
    controller = path.party if joint else record.controller
    yield from teller.tell(record, record.key, relation, controller, record.conditions)
    if scope.activity is not None:
        yield from teller.tell(record, record.key, "activity", scope.activity)
    if scope.site is not None and path.place is not None:
        yield from teller.tell(record, record.key, "at", path.place)


def _collection_steps(teller: _Teller, live: LivePath, asked: str) -> Iterator[Step]:
    path, categories = live.path, teller.index.categories
    collection, record = path.collection, path.record
    named = categories.nearest(collection.data, path.data)
    assert named is not None
    yield from teller.tell(collection, record.key, "collects", named, collection.conditions)
    chain = categories.between(_widest(teller.index, live, named, asked), path.data)
    for whole, part in pairwise(chain):
        category = teller.index.register.get(DataCategory, part)
        yield from teller.tell(category, whole, "covers", part)
    system = collection.system.value
    if path.disclosure is not None and path.disclosure.systems.listed and system is not None:
        yield from teller.tell(collection, path.data, "held_in", system)


def _widest(index: Index, live: LivePath, collected: str, asked: str) -> str:
    categories, data = index.categories, live.path.data
    disclosure = live.path.disclosure
    disclosed = disclosure.data.listed if disclosure else ()
    noted = {key for note in disclosure.notes for key in note.about} if disclosure else ()
    kept = live.limit.data if live.limit else ()
    named = [asked, collected]
    named += [
        key for key in (categories.nearest(n, data) for n in (disclosed or noted, kept)) if key
    ]
    return max(named, key=categories.above(data).index)


def _disclosure_steps(teller: _Teller, path: Path) -> Iterator[Step]:
    disclosure = path.disclosure
    if disclosure is not None:
        subject, relation, target = _said(path, disclosure)
        yield from teller.tell(disclosure, subject, relation, target, disclosure.conditions)


def _said(path: Path, disclosure: Disclosure) -> tuple[str, str, str]:
    if path.capacity is Capacity.CONTROLLER:
        return disclosure.organisation, SEES[disclosure.modality], path.data
    return path.record.controller, DISCLOSES[disclosure.modality], disclosure.organisation


def _limit_steps(teller: _Teller, live: LivePath) -> Iterator[Step]:
    if live.limit is not None:
        retention = next(
            fact
            for fact in teller.index.retentions[live.limit.record]
            if fact.key == live.limit.retention
        )
        relation, target = _kept(live.limit)
        yield from teller.tell(retention, live.path.data, relation, target, live.limit.conditions)


def _kept(limit: Limit) -> tuple[str, str]:
    if limit.until is not None:
        return "kept_until", limit.until.isoformat()
    if limit.duration is not None:
        return "kept_for", limit.duration
    return "kept_by", limit.retention


DISCLOSES = {
    Modality.HAPPENS: "discloses_to",
    Modality.MAY_HAPPEN: "may_disclose_to",
    Modality.POSSIBLE: "gives_access_to",
}
"""Relation of a disclosure to somebody else, by how the source puts it."""
SEES = {
    Modality.HAPPENS: "sees",
    Modality.MAY_HAPPEN: "may_see",
    Modality.POSSIBLE: "can_see",
}
"""Relation of a disclosure to the controller's own staff."""
