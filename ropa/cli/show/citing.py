"""Paragraphs of a source, for a person and as plain values. Their texts are never printed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ropa.citing import Change, ChangeKind, Comparison, Coverage
from ropa.cli.desk import Desk
from ropa.cli.show.tree import Node
from ropa.cli.show.tree import show as show_trees
from ropa.model import Citation, Register
from ropa.model.keys import name_of


def plain_coverage(found: Coverage) -> dict[str, Any]:
    """Return coverage for JSON."""
    return {
        "clean": found.is_clean,
        "total": found.total,
        "cited": found.cited,
        "holding_none": found.holding_none,
        "uncovered": list(found.uncovered),
        "contradicted": list(found.contradicted),
    }


def show_coverage(desk: Desk, register: Register, found: Coverage) -> None:
    """Print how many paragraphs are covered, and those that are not."""
    told = {"total": found.total, "cited": found.cited, "none": found.holding_none}
    trees = [Node(desk.say("cli-show.cited", **told), "bold")]
    groups = (("uncovered", found.uncovered), ("contradicted", found.contradicted))
    for name, keys in groups:
        if keys:
            below = [Node(_place(desk, register, key)) for key in keys]
            trees.append(Node(desk.say(f"cli-show.{name}", count=len(keys)), "red", below))
    show_trees(desk, *trees)


def plain_comparison(found: Comparison) -> dict[str, Any]:
    """Return a comparison for JSON: what became of paragraphs, and the facts that it touches."""
    changed = [change for change in found.changes if change.kind is not ChangeKind.UNCHANGED]
    return {
        "clean": found.is_clean,
        "document": found.document,
        "unchanged": len(found.of(ChangeKind.UNCHANGED)),
        "changes": [_plain_change(change) for change in changed],
        "touched": list(found.touched),
    }


def _plain_change(change: Change) -> dict[str, Any]:
    return {
        "kind": str(change.kind),
        "citation": change.citation,
        "line": change.paragraph.line if change.paragraph else None,
        "facts": list(change.facts),
    }


def show_comparison(desk: Desk, register: Register, found: Comparison) -> None:
    """Print what became of the paragraphs, each with the facts that rest on it."""
    same = len(found.of(ChangeKind.UNCHANGED))
    told = desk.say("cli-show.same" if found.is_clean else "cli-show.differs", count=same)
    trees = [Node(told, "bold")]
    for kind in (ChangeKind.CHANGED, ChangeKind.MOVED, ChangeKind.GONE, ChangeKind.NEW):
        changes = found.of(kind)
        if changes:
            below = list(_changes(desk, register, changes))
            trees.append(Node(desk.say(f"cli-show.{kind}", count=len(changes)), "yellow", below))
    show_trees(desk, *trees)


def _changes(desk: Desk, register: Register, changes: Iterable[Change]) -> Iterable[Node]:
    for change in changes:
        line = desk.say("cli-show.line", line=change.paragraph.line) if change.paragraph else ""
        place = _place(desk, register, change.citation) if change.citation else ""
        facts = [Node(fact) for fact in change.facts]
        yield Node(" ".join(part for part in (place, line) if part), "", facts)


def _place(desk: Desk, register: Register, key: str) -> str:
    citation = register.get(Citation, key)
    return desk.say(
        "cli-show.paragraph",
        key=name_of(key),
        heading=citation.heading,
        paragraph=citation.paragraph,
    )
