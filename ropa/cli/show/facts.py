"""Facts as lists with their keys, one fact as a tree, and both as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ropa.cli.terminal import Node, Terminal
from ropa.facts import noun_name
from ropa.language.text import Text
from ropa.model import Noun, Register
from ropa.service.outline import Line


def show_counts(terminal: Terminal, counts: Sequence[tuple[type[Noun], int]]) -> None:
    """Print each noun with the word to ask for it by, and how many facts of it there are."""
    width = max(len(noun.folder) for noun, _ in counts)
    for noun, count in counts:
        name = noun_name(noun).say(terminal.language)
        terminal.print(f"{noun.folder:<{width}}  {count:>5}  {name}")


def counts_json(counts: Iterable[tuple[type[Noun], int]]) -> dict[str, int]:
    """Return how many facts of each noun there are, for JSON."""
    return {noun.folder: count for noun, count in counts}


def show_list(terminal: Terminal, facts: Sequence[tuple[Noun, Text]]) -> None:
    """Print facts, each with its key; a line each, so that other programs can read them."""
    width = max((len(fact.key) for fact, _ in facts), default=0)
    for fact, title in facts:
        terminal.print(f"{fact.key:<{width}}  {title.say(terminal.language)}")


def list_json(terminal: Terminal, facts: Iterable[tuple[Noun, Text]]) -> list[dict[str, str]]:
    """Return facts with their keys and titles, for JSON."""
    return [{"key": one.key, "title": title.say(terminal.language)} for one, title in facts]


def show_fact(terminal: Terminal, said: Line) -> None:
    """Print a fact in words."""
    terminal.show(_node(said, "bold"))


def _node(line: Line, style: str = "") -> Node:
    return Node(line.text, style, [_node(one) for one in line.below])


def fact_json(register: Register, key: str) -> dict[str, Any]:
    """Return a fact as it is kept, field by field, for JSON.

    Raises:
        UnknownKey: the register holds no such fact.
    """
    return register.get(Noun, key).model_dump(mode="json")
