"""Facts that do not fit together: each problem of the register, at the text that names it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from ropa.errors import Problem
from ropa.model.checks import RULES, dangling_references, unreplaced_limits
from ropa.model.noun import Noun
from ropa.model.retention import Retention
from ropa.seeding.entries import Entries, Entry
from ropa.seeding.nodes import Node, scalars

Rule = Callable[[Mapping[str, Noun]], Iterator[Problem]]
NAMED = ("target", "condition", "other", "subject")
"""Values of a problem that name what is wrong, the likeliest first."""


def _node(entry: Entry, problem: Problem) -> Node:
    assert entry.mapping is not None  # its fact was read
    node = entry.mapping.get(problem.place.field or "")
    if node is None:
        return entry.key
    named = {problem.values.get(name) for name in NAMED}
    return next((text for text in scalars(node) if text.text in named), node)


def _rules(entries: Entries, facts: Mapping[str, Noun]) -> Iterator[Rule]:
    """Yield the rules that can be judged by the facts that were read.

    Dangling references are reported when a fact is read. Whether a limit has a replacement can be
    known only when every limit was read.
    """
    limits = (key for key, entry in entries.by_key.items() if entry.noun is Retention)
    whole = Retention.prefix not in entries.declared.partial and all(key in facts for key in limits)
    for rule in RULES:
        if rule is not dangling_references and (whole or rule is not unreplaced_limits):
            yield rule


def inconsistencies(facts: Mapping[str, Noun], entries: Entries) -> Iterator[Problem]:
    """Yield the problems of facts that do not fit together, with file, line and column.

    Args:
        facts: the facts that were read, by key.
        entries: what the files declare.
    """
    for rule in _rules(entries, facts):
        for problem in rule(facts):
            entry = entries.by_key[problem.subject or ""]
            spot = entry.source.problem(problem.code, _node(entry, problem), problem.place.field)
            yield replace(spot, values=problem.values, subject=problem.subject)
