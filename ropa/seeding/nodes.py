"""What a seed file says before it means anything: texts, lists and mappings, each with its place.

Nothing is typed here: `no`, `1.0` and `2026-01-01` are the texts that they are written as.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

Steps = tuple[str | int, ...]
"""Where a value is within a fact, as pydantic gives it: `("notes", 0, "text", "sv")`."""


@dataclass(slots=True)
class Node:
    """A part of a file. Line and column count characters from 1."""

    line: int
    column: int


@dataclass(slots=True)
class Scalar(Node):
    """A text, quoted or plain."""

    text: str
    plain: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written where a value could be."""
        return self.plain and not self.text


@dataclass(slots=True)
class Sequence(Node):
    """A list."""

    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping(Node):
    """Keys with their values, in the order of the file; a key may occur twice."""

    entries: list[tuple[Scalar, Node]] = field(default_factory=list)
    in_braces: bool = False

    def get(self, key: str) -> Node | None:
        """Return the value of the first entry with a key."""
        return next((value for name, value in self.entries if name.text == key), None)


@dataclass(slots=True)
class Refused(Node):
    """A part that was refused when it was read; its problem is reported already."""


def scalars(node: Node) -> Iterator[Scalar]:
    """Yield every text at or below a node, in the order of the file; keys before their values."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield key
            yield from scalars(value)
