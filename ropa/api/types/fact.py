"""Facts of any noun: pages of everything that names a key, narrowed by noun."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Annotated, Any

import strawberry
from strawberry.types.enum import has_enum_definition

from ropa.api.connections.arguments import Arguments
from ropa.api.connections.field import PAGING, argued
from ropa.api.connections.order import Order
from ropa.api.connections.page import Page, page
from ropa.api.connections.types import page_type
from ropa.api.context import snapshot_of
from ropa.api.names import list_of, plural
from ropa.api.threads import in_thread
from ropa.model import NOUNS, Fact, Noun
from ropa.service.snapshot import Snapshot

FACTS = [noun for noun in NOUNS if issubclass(noun, Fact)]


def _kinds() -> Any:
    kinds = {plural(noun).upper(): noun for noun in FACTS}
    made: Any = Enum("FactKind", kinds)  # type: ignore[misc]
    strawberry.enum(made, description="Kind of fact.")
    assert has_enum_definition(made)
    for value in made.__strawberry_definition__.values:
        value.description = f"All {value.name.lower().replace('_', ' ')}."
    return made


FactKind = _kinds()
_INTERFACES = strawberry.lazy("ropa.api.types.interfaces")
_LAZY = Annotated["FactNode", _INTERFACES]  # type: ignore[name-defined]  # noqa: F821
FactConnection = page_type("Fact", _LAZY, "fact", "facts")


def _resolver(source: Callable[[Snapshot, str], tuple[Fact, ...]]) -> Callable[..., Page]:
    """Return the resolver of a page of facts that are found from a noun's key."""

    def resolver(
        self: Noun,
        info: strawberry.Info[Any, Any],
        first: Any = None,
        after: Any = None,
        last: Any = None,
        before: Any = None,
        kinds: Any = None,
    ) -> Page:
        facts = source(snapshot_of(info), self.key)
        if kinds is not None:
            wanted = tuple(kind.value for kind in kinds)
            facts = tuple(fact for fact in facts if isinstance(fact, wanted))
        return page(facts, Order(), Arguments(first, after, last, before))

    resolver.__annotations__ = {
        "info": strawberry.Info,
        **PAGING,
        "kinds": argued(list_of(FactKind), "Kinds of facts; all if left out."),
        "return": FactConnection,
    }
    return resolver


facts_resolver = _resolver(lambda snapshot, key: snapshot.references.facts_about(key))
"""A page of the facts that name a noun, sorted by key."""
dependents_resolver = in_thread(
    _resolver(lambda snapshot, key: snapshot.references.resting_on(key))
)
"""A page of the facts that rest on a noun at any remove, sorted by key."""
