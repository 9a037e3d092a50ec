"""Connections: pages of nouns, with the filter and the order that clients give.

The filter, the order and the page of a noun are made from the shapes of its fields, so a field that
is added to the model is in all three.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from inspect import Parameter, Signature
from typing import Annotated, Any, ClassVar

import strawberry

from ropa.api.filters import (
    DateFilter,
    DurationFilter,
    KeyFilter,
    KeysFilter,
    NotesFilter,
    NumberFilter,
    StatedDateFilter,
    StatedFlagFilter,
    StatedKeyFilter,
    StatedKeysFilter,
    StatedTextFilter,
    Test,
    TextFilter,
    enum_filter,
    option,
)
from ropa.api.names import lazy, list_of, plural, words
from ropa.api.orders import BY_KEY, Order, order_type
from ropa.api.pages import Arguments, Page, page
from ropa.api.resolvers import Context
from ropa.api.shapes import FROM_BOTH_SIDES, Kind, Shape, shapes
from ropa.model import NOUNS, Noun
from ropa.service.snapshot import Nouns, Snapshot

OPERATORS: dict[Kind, type] = {
    Kind.REFERENCE: KeyFilter,
    Kind.REFERENCES: KeysFilter,
    Kind.TEXT: TextFilter,
    Kind.LINE: TextFilter,
    Kind.LINES: TextFilter,
    Kind.FLAG: bool,
    Kind.NUMBER: NumberFilter,
    Kind.DAY: DateFilter,
    Kind.DURATION: DurationFilter,
    Kind.NOTES: NotesFilter,
    Kind.STATED_TEXT: StatedTextFilter,
    Kind.STATED_TEXTS: StatedTextFilter,
    Kind.STATED_LINE: StatedTextFilter,
    Kind.STATED_DAY: StatedDateFilter,
    Kind.STATED_FLAG: StatedFlagFilter,
    Kind.STATED_REFERENCE: StatedKeyFilter,
    Kind.STATED_REFERENCES: StatedKeysFilter,
}


class Filter:
    """Base of the filters: every part that is given must hold."""

    shapes: ClassVar[tuple[Shape, ...]]
    every: list[Filter] | None
    some: list[Filter] | None
    opposite: Filter | None

    def _fields(self, snapshot: Snapshot) -> list[tuple[Callable[[Any], Any], Test]]:
        tests: list[tuple[Callable[[Any], Any], Test]] = []
        for shape in self.shapes:
            asked = getattr(self, shape.field)
            if asked is None:
                continue
            test = asked.__eq__
            if not isinstance(asked, bool):
                test = asked.test(shape, snapshot.register)
            tests.append((shape.reader(snapshot.access.index), test))
        return tests

    def test(self, snapshot: Snapshot) -> Test:
        """Return a test of a noun that holds when every part that is given does.

        Raises:
            BadInput: a part names a key that the register does not hold.
        """
        fields = self._fields(snapshot)
        every = [part.test(snapshot) for part in self.every or ()]
        some = [part.test(snapshot) for part in self.some or ()]
        opposite = self.opposite.test(snapshot) if self.opposite else None

        def passes(noun: Noun) -> bool:
            return (
                all(test(read(noun)) for read, test in fields)
                and all(test(noun) for test in every)
                and (self.some is None or any(test(noun) for test in some))
                and (opposite is None or not opposite(noun))
            )

        return passes

    @property
    def terms(self) -> int:
        """How many parts may be held against one noun; at least one."""
        asked = [getattr(self, shape.field) for shape in self.shapes]
        parts: list[Any] = [*(self.every or ()), *(self.some or ()), self.opposite, *asked]
        given = [part for part in parts if part is not None]
        return max(1, sum(1 if isinstance(one, bool) else int(one.terms) for one in given))

    def candidates(self, noun: type[Noun], snapshot: Snapshot) -> dict[str, Noun] | None:
        """Return the nouns that an index says may pass, by key; None where none can say.

        All that pass are among them. Of several parts that must hold, the one with the fewest
        decides; of alternatives, all must be in an index.

        Raises:
            BadInput: a part names a key that the register does not hold.
        """
        found = [*self._indexed(noun, snapshot)]
        for part in self.every or ():
            narrowed = part.candidates(noun, snapshot)
            found += [] if narrowed is None else [narrowed]
        if self.some is not None:
            ways = [part.candidates(noun, snapshot) for part in self.some]
            known = [way for way in ways if way is not None]
            if len(known) == len(ways):
                found.append({key: one for way in known for key, one in way.items()})
        return min(found, key=len, default=None)

    def _indexed(self, noun: type[Noun], snapshot: Snapshot) -> Iterator[dict[str, Noun]]:
        for shape in self.shapes:
            asked = getattr(self, shape.field)
            if asked is None or isinstance(asked, bool) or shape.field in FROM_BOTH_SIDES:
                continue
            for keys in asked.keys(shape, snapshot.register):
                yield {one.key: one for key in keys for one in _naming(noun, shape, key, snapshot)}


def _naming(noun: type[Noun], shape: Shape, key: str, snapshot: Snapshot) -> Iterable[Noun]:
    """Return the nouns whose field holds a key; some may hold it only by leaving the field out."""
    if shape.field == "key":
        found = snapshot.register.find(noun, key)
        return () if found is None else (found,)
    return snapshot.references.referring(noun, shape.field, key)


def _filter_operator(shape: Shape) -> Any:
    return enum_filter(shape.enum) if shape.enum else OPERATORS[shape.kind]


def filter_type(noun: type[Noun]) -> Any:
    """Return the input that filters a list of a noun, made from the noun's own fields."""
    key = Shape("key", Kind.REFERENCE, False, "", target=noun)
    many = plural(noun).replace("_", " ")
    return compose(noun.__name__, many, (key, *shapes(noun)), lazy(noun, "Filter"))


