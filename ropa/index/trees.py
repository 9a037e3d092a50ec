"""Trees of data categories and of purposes, with the way up from each node at hand.

What holds here: a node covers itself and everything below it, and nothing else.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from ropa.model.data_category import DataCategory
from ropa.model.purpose import Purpose
from ropa.model.tree import Tree


class CategoryTree:
    """The tree of the data categories, or of the purposes, of a register."""

    def __init__(self, nodes: Iterable[DataCategory | Purpose]) -> None:
        """Read the tree once."""
        parents = {node.key: node.parent for node in nodes}
        self.tree = Tree(parents)
        self._above = {key: tuple(self.tree.upwards(key)) for key in parents}
        self._sets = {key: frozenset(above) for key, above in self._above.items()}

    def above(self, key: str) -> tuple[str, ...]:
        """Return `key` and everything above it, nearest first."""
        return self._above[key]

    def below(self, key: str) -> tuple[str, ...]:
        """Return `key` and everything below it, parents before children."""
        return tuple(self.tree.below(key))

    def covers(self, whole: str, part: str) -> bool:
        """Whether `part` is `whole` or is below it."""
        return whole in self._sets[part]

    def nearest(self, named: Container[str], part: str) -> str | None:
        """Return the narrowest of the `named` categories that covers `part`, or None."""
        for key in self._above[part]:
            if key in named:
                return key
        return None

    def related(self, key: str) -> set[str]:
        """Return every category that covers `key` or that it covers."""
        return {*self._above[key], *self.tree.below(key)}

    def between(self, whole: str, part: str) -> tuple[str, ...]:
        """Return the categories from `whole` down to `part`, both included.

        Holds where `whole` covers `part`.
        """
        above = self._above[part]
        return tuple(reversed(above[: above.index(whole) + 1]))
