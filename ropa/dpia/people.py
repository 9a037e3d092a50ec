"""People: what persons have answered to a criterion of a record, and which answer stands.

An answer for this controller comes before one for every controller of the activity; among those the
latest day comes first. Where two of that day disagree, none stands, and both are shown.
"""

from __future__ import annotations

from ropa.model import Criterion, Holds, Record, Register, ScreeningAnswer


def stated(register: Register, record: Record, criterion: Criterion) -> tuple[ScreeningAnswer, ...]:
    """Return the answers that apply to a record, the one that stands first."""
    found = (
        one
        for one in register.all(ScreeningAnswer)
        if one.activity == record.activity
        and one.criterion is criterion
        and (not one.controllers or record.controller in one.controllers)
    )
    return tuple(sorted(found, key=_rank))


def _rank(one: ScreeningAnswer) -> tuple[bool, int, str]:
    return not one.controllers, -one.stated_on.toordinal(), one.key


def standing(answers: tuple[ScreeningAnswer, ...]) -> Holds | None:
    """Return the answer that stands; None where there is none, or where two equals disagree."""
    if not answers:
        return None
    best = _rank(answers[0])[:2]
    equals = {one.answer for one in answers if _rank(one)[:2] == best}
    return answers[0].answer if len(equals) == 1 else None