def _filter_option(shape: Shape) -> Any:
    if shape.field == "key":
        return option("Filter of the key.", "id")
    return option(f"Filter of: {shape.description}")


def compose(name: str, many: str, shaped: tuple[Shape, ...], this: Any) -> Any:
    """Return the input that filters a list by the fields of some shapes.

    Args:
        name: beginning of the input's name, as `Record`.
        many: what is filtered, in words, plural.
        shaped: the fields.
        this: the input itself, to be looked up when the schema is built.
    """
    fields: dict[str, tuple[Any, Any]] = {
        "every": (list_of(this), option("Filters all of which must hold.", "and")),
        "some": (list_of(this), option("Filters of which at least one must hold.", "or")),
        "opposite": (this, option("Filter that must not hold.", "not")),
    }
    fields |= {shape.field: (_filter_operator(shape), _filter_option(shape)) for shape in shaped}
    namespace: dict[str, Any] = {field: default for field, (_, default) in fields.items()}
    namespace["__annotations__"] = {field: kind | None for field, (kind, _) in fields.items()}
    namespace["shapes"] = shaped
    title = f"{name}Filter"
    description = f"Filter of {many}; every part given must hold."
    return strawberry.input(type(title, (Filter,), namespace), name=title, description=description)


@strawberry.type(name="PageInfo", description="Place of a page among all pages.")
class PageInfoType:
    """What lies before and after a page."""

    has_next_page: bool = strawberry.field(description="Whether more follow.")
    has_previous_page: bool = strawberry.field(description="Whether more come before.")
    start_cursor: str | None = strawberry.field(description="Cursor of the first on the page.")
    end_cursor: str | None = strawberry.field(description="Cursor of the last on the page.")


def _made_type(name: str, description: str, fields: dict[str, tuple[Any, str]]) -> Any:
    namespace: dict[str, Any] = {
        field: strawberry.field(description=text) for field, (_, text) in fields.items()
    }
    namespace["__annotations__"] = {field: kind for field, (kind, _) in fields.items()}
    return strawberry.type(type(name, (), namespace), name=name, description=description)


def page_type(name: str, node: Any, one: str, many: str) -> Any:
    """Return the connection type of any GraphQL type.

    Args:
        name: beginning of the types' names, as `Record`.
        node: the GraphQL type of what the page holds.
        one: what it holds, in words, singular.
        many: the same, plural.
    """
    edge = _made_type(
        f"{name}Edge",
        f"Place of a {one} on a page.",
        {"node": (node, f"Noun at the place: the {one}."), "cursor": (str, "Cursor of the place.")},
    )
    return _made_type(
        f"{name}Connection",
        f"Page of {many}.",
        {
            "nodes": (list_of(node), f"List of the page's {many}."),
            "edges": (list_of(edge), f"List of the page's {many}, each with its cursor."),
            "page_info": (PageInfoType, "Place of the page among all pages."),
            "total_count": (int, f"Number of {many} on all pages together."),
        },
    )


def connection_types(noun: type[Noun], node: Any) -> tuple[Any, Any, Any]:
    """Return the page, the filter and the order of a noun's GraphQL type."""
    many = plural(noun).replace("_", " ")
    return page_type(noun.__name__, node, words(noun), many), filter_type(noun), order_type(noun)


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
    nouns: tuple[Any, ...], matching: Any, order_by: Any, paging: Arguments, context: Context
) -> Page:
    """Return the page that a client asks for of a list that is sorted by key.

    Args:
        nouns: the list.
        matching: the filter that the client gives, or None.
        order_by: the order that the client gives, or None for the order of keys.
        paging: which page the client asks for.
        context: what the operation runs in; the rows that are looked at are counted there.

    Raises:
        BadInput: a bound, a cursor or a key that cannot be understood.
        LimitExceeded: the filter runs over more rows, with more terms, than the operation may pay.
    """
    order = order_by.order() if order_by is not None else Order()
    if matching is None:
        return page(_ordered(nouns, order, context), order, paging)
    test = matching.test(context.snapshot)
    noun = _whole(nouns, context.snapshot)
    found = matching.candidates(noun, context.snapshot) if noun is not None else None
    if found is not None:
        nouns = tuple(found[key] for key in sorted(found))
    context.budget.evaluate(matching.terms * len(nouns))
    return page(tuple(filter(test, _ordered(nouns, order, context))), order, paging)


def _whole(nouns: tuple[Any, ...], snapshot: Snapshot) -> type[Noun] | None:
    """Return the noun of which a list holds all that there are; None where it does not."""
    noun = type(nouns[0]) if nouns else None
    return noun if noun in NOUNS and nouns is snapshot.register.all(noun) else None


def _ordered(nouns: tuple[Any, ...], order: Order, context: Context) -> tuple[Any, ...]:
    """Return a list in an order; that of a whole noun is sorted once for the snapshot."""
    noun = _whole(nouns, context.snapshot)
    if noun is not None:
        kept = ("order", noun, order.name)
        whole: Nouns = context.snapshot.once(kept, lambda: order.sorted(nouns))
        return whole
    if order.field != BY_KEY:
        context.budget.evaluate(len(nouns))
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
        context: Context = info.context
        paging = Arguments(first, after, last, before)
        found = source(self, context.snapshot, **more)
        return select(found, matching, order_by, paging, context)

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
