"""Pages: a bounded part of an ordered list, found by position and never by row number."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from ropa.api.orders import Cursor, Keyed, Order, decode
from ropa.errors import BadInput, Place

LARGEST = 100
"""Most nouns that one page holds."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """Which page a client asks for."""

    first: int | None = None
    after: str | None = None
    last: int | None = None
    before: str | None = None

    def bound(self) -> tuple[int, bool]:
        """Return how many nouns the page may hold, and whether it is counted from the end.

        Raises:
            BadInput: neither bound or both are given, or the bound is not 1 to 100.
        """
        if self.first is None and self.last is None:
            raise BadInput.of("api.no-bound", Place(field="first"), argument="first")
        if self.first is not None and self.last is not None:
            raise BadInput.of("api.two-bounds", Place(field="last"), argument="last")
        name = "first" if self.first is not None else "last"
        size = self.first if self.first is not None else self.last
        assert size is not None
        if not 1 <= size <= LARGEST:
            values = {"argument": name, "given": size, "largest": LARGEST}
            raise BadInput.of("api.bound-range", Place(field=name), **values)
        return size, name == "last"


@dataclass(frozen=True, slots=True)
class Edge:
    """One noun of a page, with its cursor."""

    node: Keyed
    cursor: str


@dataclass(frozen=True, slots=True)
class PageInfo:
    """What lies before and after a page."""

    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None
    end_cursor: str | None


class Page:
    """One page of a list. What is not asked for is not worked out."""

    def __init__(self, whole: Sequence[Keyed], low: int, high: int, order: Order) -> None:
        """Hold the part from `low` up to `high` of a list that is sorted upwards."""
        self._whole = whole
        self._bounds = (low, high)
        self._order = order

    @property
    def part(self) -> Sequence[Keyed]:
        """What the list holds in the page, in the order that was asked for."""
        low, high = self._bounds
        part = self._whole[low:high]
        return part[::-1] if self._order.descending else part

    @cached_property
    def nodes(self) -> Sequence[Keyed]:
        """The nouns, in the order that was asked for."""
        return self.part

    def _cursor(self, node: Keyed) -> str:
        return Cursor(self._order.name, self._order.position(node)).encode()

    @property
    def edges(self) -> list[Edge]:
        """The nouns, each with its cursor."""
        return [Edge(node, self._cursor(node)) for node in self.nodes]

    @property
    def page_info(self) -> PageInfo:
        """What lies before and after."""
        low, high = self._bounds
        below, above = low > 0, high < len(self._whole)
        following, preceding = (below, above) if self._order.descending else (above, below)
        start = self._cursor(self.nodes[0]) if self.nodes else None
        end = self._cursor(self.nodes[-1]) if self.nodes else None
        return PageInfo(following, preceding, start, end)

    @property
    def total_count(self) -> int:
        """How many there are on all pages together."""
        return len(self._whole)


def page(
    whole: Sequence[Keyed], order: Order, arguments: Arguments, kind: type[Page] = Page
) -> Page:
    """Return the page that a client asks for.

    Args:
        whole: every noun that passes the filter, sorted upwards by `order`.
        order: the order that was asked for.
        arguments: first, after, last and before, as the client gave them.
        kind: the page to make.

    Raises:
        BadInput: no bound, both bounds, a bound out of range, or a bad cursor.
    """
    size, from_end = arguments.bound()
    low, high = _window(whole, order, arguments)
    if from_end is order.descending:
        return kind(whole, low, min(high, low + size), order)
    return kind(whole, max(low, high - size), high, order)


def _window(whole: Sequence[Keyed], order: Order, arguments: Arguments) -> tuple[int, int]:
    """Return the bounds, in the upward list, of what lies between the two cursors."""
    low, high = 0, len(whole)
    after, before = ("after", arguments.after), ("before", arguments.before)
    (low_name, lower), (high_name, upper) = (before, after) if order.descending else (after, before)
    if lower is not None:
        low = _place(bisect_right, whole, order, lower, low_name)
    if upper is not None:
        high = _place(bisect_left, whole, order, upper, high_name)
    return low, max(low, high)


def _place(
    bisect: Callable[..., int], whole: Sequence[Keyed], order: Order, cursor: str, argument: str
) -> int:
    position = decode(cursor, order.name, argument)
    try:
        return bisect(whole, position, key=order.position)
    except TypeError:
        raise BadInput.of("api.bad-cursor", Place(field=argument), argument=argument) from None
