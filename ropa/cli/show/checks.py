"""Checks for a person and as JSON: expected answers, paragraphs of a source, and a screening.

The texts of passages are not printed here. What is not known is never shown as no.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ropa.citing import Change, ChangeKind, Comparison, Coverage
from ropa.cli.terminal import Node, Terminal
from ropa.dpia import Answer, Answered, Screening
from ropa.expectations import Outcome
from ropa.facts import title
from ropa.language import Language
from ropa.model import Fact, Named, Register

ANSWER_STYLES = {Answer.YES: "bold yellow", Answer.NO: "green", Answer.NOT_KNOWN: "bold"}
"""Colours are an addition: the answer is always said in words."""


def expectations_json(
    outcomes: Sequence[Outcome], language: Language, register: Register
) -> dict[str, Any]:
    """Return what came of expectations, for JSON."""
    failed = [
        {
            "file": outcome.expectation.file,
            "line": outcome.expectation.line,
            "data": outcome.expectation.question.data,
            "differences": [one.say(language, register) for one in outcome.differences],
        }
        for outcome in outcomes
        if not outcome.holds
    ]
    return {"total": len(outcomes), "held": len(outcomes) - len(failed), "failed": failed}


def coverage_json(found: Coverage) -> dict[str, Any]:
    """Return coverage for JSON."""
    return {
        "clean": found.is_clean,
        "total": found.total,
        "cited": found.cited,
        "holding_none": found.holding_none,
        "uncovered": list(found.uncovered),
        "contradicted": list(found.contradicted),
        "unverified": list(found.unverified),
    }


def show_coverage(terminal: Terminal, register: Register, found: Coverage) -> None:
    """Print how many paragraphs are covered, and those that are not."""
    said = {"total": found.total, "cited": found.cited, "none": found.holding_none}
    trees = [Node(terminal.say("citing.cited", **said), "bold")]
    groups = (
        ("uncovered", found.uncovered, "red"),
        ("contradicted", found.contradicted, "red"),
        ("unverified", found.unverified, "yellow"),
    )
    for name, keys, style in groups:
        if keys:
            below = [Node(register.place(key).say(terminal.language)) for key in keys]
            trees.append(Node(terminal.say(f"cli-show.{name}", count=len(keys)), style, below))
    terminal.show(*trees)


def comparison_json(found: Comparison) -> dict[str, Any]:
    """Return a comparison for JSON: what became of paragraphs, and the facts that it touches."""
    changed = [change for change in found.changes if change.kind is not ChangeKind.UNCHANGED]
    return {
        "clean": found.is_clean,
        "document": found.document,
        "unchanged": len(found.of(ChangeKind.UNCHANGED)),
        "changes": [_change_json(change) for change in changed],
        "touched": list(found.touched),
    }


def _change_json(change: Change) -> dict[str, Any]:
    return {
        "kind": str(change.kind),
        "citation": change.citation,
        "line": change.passage.line if change.passage else None,
        "facts": list(change.facts),
    }


def show_comparison(terminal: Terminal, register: Register, found: Comparison) -> None:
    """Print what became of the paragraphs, each with the facts that rest on it."""
    same = len(found.of(ChangeKind.UNCHANGED))
    said = terminal.say("cli-show.same" if found.is_clean else "cli-show.differs", count=same)
    trees = [Node(said, "bold")]
    for kind in (each for each in ChangeKind if each is not ChangeKind.UNCHANGED):
        changes = found.of(kind)
        if changes:
            below = list(_changes(terminal, register, changes))
            trees.append(
                Node(terminal.say(f"cli-show.{kind}", count=len(changes)), "yellow", below)
            )
    terminal.show(*trees)


def _changes(terminal: Terminal, register: Register, changes: Iterable[Change]) -> Iterable[Node]:
    for change in changes:
        line = terminal.say("cli-show.line", line=change.passage.line) if change.passage else ""
        place = register.place(change.citation).say(terminal.language) if change.citation else ""
        facts = [
            Node(title(register.get(Fact, key), register).say(terminal.language))
            for key in change.facts
        ]
        yield Node(" ".join(part for part in (place, line) if part), "", facts)


def show_screening(terminal: Terminal, register: Register, found: Screening) -> None:
    """Print the outcome, then each criterion with its answer, the reason and the facts."""
    subject = register.get(Named, found.subject).label(terminal.language)
    outcome = found.outcome.label.say(terminal.language)
    head = Node(terminal.say("cli-show.screened", subject=subject, outcome=outcome), "bold")
    nine = Node(
        terminal.say("cli-show.criteria"),
        "bold",
        [_answered_node(terminal, c) for c in found.criteria],
    )
    public = found.public_monitoring
    said = terminal.say("cli-show.public", answer=public.answer.label.say(terminal.language))
    parts = Node(
        said,
        ANSWER_STYLES[public.answer],
        [_answered_node(terminal, part) for part in public.parts],
    )
    terminal.show(head, nine, parts)


def _answered_node(terminal: Terminal, one: Answered) -> Node:
    name, answer = one.name.say(terminal.language), one.answer.label.say(terminal.language)
    below = [Node(one.reason.say(terminal.language)), *(Node(fact, "dim") for fact in one.facts)]
    return Node(f"{name}: {answer}", ANSWER_STYLES[one.answer], below)
