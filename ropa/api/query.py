"""The query type: every noun by key and by page, any node by its id."""

from __future__ import annotations

from typing import Annotated, Any

import strawberry

from ropa.api.article30 import ARTICLE_30, PROCESSOR_RECORD
from ropa.api.asked import ASK
from ropa.api.connections import connection_resolver
from ropa.api.data_flow import DATA_FLOW
from ropa.api.dossier import DOSSIER
from ropa.api.findings import FINDINGS
from ropa.api.interfaces import Node
from ropa.api.keys import any_key, full_key
from ropa.api.limits import IDS
from ropa.api.names import lazy, plural, singular, words
from ropa.api.questions import QUESTIONS
from ropa.api.resolvers import snapshot_of
from ropa.api.screening import SCREENING
from ropa.errors import LimitExceeded, Place
from ropa.model import NOUNS, Noun

NodeId = Annotated[strawberry.ID, strawberry.argument(description="Key of the node.")]
NodeIds = Annotated[
    list[strawberry.ID], strawberry.argument(description="Keys of the nodes, at most 100.")
]


def _one(noun: type[Noun]) -> Any:
    """Return the field that finds a noun by its key; null where there is none."""

    def resolver(info: strawberry.Info[Any, Any], id: Any) -> Any:  # noqa: A002
        return snapshot_of(info).register.find(noun, full_key(noun, id, "id"))

    described = f"Key of the {words(noun)}; the prefix may be left out."
    resolver.__annotations__ = {
        "info": strawberry.Info,
        "id": Annotated[strawberry.ID, strawberry.argument(description=described)],
        "return": lazy(noun) | None,
    }
    name = words(noun).capitalize()
    return strawberry.field(resolver, description=f"{name} with a key; null where there is none.")


def _page(noun: type[Noun]) -> Any:
    """Return the field that lists a noun."""
    resolver = connection_resolver(noun, lambda _, snapshot: snapshot.register.all(noun))
    name = plural(noun).replace("_", " ").capitalize()
    return strawberry.field(resolver, description=f"{name} of the register.")


def _node(info: strawberry.Info[Any, Any], id: NodeId) -> Node | None:  # noqa: A002
    return snapshot_of(info).register.find(Noun, any_key(id, "id"))  # type: ignore[return-value]


def _nodes(info: strawberry.Info[Any, Any], ids: NodeIds) -> list[Node | None]:
    if len(ids) > IDS:
        values = {"argument": "ids", "given": len(ids), "largest": IDS}
        raise LimitExceeded.of("api.too-many-ids", Place(field="ids"), **values)
    find = snapshot_of(info).register.find
    return [find(Noun, any_key(one, "ids")) for one in ids]  # type: ignore[misc]


def _query() -> Any:
    fields: dict[str, Any] = {
        "node": strawberry.field(_node, description="Noun with a key; null where there is none."),
        "nodes": strawberry.field(
            _nodes, description="Nouns with some keys, in that order; null where there is none."
        ),
    }
    for noun in NOUNS:
        fields[singular(noun)] = _one(noun)
        fields[plural(noun)] = _page(noun)
    fields |= {
        "article30": ARTICLE_30,
        "ask": ASK,
        "data_flow": DATA_FLOW,
        "dossier": DOSSIER,
        "findings": FINDINGS,
        "processor_record": PROCESSOR_RECORD,
        "screening": SCREENING,
    }
    fields |= QUESTIONS  # `retention` is a question; a retention by key is a `node`
    made = type("Query", (), fields)
    return strawberry.type(made, name="Query", description="Questions that the register answers.")


Query = _query()
