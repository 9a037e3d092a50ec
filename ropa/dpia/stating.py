"""Stating: a person's answer to a criterion, kept in the register with its author and day."""

from __future__ import annotations

from itertools import count

from ropa.model import Activity, Register, ScreeningAnswer
from ropa.model.keys import name_of


def state(register: Register, answer: ScreeningAnswer) -> Register:
    """Return the register with an answer added; what others have answered is kept.

    Raises:
        InconsistentRegister: its key is taken, or it names what the register does not hold.
    """
    return Register([*register, answer], register.origins)


def new_key(register: Register, activity: str, criterion: str) -> str:
    """Return a key for an answer that no other fact has: `screening:<activity>.<criterion>.<n>`.

    Raises:
        UnknownKey: the register holds no such activity.
    """
    register.get(Activity, activity, "activity")
    stem = f"{ScreeningAnswer.prefix}:{name_of(activity)}.{criterion.replace('_', '-')}"
    return next(key for key in (f"{stem}.{n}" for n in count(1)) if key not in register)
