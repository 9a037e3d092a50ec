"""The types of a connection: page, edge, filter and order of each noun."""

from __future__ import annotations

from typing import Any

import strawberry

from ropa.api.connections.ordering import order_type
from ropa.api.filters import filter_type
from ropa.api.names import list_of, plural, words
from ropa.model import Noun


@strawberry.type(name="PageInfo", description="Place of a page among all pages.")
class PageInfoType:
    """What lies before and after a page."""

    has_next_page: bool = strawberry.field(description="Whether more follow.")
    has_previous_page: bool = strawberry.field(description="Whether more come before.")
    start_cursor: str | None = strawberry.field(description="Cursor of the first on the page.")
    end_cursor: str | None = strawberry.field(description="Cursor of the last on the page.")


def _made(name: str, description: str, fields: dict[str, tuple[Any, str]]) -> Any:
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
    edge = _made(
        f"{name}Edge",
        f"Place of a {one} on a page.",
        {"node": (node, f"Noun at the place: the {one}."), "cursor": (str, "Cursor of the place.")},
    )
    return _made(
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
