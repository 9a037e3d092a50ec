"""Claims: whether each step of a proof says what its fact says.

What holds here: a step is true when its subject, relation and object are the fact's own, and the
steps of a fact name all of its conditions and no other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from ropa.access.answer import Step
from ropa.access.question import Question
from ropa.access.relations import DISCLOSES, SEES
from ropa.index import controllers
from ropa.model.collection import Collection
from ropa.model.data_category import DataCategory
from ropa.model.disclosure import Capacity, Disclosure
from ropa.model.duration import ends_on
from ropa.model.noun import Noun
from ropa.model.record import Record
from ropa.model.register import Register
from ropa.model.retention import Retention


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
