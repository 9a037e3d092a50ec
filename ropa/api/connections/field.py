"""Fields that are connections: from a list of nouns and a client's arguments to a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import Parameter, Signature
from typing import Annotated, Any

import strawberry

from ropa.api.connections.arguments import Arguments
from ropa.api.connections.order import Order
from ropa.api.connections.page import Page, page
from ropa.api.context import snapshot_of
from ropa.api.names import lazy
from ropa.model import NOUNS, Noun
from ropa.service.snapshot import Nouns, Snapshot

Source = Callable[..., tuple[Any, ...]]
"""How the list is found: from the noun that the field is on, and the snapshot."""
EMPTY: Mapping[str, Any] = {}


def argued(kind: Any, description: str, name: str | None = None) -> Any:
    """Return the annotation of an argument that may be left out."""
    return Annotated[kind | None, strawberry.argument(description=description, name=name)]


PAGING: dict[str, Any] = {
    "first": argued(int, "Number of items from the start, 1 to 100; give it or `last`."),
    "after": argued(str, "Cursor that the page begins after."),
    "last": argued(int, "Number of items from the end, 1 to 100."),
    "before": argued(str, "Cursor that the page ends before."),
}


def select(
    nouns: tuple[Any, ...], matching: Any, order_by: Any, paging: Arguments, snapshot: Snapshot
) -> Page:
    """Return the page that a client asks for of a list that is sorted by key.

    Raises:
        BadInput: a bound, a cursor or a key that cannot be understood.
    """
    order = order_by.order() if order_by is not None else Order()
    ordered = _ordered(nouns, order, snapshot)
    if matching is not None:
        test = matching.test(snapshot.register)
        ordered = tuple(noun for noun in ordered if test(noun))
    return page(ordered, order, paging)


def _ordered(nouns: tuple[Any, ...], order: Order, snapshot: Snapshot) -> tuple[Any, ...]:
    """Return a list in an order; that of a whole noun is sorted once for the snapshot."""
    noun = type(nouns[0]) if nouns else None
    if noun in NOUNS and nouns is snapshot.register.all(noun):
        kept = ("order", noun, order.name)
        whole: Nouns = snapshot.once(kept, lambda: order.sorted(nouns))
        return whole
    return order.sorted(nouns)


def connection_resolver(noun: type[Noun], source: Source) -> Callable[..., Page]:
    """Return the resolver of a connection of a noun."""
    types = (lazy(noun, "Connection"), lazy(noun, "Filter"), lazy(noun, "Order"))
    return resolver_of(*types, source)


def resolver_of(
    connection: Any, narrowed: Any, ordered: Any, source: Source, also: Mapping[str, Any] = EMPTY
) -> Callable[..., Page]:
    """Return the resolver of a connection.

    Args:
        connection: its GraphQL type.
        narrowed: input that filters it.
        ordered: input that orders it.
        source: finds the list; it is given the arguments of `also` too.
        also: further arguments, by name.
    """

    def resolver(
        self: Any,
        info: strawberry.Info[Any, Any],
        first: Any = None,
        after: Any = None,
        last: Any = None,
        before: Any = None,
        matching: Any = None,
        order_by: Any = None,
        **more: Any,
    ) -> Any:
        snapshot = snapshot_of(info)
        paging = Arguments(first, after, last, before)
        return select(source(self, snapshot, **more), matching, order_by, paging, snapshot)

    kinds = {
        **PAGING,
        "matching": argued(narrowed, "Filter of the list.", "filter"),
        "order_by": argued(ordered, "Order of the list; by key if left out."),
        **also,
    }
    resolver.__signature__ = _signature(kinds, connection)  # type: ignore[attr-defined]
    return resolver


def _signature(kinds: Mapping[str, Any], answer: Any) -> Signature:
    named = Parameter.POSITIONAL_OR_KEYWORD
    first = [Parameter("self", named), Parameter("info", named, annotation=strawberry.Info)]
    given = [Parameter(name, named, default=None, annotation=kind) for name, kind in kinds.items()]
    return Signature([*first, *given], return_annotation=answer)
