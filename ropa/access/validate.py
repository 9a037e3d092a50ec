"""What a question must hold to be answered: known keys, and nothing that contradicts itself."""

from __future__ import annotations

from dataclasses import replace

from ropa.access.question import Question
from ropa.errors import BadInput, Place
from ropa.index import Opposites
from ropa.model.activity import Activity
from ropa.model.condition import Condition
from ropa.model.organisation import Organisation
from ropa.model.register import Register
from ropa.model.site import Site


def settle(register: Register, opposites: Opposites, scope: Question) -> Question:
    """Return a scope that holds together, with what its given conditions exclude ruled out.

    Raises:
        UnknownKey: a key that the register does not hold.
        BadInput: a condition both given and ruled out, or given with one that it excludes; a day
            before the day of collection.
    """
    _is_known(register, scope)
    _does_not_contradict(scope)
    excluded = opposites.of(scope.given)
    both = sorted(scope.given & excluded)
    if both:
        raise BadInput.of(
            "access.given-opposites", Place(field="given"), conditions=", ".join(both)
        )
    return replace(scope, ruled_out=scope.ruled_out | excluded) if excluded else scope


def needed(question: Question, name: str) -> str:
    """Return the part of a question that it cannot be answered without.

    Raises:
        BadInput: the question does not hold it.
    """
    value = getattr(question, name)
    if value is None:
        raise BadInput.of("access.needed", Place(field=name), field=name)
    return str(value)


def _is_known(register: Register, scope: Question) -> None:
    if scope.site is not None:
        register.get(Site, scope.site, "site")
    if scope.activity is not None:
        register.get(Activity, scope.activity, "activity")
    if scope.controller is not None:
        register.get(Organisation, scope.controller, "controller")
    for argument, keys in (("given", scope.given), ("ruled_out", scope.ruled_out)):
        for key in sorted(keys):
            register.get(Condition, key, argument)


def _does_not_contradict(scope: Question) -> None:
    both = sorted(scope.given & scope.ruled_out)
    if both:
        raise BadInput.of(
            "access.given-and-ruled-out", Place(field="given"), conditions=", ".join(both)
        )
    collected, on = scope.collected_on, scope.on
    if collected is not None and on is not None and on < collected:
        raise BadInput.of(
            "access.before-collection",
            Place(field="on"),
            on=on.isoformat(),
            collected_on=collected.isoformat(),
        )
