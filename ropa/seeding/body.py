"""One fact while it is read: its key, where each of its values stands, and what is wrong."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field, replace
from typing import Any

from ropa.errors import Problem
from ropa.model.nearest import nearest
from ropa.model.noun import Noun
from ropa.seeding.nodes import Mapping, Node, Scalar
from ropa.seeding.source import Source, shown

Path = tuple[str | int, ...]
"""Where a value is within a fact, as pydantic tells it: `("notes", 0, "text", "sv")`."""
Keys = MappingOf[str, list[str]]
"""Every key that the seed declares, by prefix."""


@dataclass(slots=True)
class Body:
    """One fact of a seed file."""

    noun: type[Noun]
    source: Source
    key: Scalar
    mapping: Mapping | None
    """Its fields; None where something else stands in their place."""
    keys: Keys
    spots: dict[Path, tuple[Node, Any]] = field(default_factory=dict)
    """The node of each value that was read, and the type that it is to be of."""
    is_refused: bool = False
    """Whether some part of it was refused, here or already when the file was parsed."""
    problems: list[Problem] = field(default_factory=list)

    def tell(self, code: str, node: Node, path: Path, **values: object) -> None:
        """Tell a problem with the value at a path."""
        name = str(path[0]) if path else None
        named = {"subject": text_of(self.key), "name": name, **values}
        problem = self.source.problem(code, node, name, **named)
        self.problems.append(replace(problem, subject=self.key.text))
        self.is_refused = True

    def spot(self, path: Path) -> tuple[Node, Any]:
        """Return the node at a path, or the nearest one above it; the fact's key at last."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.spots:
                return self.spots[path[:end]]
        return self.key, None

    def nearest_keys(self, text: str, prefix: str) -> str:
        """Return the keys of a noun that are most like a text, in words."""
        known = self.keys.get(prefix, [])
        like = nearest(text, known) or nearest(f"{prefix}:{text}", known) or known[:5]
        return ", ".join(like) or "–"


def text_of(node: Node) -> str:
    """Return the text of a node as an error may show it."""
    return shown(node.text) if isinstance(node, Scalar) else "…"
