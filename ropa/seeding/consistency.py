"""Facts that do not fit together: each problem of the register, at the text that names it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ropa.errors import InconsistentRegister, Problem
from ropa.model.keys import prefix_of
from ropa.model.retention import Retention
from ropa.seeding.body import Body
from ropa.seeding.entries import Entries
from ropa.seeding.nodes import Node, scalars

NAMED = ("target", "condition", "other", "subject")
"""Values of a problem that name what is wrong, the likeliest first."""


def _node(body: Body, problem: Problem) -> Node:
    assert body.mapping is not None  # its fact was read
    node = body.mapping.get(problem.place.field or "")
    if node is None:
        return body.key
    named = {problem.values.get(name) for name in NAMED}
    return next((text for text in scalars(node) if text.text in named), node)


def _is_ours(problem: Problem, entries: Entries, known: set[str]) -> bool:
    """Whether a problem is one of the facts, not of facts that could not be read."""
    target = str(problem.values.get("target", ""))
    if problem.code == "model.dangling":
        return target not in entries.bodies and prefix_of(target) not in entries.partial
    if problem.code == "model.unreplaced":
        limits = {key for key, body in entries.bodies.items() if body.noun is Retention}
        return Retention.prefix not in entries.partial and limits <= known
    return True


def placed(error: InconsistentRegister, entries: Entries, known: set[str]) -> Iterator[Problem]:
    """Yield the problems of a register, each with its file, line and column.

    Args:
        error: what the register found.
        entries: what the files declare.
        known: keys of the facts that were read without a problem.
    """
    for problem in error.problems:
        if not _is_ours(problem, entries, known):
            continue
        body = entries.bodies[problem.subject or ""]
        values = dict(problem.values)
        if problem.code == "model.dangling":
            target = str(values["target"])
            values["nearest"] = body.nearest_keys(target, prefix_of(target))
        spot = body.source.problem(problem.code, _node(body, problem), problem.place.field)
        yield replace(spot, values=values, subject=problem.subject)
