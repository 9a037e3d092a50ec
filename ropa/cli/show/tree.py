"""Trees: what is shown to a person, drawn with guides at a terminal and indented elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ropa.cli.desk import Desk, visible

if TYPE_CHECKING:
    from rich.tree import Tree


@dataclass(slots=True)
class Node:
    """A line with what stands under it."""

    text: str
    style: str = ""
    """Style of `rich`, for terminals that have colours; the words alone must be enough."""
    below: list[Node] = field(default_factory=list)


def show(desk: Desk, *roots: Node) -> None:
    """Print trees, one after the other with an empty line between."""
    if not sys.stdout.isatty():
        print("\n\n".join("\n".join(_lines(root, 0)) for root in roots))
        return
    console = desk.console()
    for place, root in enumerate(roots):
        if place:
            console.print()
        console.print(_tree(root))


def _lines(node: Node, depth: int) -> Iterator[str]:
    yield "  " * depth + visible(node.text)
    for below in node.below:
        yield from _lines(below, depth + 1)


def _tree(node: Node) -> Tree:
    from rich.text import Text  # imported here: only a terminal needs it
    from rich.tree import Tree

    tree = Tree(Text(visible(node.text), style=node.style), guide_style="dim")
    for below in node.below:
        tree.children.append(_tree(below))
    return tree
