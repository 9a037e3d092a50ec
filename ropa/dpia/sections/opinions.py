"""What people say: the DPO (35(2)), the data subjects (35(9)), and the controller's decision."""

from __future__ import annotations

from ropa.dpia.blocks import Blank, Section
from ropa.dpia.case import Case

ASKED = ("officer", "subjects", "decision", "consultation", "next-review")


def opinions(case: Case) -> Section:
    """Return the section: nothing but open places."""
    every = tuple(_opinion(case, name) for name in ASKED)
    return Section("opinions", case.say("section-opinions"), (), every)


def _opinion(case: Case, name: str) -> Section:
    blank = Blank(case.say(f"blank-{name}"))
    return Section(f"opinion-{name}", case.say(f"opinion-{name}"), (blank,))
