"""Interfaces: what every noun has, every fact, and every fact with a name."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Annotated, Any

import strawberry
from strawberry.types.enum import has_enum_definition

from ropa.api.connections import PAGING, argued, page_type
from ropa.api.names import lazy, list_of, plural
from ropa.api.orders import Order
from ropa.api.pages import Arguments, Page, page
from ropa.api.resolvers import Lang, snapshot_of
from ropa.language import Language
from ropa.model import NOUNS, Citation, Fact, Named, NoteKind, Noun
from ropa.model.note import Note
from ropa.service.snapshot import Snapshot


def _note_text(self: Note, lang: Lang = Language.EN) -> str:
    return self.text.say(lang)


@strawberry.type(name="Note", description="Note on a fact, shown wherever the fact is.")
class NoteType:
    """A note on a fact."""

    kind: NoteKind = strawberry.field(description="Kind of the note.")
    text = strawberry.field(_note_text, description="Text of the note.")


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
_INTERFACES = strawberry.lazy("ropa.api.interfaces")
_LAZY = Annotated["FactNode", _INTERFACES]
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
dependents_resolver = _resolver(lambda snapshot, key: snapshot.references.resting_on(key))
"""A page of the facts that rest on a noun at any remove, sorted by key."""


def _said(noun: type[Noun], field: str) -> str:
    return noun.model_fields[field].description or ""


def _id(self: Any) -> strawberry.ID:
    return strawberry.ID(self.key)


def _source(self: Any, info: strawberry.Info[Any, Any]) -> str | None:
    origin = snapshot_of(info).register.origin(self.key)
    return None if origin is None else str(origin)


def _citations(self: Any, info: strawberry.Info[Any, Any]) -> Any:
    snapshot = snapshot_of(info)
    return [snapshot.find(key) for key in self.citations]


def _notes(self: Any) -> list[NoteType]:
    return list(self.notes)


def _name(self: Any, lang: Lang = Language.EN) -> str:
    return str(self.label(lang))


def _aliases(self: Any) -> list[str]:
    return list(self.aliases)


@strawberry.interface(name="Node", description="Noun of the register.")
class Node:
    """A noun of the register."""

    node_id = strawberry.field(_id, name="id", description=_said(Noun, "key"))
    node_source = strawberry.field(
        _source, name="source", description="Seed file and line that the noun was read from."
    )

    node_facts = strawberry.field(
        facts_resolver, name="facts", description="Facts that name the noun in any of their fields."
    )
    node_dependents = strawberry.field(
        dependents_resolver,
        name="dependents",
        description="Facts that rest on the noun: that name it, or name one that does, and so on.",
    )

    @classmethod
    def resolve_type(cls, noun: Noun, *_: object) -> str:
        """Return the name of a noun's GraphQL type."""
        return type(noun).__name__


@strawberry.interface(name="Fact", description="Noun that a source states.")
class FactNode(Node):
    """A noun that a source states."""

    node_citations = strawberry.field(
        _citations,
        name="citations",
        description=_said(Fact, "citations"),
        graphql_type=list_of(lazy(Citation)),
    )
    node_notes = strawberry.field(_notes, name="notes", description=_said(Fact, "notes"))


@strawberry.interface(name="Named", description="Fact with a name that people read.")
class NamedNode(FactNode):
    """A fact with a name."""

    node_name = strawberry.field(_name, name="name", description=_said(Named, "name"))
    node_aliases = strawberry.field(_aliases, name="aliases", description=_said(Named, "aliases"))
