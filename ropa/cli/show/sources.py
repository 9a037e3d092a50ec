"""A source line by line, as a person reads it and as JSON.

The text of a source is printed only where it was given; it is never stored.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ropa.cli.terminal import Node, Terminal
from ropa.model import Register
from ropa.service.facts import fact_in_words
from ropa.service.outline import Line
from ropa.service.sources import ShownPassage, Source, in_words


def show_source(terminal: Terminal, register: Register, found: Source) -> None:
    """Print each passage with its words, where they were given, and the facts that rest on it."""
    counted = Node(found.counted.say(terminal.language))
    said = fact_in_words(register, found.document, terminal.language)
    head = Node(found.document.title, "bold", [counted, *_nodes(said.below)])
    sections = in_words(register, found, terminal.language)
    terminal.show(head, *(_passage(one) for section in sections for one in section.passages))


def _passage(shown: ShownPassage) -> Node:
    above = [Node(f"“{shown.text}”", "italic")] if shown.text is not None else []
    if shown.remark is not None:
        above.append(Node(shown.remark, "" if shown.is_covered else "red"))
    return Node(shown.place, "bold", [*above, *_nodes(shown.facts)])


def _nodes(lines: Iterable[Line]) -> Iterable[Node]:
    return [Node(line.text, "", list(_nodes(line.below))) for line in lines]


def source_json(found: Source) -> dict[str, Any]:
    """Return a source line by line for JSON: keys of the facts, and the words that were given."""
    return {
        "document": found.document.key,
        "passages": [
            {
                "citation": one.citation,
                "facts": list(one.facts),
                "holds_no_fact": one.holds_no_fact is not None,
                "kind": None if one.kind is None else str(one.kind),
                "text": one.text,
            }
            for one in found.passages
        ],
    }
