"""Verifying a proof: the verdict that the facts it names give, and nothing else.

What holds here: the facts are read by the keys in the steps, and in what the proof says is left
open. If they do not link, are not of what the question asks, or do not say what the steps say, the
verdict is denied; if one of them leaves something undecided, it is open. A step is true when its
subject, relation and object are the fact's own, and the steps of a fact name all of its conditions
and no other. It shares nothing with what made the proof but the index's relations. That nothing
limits access beyond the facts named is no fact, so it is not verified.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from ropa.access.answer import Proof, Step, Verdict
from ropa.access.proof import DISCLOSES, SEES
from ropa.access.question import Question
from ropa.index import Opposites, Ties, controllers
from ropa.model.collection import Collection
from ropa.model.data_category import DataCategory
from ropa.model.disclosure import Capacity, Disclosure
from ropa.model.duration import ends_on
from ropa.model.note import NoteKind
from ropa.model.noun import Noun
from ropa.model.organisation import Organisation
from ropa.model.record import Record
from ropa.model.register import Register
from ropa.model.retention import Retention
from ropa.model.stated import Status

N = TypeVar("N", bound=Noun)


def replay(register: Register, proof: Proof, scope: Question) -> Verdict:
    """Return the verdict that the facts named in a proof give under a scope."""
    record = _one(register, proof.steps, Record)
    collection = _one(register, proof.steps, Collection)
    if record is None or collection is None:
        return Verdict.DENIED
    disclosures = _named(register, proof.steps, Disclosure)
    retentions = _named(register, proof.steps, Retention)
    facts: list[Collection | Disclosure | Retention] = [collection, *disclosures, *retentions]
    conditions = {*record.conditions, *(key for fact in facts for key in fact.conditions)}
    chain = _chain(_named(register, proof.steps, DataCategory), _collected(proof.steps))
    case = Case(scope, record.controller, chain[-1] if chain else None)
    limits = [one for one in _left_open(register, proof) if one not in disclosures]
    site = None if scope.site is None else _place(proof.steps) or scope.site
    judged = [
        _of_controller(register, record, scope),
        _of_asked_site(register, site, scope),
        *(_discloses_it(one, record, collection, chain, site) for one in disclosures),
        *(_perhaps_limits(one, record, collection, chain) for one in limits),
    ]
    sound = (
        None not in judged
        and all_true(register, proof.steps, case)
        and all(fact.record == record.key for fact in facts)
        and scope.activity in (None, record.activity)
        and _is_at_one_site(record, [*disclosures, *retentions], site)
        and _data_hang_together(chain, _collected(proof.steps), collection, retentions)
        and all(_is_alive(retention, conditions, scope) for retention in retentions)
    )
    excluded = Opposites(register).of(scope.given)
    return _judge(conditions, scope, excluded, True in judged) if sound else Verdict.DENIED


def _judge(
    conditions: set[str], scope: Question, excluded: frozenset[str], left_open: bool
) -> Verdict:
    if conditions & (scope.ruled_out | excluded):
        return Verdict.DENIED
    if left_open:
        return Verdict.OPEN
    return Verdict.GRANTED if conditions <= scope.given else Verdict.CONDITIONAL


Judged = bool | None
"""Whether something is left open; None where it is not so."""


def _left_open(register: Register, proof: Proof) -> list[Disclosure]:
    """Return the disclosures that a proof says leave something open."""
    keys = dict.fromkeys(key for reason in proof.open for key in reason.facts)
    return [fact for fact in (register.find(Disclosure, key) for key in keys) if fact is not None]


def _discloses_it(
    one: Disclosure,
    record: Record,
    collection: Collection,
    chain: Sequence[str | None],
    site: str | None,
) -> Judged:
    """Return whether it is open that a disclosure is of the data that a chain leads down to."""
    parts = (_of_data(one, chain), _through_systems(one, collection), _of_site(one, record, site))
    return None if None in parts else True in parts


def _of_data(one: Disclosure, chain: Sequence[str | None]) -> Judged:
    if one.data.status is Status.NOT_STATED:
        return True
    if one.data.status is Status.NONE or set(one.data.listed) & set(chain):
        return False
    open_notes = (note for note in one.notes if note.kind is NoteKind.OPEN)
    return True if any(set(note.about) & set(chain) for note in open_notes) else None


def _through_systems(one: Disclosure, collection: Collection) -> Judged:
    if not one.systems.is_stated:
        return one.data.status is Status.NONE
    if collection.system.status is Status.NOT_STATED:
        return True
    return not one.systems_allotted if collection.system.value in one.systems.listed else None


def _of_site(one: Disclosure, record: Record, site: str | None) -> Judged:
    if one.sites.status is Status.NOT_STATED:
        return site is not None and len(record.sites) > 1
    return False if site is None or site in (one.sites.listed or record.sites) else None


def _perhaps_limits(
    one: Disclosure, record: Record, collection: Collection, chain: Sequence[str | None]
) -> Judged:
    """Return whether it is open that a disclosure limits what the controller itself may see."""
    if not one.limits_controller or one.record != record.key:
        return None
    sites = one.sites.status is Status.NOT_STATED and len(record.sites) > 1
    found = _discloses_it(one, record, collection, chain, None)
    return True if found or (sites and found is not None) else None


def _named(register: Register, steps: Sequence[Step], noun: type[N]) -> list[N]:
    keys = dict.fromkeys(step.fact for step in steps)
    return [fact for fact in (register.find(noun, key) for key in keys) if fact is not None]


def _one(register: Register, steps: Sequence[Step], noun: type[N]) -> N | None:
    found = _named(register, steps, noun)
    return found[0] if len(found) == 1 else None


def _of_controller(register: Register, record: Record, scope: Question) -> Judged:
    """Return whether it is open that a record is of the controller asked about."""
    if scope.controller is None or scope.controller in controllers(record):
        return False
    may_be = any(_may_be(register, key, scope.controller) for key in controllers(record))
    return True if may_be else None


def _place(steps: Sequence[Step]) -> str | None:
    return next((step.object for step in steps if step.relation == "at"), None)


def _of_asked_site(register: Register, site: str | None, scope: Question) -> Judged:
    """Return whether it is open that the site of a proof is the one asked about."""
    if scope.site == site:
        return False
    tied = site is not None and scope.site is not None and site in Ties(register).of(scope.site)
    return True if tied else None


def _may_be(register: Register, controller: str, asked: str) -> bool:
    one = register.find(Organisation, controller)
    if one is None or controller == asked:
        return controller == asked
    return not one.named and asked in Ties(register).of(controller)


def _is_at_one_site(
    record: Record, facts: Iterable[Disclosure | Retention], site: str | None
) -> bool:
    sites = set(record.sites)
    for fact in facts:
        sites &= set(_sites_of(fact) or record.sites)
    return site in sites if site is not None else bool(sites) or not record.sites


def _sites_of(fact: Disclosure | Retention) -> tuple[str, ...]:
    return fact.sites.listed if isinstance(fact, Disclosure) else fact.sites


def _collected(steps: Sequence[Step]) -> str | None:
    return next((step.object for step in steps if step.relation == "collects"), None)


def _data_hang_together(
    chain: Sequence[str | None],
    collected: str | None,
    collection: Collection,
    retentions: Iterable[Retention],
) -> bool:
    """Whether the categories in the steps lead down to one that every fact covers."""
    return (
        collected in collection.data
        and collected in chain
        and all(set(retention.data) & set(chain) for retention in retentions)
    )


def _chain(categories: Sequence[DataCategory], collected: str | None) -> list[str | None]:
    """Return the categories from the widest to the one reached; empty where they do not link."""
    if not categories:
        return [collected]
    chain = [categories[0].parent]
    for category in categories:
        if category.parent is None or category.parent != chain[-1]:
            return []
        chain.append(category.key)
    return chain


def _is_alive(retention: Retention, conditions: set[str], scope: Question) -> bool:
    if (conditions | scope.given) & set(retention.unless):
        return False
    if retention.duration is None or scope.collected_on is None or scope.on is None:
        return True
    if retention.starts_from.is_stated and not retention.starts_at_collection:
        return True
    last = ends_on(scope.collected_on, retention.duration)
    return last is None or scope.on <= last


@dataclass(frozen=True, slots=True)
class Case:
    """What a proof is about, by its own facts."""

    scope: Question
    controller: str
    """Controller of the record."""
    data: str | None
    """Category that the proof reaches."""


Claim = Callable[[Any, Step, Case], bool]


def all_true(register: Register, steps: Iterable[Step], case: Case) -> bool:
    """Whether every step says what its fact says, with all of the fact's conditions."""
    conditions: dict[str, set[str]] = {}
    for step in steps:
        conditions.setdefault(step.fact, set()).update({step.condition} - {None})  # type: ignore[arg-type]
        if not _is_true(register, step, case):
            return False
    return all(
        told == set(getattr(register.find(Noun, key), "conditions", ()))
        for key, told in conditions.items()
    )


