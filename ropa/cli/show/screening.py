"""A screening, for a person and as plain values. What is not known is never shown as no."""

from __future__ import annotations

from typing import Any

from ropa.cli.desk import Desk
from ropa.cli.show.tree import Node
from ropa.cli.show.tree import show as show_trees
from ropa.dpia import Answer, Answered, Screening
from ropa.language import Language
from ropa.model import Named, Register

STYLES = {Answer.YES: "bold yellow", Answer.NO: "green", Answer.NOT_KNOWN: "bold"}
"""Colours are an addition: the answer is always told in words."""


def plain(found: Screening, language: Language) -> dict[str, Any]:
    """Return a screening for JSON."""
    return {
        "subject": found.subject,
        "records": list(found.records),
        "outcome": str(found.outcome),
        "criteria": [_plain(one, language) for one in found.criteria],
        "public_monitoring": {
            "answer": str(found.public_monitoring.answer),
            "parts": [_plain(one, language) for one in found.public_monitoring.parts],
        },
    }


def _plain(one: Answered, language: Language) -> dict[str, Any]:
    return {
        "criterion": str(one.criterion),
        "answer": str(one.answer),
        "by": str(one.by),
        "reason": one.reason.say(language),
        "facts": list(one.facts),
        "citations": list(one.citations),
    }


def show(desk: Desk, register: Register, found: Screening) -> None:
    """Print the outcome, then each criterion with its answer, the reason and the facts."""
    subject = register.get(Named, found.subject).label(desk.language)
    outcome = found.outcome.label.say(desk.language)
    head = Node(desk.say("cli-show.screened", subject=subject, outcome=outcome), "bold")
    nine = Node(desk.say("cli-show.criteria"), "bold", [_node(desk, c) for c in found.criteria])
    public = found.public_monitoring
    told = desk.say("cli-show.public", answer=public.answer.label.say(desk.language))
    parts = Node(told, STYLES[public.answer], [_node(desk, part) for part in public.parts])
    show_trees(desk, head, nine, parts)


def _node(desk: Desk, one: Answered) -> Node:
    name, answer = one.name.say(desk.language), one.answer.label.say(desk.language)
    below = [Node(one.reason.say(desk.language)), *(Node(fact, "dim") for fact in one.facts)]
    return Node(f"{name}: {answer}", STYLES[one.answer], below)
