"""One fact while it is read: its key, where each of its values stands, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from ropa.errors import Problem
from ropa.model.noun import Noun
from ropa.seeding.declared import Declared
from ropa.seeding.nodes import Mapping, Node, Scalar
from ropa.seeding.source import Source, shown

Path = tuple[str | int, ...]
"""Where a value is within a fact, as pydantic tells it: `("notes", 0, "text", "sv")`."""


@dataclass(slots=True)
class Body:
    """One fact of a seed file."""

    noun: type[Noun]
    source: Source
    key: Scalar
    mapping: Mapping | None
    """Its fields; None where something else stands in their place."""
    declared: Declared
    spots: dict[Path, tuple[Node, Any]] = field(default_factory=dict)
    """The node of each value that was read, and the type that it is to be of."""
    is_refused: bool = False
    """Whether some part of it was refused, here or already when the file was parsed."""
    problems: list[Problem] = field(default_factory=list)

    def tell(self, code: str, node: Node, path: Path, **values: object) -> None:
        """Tell a problem with the value at a path, which refuses the fact."""
        self.is_refused = True
        self.add(code, node, path, **values)

    def add(self, code: str, node: Node, path: Path, **values: object) -> None:
        """Tell a problem that leaves the fact what it is."""
        name = str(path[0]) if path else None
        named = {"subject": text_of(self.key), "name": name, **values}
        problem = self.source.problem(code, node, name, **named)
        self.problems.append(replace(problem, subject=self.key.text))

    def spot(self, path: Path) -> tuple[Node, Any]:
        """Return the node at a path, or the nearest one above it; the fact's key at last."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.spots:
                return self.spots[path[:end]]
        return self.key, None


def text_of(node: Node) -> str:
    """Return the text of a node as an error may show it."""
    return shown(node.text) if isinstance(node, Scalar) else "…"