def _is_true(register: Register, step: Step, case: Case) -> bool:
    noun, claim = CLAIMS.get(step.relation, (Noun, _false))
    fact = register.find(noun, step.fact)
    return fact is not None and claim(fact, step, case)


def _false(_fact: Noun, _step: Step, _case: Case) -> bool:
    return False


def _controller(record: Record, step: Step, _case: Case) -> bool:
    return (step.subject, step.object) == (record.key, record.controller)


def _joint_controller(record: Record, step: Step, _case: Case) -> bool:
    return step.subject == record.key and step.object in controllers(record)[1:]


def _activity(record: Record, step: Step, _case: Case) -> bool:
    return (step.subject, step.object) == (record.key, record.activity)


def _site(record: Record, step: Step, _case: Case) -> bool:
    return step.subject == record.key and step.object in record.sites


def _collects(collection: Collection, step: Step, _case: Case) -> bool:
    return step.subject == collection.record and step.object in collection.data


def _covers(category: DataCategory, step: Step, _case: Case) -> bool:
    return (step.subject, step.object) == (category.parent, category.key)


def _held_in(collection: Collection, step: Step, case: Case) -> bool:
    return (step.subject, step.object) == (case.data, collection.system.value)


def _discloses(disclosure: Disclosure, step: Step, case: Case) -> bool:
    claimed = (step.subject, step.relation, step.object)
    said = (case.controller, DISCLOSES[disclosure.modality], disclosure.organisation)
    return disclosure.capacity is not Capacity.CONTROLLER and claimed == said


