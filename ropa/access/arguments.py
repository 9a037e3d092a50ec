"""Arguments: what a question may hold, checked before it is answered."""

from __future__ import annotations

from ropa.access.question import Scope
from ropa.errors import BadInput, Place
from ropa.model.activity import Activity
from ropa.model.condition import Condition
from ropa.model.organisation import Organisation
from ropa.model.register import Register
from ropa.model.site import Site


def check(register: Register, scope: Scope) -> None:
    """Accept a scope whose keys the register holds and that does not contradict itself.

    Raises:
        UnknownKey: a key that the register does not hold.
        BadInput: a condition both given and ruled out; a day before the day of collection.
    """
    if scope.site is not None:
        register.get(Site, scope.site, "site")
    if scope.activity is not None:
        register.get(Activity, scope.activity, "activity")
    if scope.controller is not None:
        register.get(Organisation, scope.controller, "controller")
    for argument, keys in (("given", scope.given), ("ruled_out", scope.ruled_out)):
        for key in sorted(keys):
            register.get(Condition, key, argument)
    _does_not_contradict(scope)


def _does_not_contradict(scope: Scope) -> None:
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
