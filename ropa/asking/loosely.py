"""Loose fits: how a question nearly has a form, to tell what of it was not understood.

A loose fit is never a meaning. Each item is taken by what comes next in the form, else by a
qualifier, else it is left over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from types import UnionType

from ropa.asking.items import Item, Name, Unknown
from ropa.asking.pattern import Bound, Way, stands_at
from ropa.asking.qualifiers import Qualifier, qualifiers_at
from ropa.asking.vocabulary import Vocabulary


def fits_loosely(way: Way, items: Sequence[Item], vocabulary: Vocabulary) -> Iterator[Bound]:
    """Yield how items fit a form when some are left over; none where a part is missing.

    Slots take names first; only then words that are nothing known.
    """
    for takes in (Name, Name | Unknown):
        fit = _LooseFit(way, items, vocabulary, takes)
        fit.go_through()
        if fit.part == len(way):
            yield Bound(fit.slots, tuple(fit.found), tuple(fit.left), loose=True)


@dataclass(slots=True)
class _LooseFit:
    way: Way
    items: Sequence[Item]
    vocabulary: Vocabulary
    takes: type | UnionType
    slots: dict[str, Item] = field(default_factory=dict)
    found: list[Qualifier] = field(default_factory=list)
    left: list[Item] = field(default_factory=list)
    part: int = 0

    def go_through(self) -> None:
        item = 0
        while item < len(self.items):
            taken = self._by_form(item) or self._by_qualifier(item)
            if not taken:
                self.left.append(self.items[item])
            item += taken or 1

    def _by_form(self, item: int) -> int:
        """Return how many items the next part of the form takes."""
        if self.part == len(self.way):
            return 0
        now, taken = self.way[self.part], 0
        if isinstance(now, str):
            taken = int(isinstance(self.items[item], self.takes))
            if taken:
                self.slots[now] = self.items[item]
        else:
            fitting = (len(one) for one in now if stands_at(one, self.items, item))
            taken = next(fitting, 0)
        self.part += bool(taken)
        return taken

    def _by_qualifier(self, item: int) -> int:
        """Return how many items the first qualifier takes."""
        every = qualifiers_at(self.items, item, self.vocabulary, self.found)
        end, qualifier = next(every, (item, None))
        if qualifier is not None:
            self.found.append(qualifier)
        return end - item