def _sees(disclosure: Disclosure, step: Step, case: Case) -> bool:
    claimed = (step.subject, step.relation, step.object)
    said = (disclosure.organisation, SEES[disclosure.modality], case.data)
    return disclosure.capacity is Capacity.CONTROLLER and claimed == said


def _kept_until(retention: Retention, step: Step, case: Case) -> bool:
    collected = case.scope.collected_on
    if retention.duration is None or collected is None:
        return False
    if retention.starts_from.is_stated and not retention.starts_at_collection:
        return False
    last = str(ends_on(collected, retention.duration))
    return (step.subject, step.object) == (case.data, last)


def _kept_for(retention: Retention, step: Step, case: Case) -> bool:
    return (step.subject, step.object) == (case.data, retention.duration)


def _kept_by(retention: Retention, step: Step, case: Case) -> bool:
    claimed = (step.subject, step.object)
    return retention.duration is None and claimed == (case.data, retention.key)


CLAIMS: dict[str, tuple[type[Noun], Claim]] = {
    "controller": (Record, _controller),
    "joint_controller": (Record, _joint_controller),
    "activity": (Record, _activity),
    "at": (Record, _site),
    "collects": (Collection, _collects),
    "covers": (DataCategory, _covers),
    "held_in": (Collection, _held_in),
    **dict.fromkeys(DISCLOSES.values(), (Disclosure, _discloses)),
    **dict.fromkeys(SEES.values(), (Disclosure, _sees)),
    "kept_until": (Retention, _kept_until),
    "kept_for": (Retention, _kept_for),
    "kept_by": (Retention, _kept_by),
}
"""What each relation says, and of which noun."""
